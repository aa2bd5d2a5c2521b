import { describe, expect, it } from 'vitest'
import { buildBridge } from '../../src/view/bridge.ts'
import { buildCostChanges } from '../../src/view/cost-changes.ts'
import { shownYears } from '../../src/view/period.ts'
import { spanOf } from '../../src/view/span.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, choose } from '../analytics/builders.ts'
import { buildFacts } from '../../src/analytics/facts.ts'

const facts = asakaFacts()
const years = shownYears(facts, false)
const [r2, r3, r4] = [years[0]!, years[1]!, years[2]!]
const text = (value: ReturnType<typeof buildCostChanges>, key: string, row = 0): string | undefined => value?.table.rows[row]?.cells[key]?.text

describe('the change between any two shown years', () => {
  it('stands between the first and the last while nothing is chosen', () => {
    expect(spanOf(years, null, null)).toEqual({ years: [r2, r4], note: null })
  })

  it('stands between the chosen years, in any order', () => {
    expect(spanOf(years, 2021, null).years).toEqual([r3, r4])
    expect(spanOf(years, 2022, 2020).years).toEqual([r4, r2])
  })

  it('says that a chosen year is not shown and takes its place', () => {
    const actual = shownYears(facts, true)
    expect(spanOf(actual, null, 2022)).toEqual({ years: [r2, r3], note: 'R4は表示中の年度にないため、R2とR3の間を表示しています。' })
  })

  it('says that a year does not differ from itself', () => {
    const same = spanOf(years, 2022, null)
    expect(same.note).toContain('R4どうしの間に増減はありません')
    expect(buildBridge(facts, choose(facts), same.years, 'm')).toBeNull()
  })

  it.each([
    ['R2→R3', r2, r3, '1年で＋1,763.0百万円、うち積立＋1,691.6百万円'],
    ['R3→R4見込み', r3, r4, '1年で＋255.3百万円、うち積立＋156.0百万円'],
    ['R4見込み→R2', r4, r2, 'R4見込み→R2 −2,018.3百万円、うち積立−1,847.6百万円'],
  ])('%s is summed up in one line', (_, first, last, finding) => {
    expect(buildBridge(facts, choose(facts), [first, last], 'm')?.finding).toBe(finding)
  })

  it('the blocks of each step lead from one total to the other', () => {
    for (const [first, last] of [[r2, r3], [r3, r4], [r2, r4]] as const) {
      const bars = buildBridge(facts, choose(facts), [first, last], 'k')!.bars.map(({ text: amount }) => Number(amount.replaceAll(',', '').replace('＋', '').replace('−', '-')))
      const [from, to] = [bars[0]!, bars.at(-1)!]
      expect(bars.slice(1, -1).reduce((sum, block) => sum + block, from)).toBe(to)
    }
  })
})

describe('the projects that changed', () => {
  const changes = buildCostChanges(facts, choose(facts), [r2, r4], 'm')

  it('names the largest increase and the largest decrease', () => {
    expect(changes?.finding).toBe('増減が大きい事業：財政調整基金積立事業 ＋1,267.2百万円、住民基本台帳管理事業 −61.8百万円')
  })

  it('names the next ones without deposits, and what was not stated', () => {
    expect(buildCostChanges(facts, choose(facts, { reserve: false }), [r2, r4], 'm')?.finding)
      .toBe('増減が大きい事業：住民基本台帳管理事業 −61.8百万円、参議院議員選挙執行事業 ＋57.8百万円（R2は「－」）')
  })

  it('come largest first and say where a year states nothing', () => {
    expect([text(changes, 'name', 1), text(changes, 'from', 1), text(changes, 'change', 1), text(changes, 'note', 1)])
      .toEqual(['公共施設マネジメント基金積立事業', '－', '＋551.3', 'R2は「－」（記載上）'])
    expect(text(changes, 'note', 0)).toBe('')
  })

  it('are summed up', () => {
    expect(changes?.sum).toBe('R2→R4見込みで増えた事業35、減った事業36。総コストは3,513.5→5,531.8百万円、差引＋2,018.3百万円（再掲の行は含みません）。')
    expect(changes?.table.total?.cells.change?.text).toBe('＋2,018.3')
  })

  it('a blank cell is told apart from a dash', () => {
    const blank = aProject('窓口事業', [null, 5, 9])
    const costs = blank.costs.map((cost) => (cost.value === null ? { ...cost, raw: '' } : cost))
    const own = buildFacts([aSnapshot([aPolicy('711', { projects: [{ ...blank, costs }] })])])
    const view = buildCostChanges(own, choose(own), shownYears(own, false), 'k')
    expect([text(view, 'from'), text(view, 'note')]).toEqual(['空欄', 'R2は空欄（記載上）'])
  })

  it('nothing changed is said', () => {
    const own = buildFacts([aSnapshot([aPolicy('711', { projects: [aProject('窓口事業', [5, 5, 5])] })])])
    expect(buildCostChanges(own, choose(own), shownYears(own, false), 'k')?.finding).toBe('R2→R4見込みで総コストの増減がある事業はありません')
  })
})
