import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostTrend, type CostTrendView } from '../../src/view/cost-trend.ts'
import type { TrendOptions } from '../../src/view/cost-trend-table.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from './asaka.ts'

const { facts, years, selection } = asakaViews()
const trend = (change: Partial<TrendOptions> = {}, filter: Partial<Filter> = {}): CostTrendView =>
  buildCostTrend(facts, selection(filter), { by: 'policy', scale: 'own', unit: 'k', years, meta: '', selected: null, ...change })
const seriesOf = (view: CostTrendView, key: string) => view.series.find((one) => one.key === key)!
const cellsOf = (view: CostTrendView, key: string): string[] =>
  view.table.columns.map((column) => [...view.table.rows, view.table.total!].find((row) => row.key === key)!.cells[column.key]!.text)

describe('cost by policy', () => {
  it('is one small chart a policy with its years, the estimate marked', () => {
    expect(trend().series.map((one) => one.key)).toEqual(facts.policies.source.map((policy) => policy.code))
    expect(seriesOf(trend(), '653').points).toEqual([
      { year: 2020, estimate: false, value: 390_572, label: '390,572' },
      { year: 2021, estimate: false, value: 970_024, label: '970,024' },
      { year: 2022, estimate: true, value: 1_026_119, label: '1,026,119' },
    ])
  })

  it('says on which scale the charts stand', () => {
    expect((['own', 'shared', 'index'] as const).map((scale) => trend({ scale }).notes[0])).toEqual([
      '縦軸はそれぞれ別です（0から始まります）。図どうしの高さは比べられません。',
      '縦軸はすべて共通です（0から始まります）。',
      '初年度を100とした指数です。縦軸は0から始まりません。初年度の額が0の場合は指数を計算しません。',
    ])
  })

  it('as an index starts from 100', () => {
    const points = seriesOf(trend({ scale: 'index' }), '611').points
    expect(points.map((point) => point.label)).toEqual(['100', '51', '67'])
    expect(points[2]!.value).toBeCloseTo(66.776, 3)
  })

  it('has no index for 632, whose projects are all 再掲, and says so', () => {
    const series = seriesOf(trend({ scale: 'index' }), '632')
    expect([series.nothing, ...series.points.map((point) => point.value), ...series.points.map((point) => point.label)])
      .toEqual(['再掲のみ（本体の施策で計上）', null, null, null, '', '', ''])
    expect(seriesOf(trend(), '632').points.map((point) => [point.value, point.label])).toEqual([[0, '0'], [0, '0'], [0, '0']])
  })

  it('has a table with amounts, change and rate, and no rate from 0', () => {
    expect(cellsOf(trend(), '652')).toEqual(['652 公平・適正な負担による財政基盤の強化', '946,946', '2,114,381', '2,219,650', '＋1,272,704', '＋134.4%'])
    expect(cellsOf(trend(), '632')).toEqual(['632 多文化共生への理解の推進', '0', '0', '0', '±0', '－'])
    expect(trend().table.rows[0]!.cells.name!.to).toBe('/policies/611')
  })

  it.each([{}, { reserve: false }, { sections: ['64'] }, { outlooks: ['休止・廃止'] }])('has a total row that is the roll-up over everything chosen (%j)', (filter) => {
    const { table } = trend({}, filter)
    const all = rollUpCosts(facts, selection(filter), 'all').map((one) => one.home)
    expect(years.map((shown) => table.total!.cells[shown.year]!.order)).toEqual(all)
    expect(years.map((shown) => table.rows.reduce((sum, row) => sum + Number(row.cells[shown.year]!.order), 0))).toEqual(all)
  })

  it('rates the whole: ＋57.4% with deposits, ＋5.6% without', () => {
    expect(cellsOf(trend(), 'total')).toEqual(['合計', '3,513,510', '5,276,528', '5,531,793', '＋2,018,283', '＋57.4%'])
    expect(cellsOf(trend({}, { reserve: false }), 'total')).toEqual(['合計', '3,026,923', '3,098,338', '3,197,576', '＋170,653', '＋5.6%'])
  })

  it('finds how many rose, how many fell and which rose most', () => {
    expect(trend().finding).toBe('総コストが増えたのは9施策、減ったのは4施策。増が最も大きいのは652（＋1,272,704千円）')
    expect(trend({}, { sections: ['632'] }).finding).toBe('総コストの増減のある施策はありません')
    expect(trend({}, { sections: ['9'] }).finding).toBe('総コストの増減のある施策はありません')
  })

  it('reads out 千円 in any unit, with what the amount leaves out', () => {
    const { readouts } = trend({ unit: 'o', scale: 'index' })
    const texts = readouts.find((one) => one.name.startsWith('653'))!.points.map((point) => point.text)
    expect(texts[0]).toBe('653 公共施設の効果的・効率的な管理運営 R2決算 390,572千円（初年度＝100で100.0）、「－」1事業を含まず')
    expect(texts[2]).toBe('653 公共施設の効果的・効率的な管理運営 R4決算見込み 1,026,119千円（初年度＝100で262.7）')
  })
})

