import { describe, expect, it } from 'vitest'
import { measureAccuracy, settledYears } from '../../../src/analytics/rounds/accuracy.ts'
import { sumAccuracy } from '../../../src/analytics/rounds/accuracy-sums.ts'
import { measureIndicators } from '../../../src/analytics/rounds/indicator-accuracy.ts'
import { EMPTY_FILTER, select } from '../../../src/analytics/filter.ts'
import { joinPolicyCosts } from '../../../src/analytics/rounds/joined-costs.ts'
import { joinStated } from '../../../src/analytics/rounds/join-stated.ts'
import { asaka } from '../asaka.ts'
import { sameRoundLater } from '../next-round.ts'
import { twoRounds } from './two-rounds.ts'

const two = twoRounds()
const rows = measureAccuracy(two)
const nameOf = (row: number): string => two.after.facts.listings.source[row]!.name

describe('estimates against what was settled', () => {
  it('are measured in the years that one round estimates and the next settles', () => {
    expect(settledYears(two)).toEqual([2022])
    expect(settledYears(twoRounds([asaka()], [sameRoundLater(asaka())]))).toEqual([])
  })

  it('differ where the settled cost is another one, and nowhere else', () => {
    const differing = rows.filter((one) => one.difference !== 0)
    expect(differing.map((one) => [nameOf(one.pair.after), one.estimate, one.settled, one.difference, one.gap])).toEqual([
      ['人権啓発推進事業', 6_717, 6_500, -217, null], ['総合計画推進事業', 22_125, null, null, 'no-settled'], ['庁舎管理事業', 150_474, 163_474, 13_000, null],
    ])
    expect(differing[2]?.ratio).toBeCloseTo(13_000 / 150_474, 12)
  })

  it('have no ratio where the estimate is 0, and a reason', () => {
    const [policy] = asaka().policies
    const costs = (value: number, basis: 'estimate' | 'settled') => [{ year: 2022, basis, value }]
    const project = { no: 1, name: '新事業', relisted: false, outlook: '継続' }
    const earlier = { ...asaka(), policies: [{ ...policy!, projects: [{ ...project, costs: costs(0, 'estimate') }] }] }
    const later = sameRoundLater({ ...earlier, policies: [{ ...policy!, projects: [{ ...project, costs: costs(30, 'settled') }] }] })
    expect(measureAccuracy(twoRounds([earlier], [later]))).toMatchObject([{ difference: 30, ratio: null, gap: 'zero-estimate' }])
  })
})

describe('sums of estimates and settled costs', () => {
  const [all] = sumAccuracy(two, rows, 'all')

  it('count joined projects with both amounts alone, and say how many lack one', () => {
    expect(all).toMatchObject({ rows: 68, missing: 1, difference: 13_000 - 217 })
    // 総額 of R4見込み, without the ended, the renamed and the project that nothing was settled of.
    expect(all?.estimate).toBe(5_531_793 - 7_491 - 8_544 - 22_125)
  })

  it('of policies and of departments add up to the whole', () => {
    for (const by of ['policy', 'department'] as const) {
      const parts = sumAccuracy(two, rows, by)
      expect(parts.reduce((sum, one) => sum + one.estimate, 0)).toBe(all?.estimate)
      expect(parts.reduce((sum, one) => sum + one.settled, 0)).toBe(all?.settled)
      expect(parts.reduce((sum, one) => sum + one.rows, 0)).toBe(all?.rows)
    }
  })

  it('count a project that moved at the policy of the later round', () => {
    const code = (group: number): string => two.after.facts.policies.source[group]!.code
    const moved = rows.filter((one) => one.pair.how === 'moved')
    expect(sumAccuracy(two, moved, 'policy').map((one) => [code(one.group), one.estimate, one.settled])).toEqual([['653', 10_545, 10_545]])
  })

  it('say nothing of a group of which no project has both amounts', () => {
    const lacking = rows.filter((one) => one.difference === null)
    expect(sumAccuracy(two, lacking, 'all')).toMatchObject([{ rows: 0, missing: 1, difference: null, ratio: null }])
  })
})

describe('indicators', () => {
  it('set their 見込み against the 実績 in their own unit, and leave holes as holes', () => {
    const measured = measureIndicators(two)
    const known = measured.filter((one) => one.difference !== null && one.difference !== 0)
    expect(known.map((one) => [one.estimate.value, one.actual.value, one.difference])).toEqual([[88, 95, 7]])
    expect(measured.filter((one) => one.difference === null)).toHaveLength(2)
  })
})

describe('joined years', () => {
  it('take a settled figure for an estimate, keep two settled figures, and fill no hole with an estimate', () => {
    const joined = joinStated(
      [{ year: 2020, basis: 'settled', value: 1 }, { year: 2021, basis: 'settled', value: 2 }, { year: 2022, basis: 'estimate', value: 3 }],
      [{ year: 2021, basis: 'settled', value: 5 }, { year: 2022, basis: 'settled', value: null, raw: '-' }, { year: 2023, basis: 'budget', value: 7 }],
    )
    expect(joined.map((one) => [one.year, one.stated.value, one.stated.basis, one.from, one.replaced?.value ?? null, one.differs?.value ?? null])).toEqual([
      [2020, 1, 'settled', 'before', null, null], [2021, 5, 'settled', 'after', null, 2],
      [2022, null, 'settled', 'after', 3, null], [2023, 7, 'budget', 'after', null, null],
    ])
  })

  it('keep a figure that only one round states, and the one that is final where the other still estimates', () => {
    expect(joinStated([{ year: 2021, basis: 'actual', value: 4 }], [{ year: 2021, basis: 'actual', value: null }])[0]).toMatchObject({ from: 'before', stated: { value: 4 }, differs: { value: null } })
    expect(joinStated([{ year: 2021, basis: 'actual', value: 4 }], [{ year: 2021, basis: 'estimate', value: 6 }])[0]).toMatchObject({ from: 'before', stated: { value: 4 } })
    expect(joinStated([{ year: 2021, basis: 'estimate', value: 4 }], [{ year: 2021, basis: 'estimate', value: 6 }])[0]).toMatchObject({ from: 'after', replaced: null, differs: null })
  })

  it('of a policy hold the cost of every year of both rounds, and both sums where they differ', () => {
    const whole = ({ facts, judged }: typeof two.before) => select(facts, judged, EMPTY_FILTER)
    const costs = joinPolicyCosts(two, { before: whole(two.before), after: whole(two.after) })
    const policy = (code: string) => costs.find((one) => two.after.facts.policies.source[one.pair.after]!.code === code)?.years
    expect(policy('653')?.map((one) => [one.year, one.stated.value, one.stated.basis, one.differs?.value ?? null])).toEqual([
      [2020, 390_572, 'settled', null], [2021, 977_018, 'settled', 970_024], [2022, 1_049_664, 'settled', null], [2023, 1_036_664, 'estimate', null],
    ])
    expect(costs).toHaveLength(14)
  })
})
