import { describe, expect, it } from 'vitest'
import type { ConfirmedMatches } from '../../../src/analytics/rounds/match-types.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { buildSeries } from '../../../src/view/rounds/series.ts'
import { asaka } from '../../analytics/asaka.ts'
import { nextRound, roundAfter, sameRoundLater } from '../../analytics/next-round.ts'
import { chainOf } from '../../analytics/rounds/two-rounds.ts'
import { comparedOf, scopeOf } from './builders.ts'

const seriesOf = (years: readonly Snapshot[], confirmed: readonly ConfirmedMatches[] = [], actualOnly = false) =>
  buildSeries(scopeOf({}, { actualOnly }, chainOf(years.map((one) => [one]), confirmed)))

describe('a year that both rounds state finally, and not alike', () => {
  const [policy] = asaka().policies
  const indicator = policy!.indicators[0]!
  const round = (value: number | null): Snapshot => ({
    ...asaka(),
    policies: [{ ...policy!, projects: [], indicators: [{ ...indicator, figures: [{ year: 2020, basis: 'actual', value }, ...indicator.figures.slice(1)] }] }],
  })
  const cellOf = (before: number | null, after: number | null) => seriesOf([round(before), sameRoundLater(round(after))]).tables.indicators.rows[0]!.cells['2020']

  it('has the earlier figure beside the later one', () => {
    expect(cellOf(50, 51)).toMatchObject({ text: '51', note: 'R4年度評価50' })
  })

  it('names the later round where that states nothing', () => {
    expect(cellOf(50, null)).toMatchObject({ text: '50', note: 'R5年度評価－' })
  })
})

describe('three rounds in a row', () => {
  const years = [asaka(), nextRound(), roundAfter(nextRound())]
  const renamed = chainOf(years.map((one) => [one])).matches[0]!.projects.proposals[0]!
  const series = seriesOf(years)

  it('join into one series from the first year of the first to the last of the last', () => {
    expect(series.finding).toBe('3回の評価をつないだ系列（R2〜R6）：17指標、15施策、71事業')
    const indicator = series.indicators.find((one) => one.title.startsWith('654指標1'))!
    expect(indicator.text).toMatch(/^R2 91→R3 100→R4 95→R5 \d+→R6 \d+（見込み）／目標100（R7、単位：件）$/)
    expect(indicator.track.points.map((point) => point.year)).toEqual([2020, 2021, 2022, 2023, 2024])
  })

  it('show what was settled, with the estimate that it took the place of', () => {
    expect(series.indicators.find((one) => one.title.startsWith('654指標1'))!.notes).toEqual(['R4：R4年度評価の見込み88'])
    const row = series.tables.projects.rows.find((one) => one.cells.name!.text === '庁舎管理事業')!
    expect(row.cells['2022']).toMatchObject({ text: '163,474', note: 'R4年度評価の見込み150,474' })
    expect([row.cells['2023']!.note, row.cells['2024']!.note]).toEqual(['見込みどおり', '見込み'])
  })

  it('carry a rename through once a person has confirmed it, and begin with the new name before', () => {
    const yearsOf = (confirmed: readonly ConfirmedMatches[]) => {
      const row = seriesOf(years, confirmed).tables.projects.rows.find((one) => one.cells.name!.text === '広聴活動事業')!
      return ['2020', '2021', '2022', '2023', '2024'].filter((year) => row.cells[year]!.order !== null)
    }
    expect(yearsOf([])).toEqual(['2021', '2022', '2023', '2024'])
    expect(yearsOf([new Map([[renamed.key, 'same']])])).toEqual(['2020', '2021', '2022', '2023', '2024'])
  })

  it('leave no estimate among actuals alone', () => {
    expect(seriesOf(years, [], true).finding).toContain('（R2〜R5）')
  })

  it('let the accuracy be told of either pair, the latest by itself', () => {
    const all = scopeOf({ sections: ['653'] }, {}, chainOf(years.map((one) => [one])))
    const latest = comparedOf(all)
    expect([latest.pairs.map(({ label }) => label), latest.pair]).toEqual([['R5年度評価→R6年度評価', 'R4年度評価→R5年度評価'], 2023])
    expect(latest.accuracy!.finding).toMatch(/^R5の見込みと決算の差は±0千円/)
    const earlier = comparedOf(all, { pair: 2022, by: 'policy' })
    expect(earlier.accuracy!.finding).toMatch(/^R4の見込みと決算の差は＋13,000千円/)
    expect(earlier.accuracy!.table.rows.map(({ cells }) => [cells.name!.text, cells.name!.to])).toEqual([['653 公共施設の効果的・効率的な管理運営', undefined]])
    expect(earlier.finding).toBe(latest.finding)
    expect(comparedOf(all, { pair: 1999 }).pair).toBe(2023)
  })

  it('ask of every pair what may be one, the latest first', () => {
    const { open } = comparedOf(scopeOf({}, {}, chainOf(years.map((one) => [one])))).proposals
    expect(open.map(({ rounds, after }) => [rounds.before, rounds.after, after])).toContainEqual(['R4年度評価', 'R5年度評価', '642 広聴活動事業'])
  })
})

describe('what does not join', () => {
  const later = (round: Snapshot, by: number): Snapshot => Array.from({ length: by }).reduce<Snapshot>(roundAfter, round)

  it('a year that no round states is named and left empty, with no line across', () => {
    const series = seriesOf([asaka(), later(asaka(), 4)])
    const indicator = series.indicators.find((one) => one.title.startsWith('641指標1'))!
    expect(indicator.text).toMatch(/→R4 65（見込み）→R5はどの評価にもなし→R6 /)
    expect(series.tables.indicators.columns.map(({ label }) => label)).toContain('R5（どの評価にもなし）')
    expect(series.policies[0]!.bars.map(({ absent }) => absent === true)).toEqual([false, false, false, true, false, false, false])
  })

  it('figures in another unit stay apart, and a note says so', () => {
    const round = asaka()
    const other = { ...round, policies: round.policies.map((policy) => (policy.code === '611' ? { ...policy, indicators: policy.indicators.map((one) => ({ ...one, unit: '世帯' })) } : policy)) }
    const [indicator] = seriesOf([round, roundAfter(other)]).indicators
    expect(indicator!.notes).toEqual([expect.stringMatching(/^R4年度評価は単位が異なる（.+）ため、つないでいません。$/)])
    expect(indicator!.track.points.map(({ year }) => year)).toEqual([2021, 2022, 2023])
  })
})