describe('cost by department', () => {
  it('adds up the policies that a department leads', () => {
    const view = trend({ by: 'department' })
    expect(view.series.map((one) => one.key)).toEqual(['人権庶務課', '地域づくり支援課', '政策企画課', 'シティ・プロモーション課', '財政課', '財産管理課'])
    expect(cellsOf(view, '政策企画課').slice(1)).toEqual(['2,040,571', '2,058,968', '2,142,296', '＋101,725', '＋5.0%'])
    expect(view.finding).toBe('総コストが増えたのは5課、減ったのは1課。増が最も大きいのは財政課（＋1,272,704千円）')
  })
})

describe('a policy whose projects state nothing for a year', () => {
  const some = buildFacts([aSnapshot([
    aPolicy('611', { projects: [aProject('広報事業', [null, 5, 7])] }),
    aPolicy('612', { projects: [aProject('広聴事業', [4, 5, null])] }),
  ])])
  const view = (scale: TrendOptions['scale']) => buildCostTrend(some, choose(some), { by: 'policy', scale, unit: 'k', years: shownYears(some, false), meta: '', selected: null })

  it('has a gap there, not a zero', () => {
    expect(view('own').series.map((one) => one.points.map((point) => [point.value, point.label]))).toEqual([
      [[null, '－'], [5, '5'], [7, '7']], [[4, '4'], [5, '5'], [null, '－']],
    ])
    expect(view('index').series.map((one) => [one.nothing, one.points.map((point) => point.value)])).toEqual([
      ['初年度の記載なし', [null, null, null]], ['記載なし', [100, 125, null]],
    ])
  })

  it('has no change from or to it, and counts neither as risen nor as fallen', () => {
    expect(['611', '612'].map((key) => cellsOf(view('own'), key).slice(1))).toEqual([['－', '5', '7', '－', '－'], ['4', '5', '－', '－', '－']])
    expect(view('own').finding).toBe('総コストの増減のある施策はありません')
  })

  it('is told from one whose first year is 0', () => {
    const zero = buildFacts([aSnapshot([aPolicy('613', { projects: [aProject('広報事業', [0, 5, 7])] })])])
    const index = buildCostTrend(zero, choose(zero), { by: 'policy', scale: 'index', unit: 'k', years: shownYears(zero, false), meta: '', selected: null })
    expect([index.series[0]!.nothing, ...index.series[0]!.points.map((point) => point.value)]).toEqual(['初年度が0のため指数なし', null, null, null])
  })

  it('is read out as not stated', () => {
    expect(view('own').readouts[0]!.points[0]!.text).toBe('611 施策611 R2決算 「－」（記載なし）')
  })
})
