import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll, type Filter } from '../../src/analytics/filter.ts'
import { shownYears } from '../../src/view/period.ts'
import { buildPolicies, type PoliciesView } from '../../src/view/policy-rows.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews, type Wish } from './asaka.ts'

function policies(filter: Partial<Filter> = {}, wish: Wish = {}): PoliciesView {
  const { facts, judged, years, options, selection } = asakaViews(wish)
  return buildPolicies(facts, judged, selection(filter), { ...options, years, unit: 'm' })
}
const cells = (view: PoliciesView, at: number): string[] => view.table.columns.map((column) => view.table.rows[at]!.cells[column.key]!.text)

/** Points that check the record of amounts and lines. */
const RECORD: ReadonlySet<string> = new Set(['F9', 'F10', 'F12', 'F13'])

describe('the list of policies', () => {
  it('holds fourteen in the order of the sheets, with rating, indicators, cost and points', () => {
    const view = policies()
    expect(view.rows.map((row) => row.code)).toEqual(['611', '612', '621', '622', '631', '632', '641', '642', '651', '652', '653', '654', '655', '656'])
    expect(cells(view, 10)).toEqual([
      '653', '公共施設の効果的・効率的な管理運営', '財産管理課', '2 やや遅れている', '3 社会的なニーズは現状と変わらない',
      '1 維持管理費の削減率 0→7.2→18.6見込%（確認待ち）', '390.6', '970.0', '1,026.1', '1',
    ])
  })

  it('has bars on each policy\'s own scale, the estimate marked', () => {
    expect(policies().rows[10]!.bars.map(({ label, text, estimate }) => `${label} ${text} ${estimate}`)).toEqual([
      'R2決算 390.6 false', 'R3決算 970.0 false', 'R4決算見込み 1,026.1 true',
    ])
    expect(policies().rows.map((row) => Math.max(...row.bars.map((bar) => bar.share ?? 0))).filter((share) => share !== 1)).toEqual([0])
  })

  it('asks about 642 and 654 with their numbers', () => {
    const points = policies().rows.flatMap((row) => row.points.filter(({ code }) => !RECORD.has(code)).map((point) => `${row.code} ${point.code} ${point.sentence}`))
    expect(points).toEqual([
      '611 F6 シートは目標を下回ったと説明。比べた目標（最終目標か年度の目標か）の確認',
      '612 F6 シートは目標を下回ったと説明。比べた目標（最終目標か年度の目標か）の確認',
      '621 F2 この3年度に数値がない指標の、進み具合の把握方法',
      '622 F2 この3年度に数値がない指標の、進み具合の把握方法',
      '631 F4 最終目標の水準に到達。目標値見直しの予定の有無',
      '632 F11 R3実績2回とR4見込み25回の差が大きいため、確定値の確認',
      '642 F1 「おおむね順調」とした判断と、目安に届かない指標（2指標中1）の関係',
      '653 F5 数値の良い方向（増える・減る）の確認',
      '654 F1 「おおむね順調」とした判断と、目安に届かない指標（1指標中1）の関係',
      '656 F4 最終目標の水準に到達。目標値見直しの予定の有無',
    ])
  })

  it('with the 試算 hidden keeps only the points that are read off the sheets', () => {
    const view = policies({}, { hideAttainment: true })
    expect(view.rows.flatMap((row) => row.points.map((point) => `${row.code} ${point.code}`))).toEqual([
      '611 F13', '612 F13', '621 F2', '621 F13', '622 F2', '631 F9', '631 F13', '632 F9', '632 F10', '632 F13', '641 F13', '654 F13',
    ])
    expect(view.table.columns[5]!.label).toBe('指標')
    expect(cells(view, 10)[5]).toBe('1 維持管理費の削減率 0→7.2→18.6見込%')
  })

  it('costs follow the switches, the policy stays', () => {
    expect(cells(policies({ reserve: false }), 9)[8]).toBe('436.7')
    expect(policies({ reserve: false }).rows).toHaveLength(14)
  })

  it('tells unrated policies, and costs that are not stated', () => {
    const some = buildFacts([aSnapshot([aPolicy('611', {
      progress: { rating: null, label: '', basis: '', externalFactors: '' }, projects: [aProject('広報事業', [null, 0, 7])],
    })])])
    const view = buildPolicies(some, judgeAll(some, 'latest'), choose(some), { actualOnly: false, hideAttainment: false, years: shownYears(some, false), unit: 'k' })
    expect(cells(view, 0)).toEqual(['611', '施策611', '政策企画課', '未評価', '3', '', '－', '0', '7', '0'])
    expect(view.table.rows[0]!.cells.progress!.order).toBeNull()
  })

  it('keeps the costs of two rounds with the same codes apart', () => {
    const round = (id: string, cost: number) => aSnapshot([aPolicy('611', { projects: [aProject('広報事業', [cost, cost, cost])] })], { id })
    const both = buildFacts([round('r4', 4), round('r5', 5)])
    const view = buildPolicies(both, judgeAll(both, 'latest'), choose(both), { actualOnly: false, hideAttainment: false, years: shownYears(both, false), unit: 'k' })
    expect(view.table.rows.map((row) => row.cells['2020']!.text)).toEqual(['4', '5'])
  })
})
