import type { NoIndexReason } from '../analytics/cost-index.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, inUnit, type MoneyUnit } from '../format/money.ts'
import { formatFixed } from '../format/number.ts'
import { OTHERS_WORDS, RELISTED_ONLY } from '../messages/words.ts'
import { MOST_CHARTS, chartPage, chartPageNote, type ChartPage } from './chart-page.ts'
import { costChange } from './cost-change.ts'
import { othersGroup, trendGroups } from './cost-trend-groups.ts'
import { isStated } from './mini-bars.ts'
import type { ShownYear } from './period.ts'
import type { FigureView, ReadoutSeries } from './readout.ts'
import { trendTable, type TrendGroup, type TrendOptions, type TrendScale } from './cost-trend-table.ts'
import type { TableView } from './table.ts'

/** One policy's or department's amount in one year. */
export interface TrendPoint {
  readonly year: number
  readonly estimate: boolean
  /** Height of the mark in the chart's measure (the unit, or R2 = 100); null where nothing can be drawn. */
  readonly value: number | null
  readonly label: string
}

export interface TrendSeries {
  readonly key: string
  readonly name: string
  readonly points: readonly TrendPoint[]
  /** Picked out by the reader. */
  readonly selected: boolean
  /** Why an index cannot be told. */
  readonly nothing: string | null
}

export interface CostTrendView extends FigureView {
  readonly scale: TrendScale
  readonly unit: MoneyUnit
  readonly series: readonly TrendSeries[]
  /** Which of all, the largest first, the picture shows. */
  readonly shown: ChartPage
  readonly what: string
  /** How many are drawn together as その他; 0 where there are none or none is drawn. */
  readonly others: number
  readonly table: TableView
}

const NO_INDEX: Readonly<Record<NoIndexReason, string>> = {
  'base-missing': '初年度の記載なし', 'base-zero': '初年度が0のため指数なし', missing: '記載なし',
}

/** Cost by policy or department over the years: small charts, the line that reads them out, and the table. */
export function buildCostTrend(facts: FactTable, selection: Selection, options: TrendOptions): CostTrendView {
  const groups = trendGroups(facts, selection, options)
  const { by, scale, unit, meta } = options
  const what = by === 'policy' ? '施策' : '課'
  const ranked = [...groups].sort((a, b) => (b.rollups.at(-1)?.home ?? 0) - (a.rollups.at(-1)?.home ?? 0))
  const picked = Math.floor(ranked.findIndex(({ key }) => key === options.selected) / MOST_CHARTS)
  const shown = chartPage(groups.length, options.page ?? picked)
  const drawn = new Set(ranked.slice(Math.max(0, shown.first - 1), shown.last))
  const left = groups.filter((group) => !drawn.has(group))
  const summed = left.length > 0 && shown.page === 0 && scale !== 'shared'
  const kept = [...groups.filter((group) => drawn.has(group)), ...(summed ? [othersGroup(facts, selection, left, what, options)] : [])]
  const pageNote = chartPageNote(shown, '総コストの大きい順', what)
  const series = kept.map((group) => seriesOf(group, options))
  return {
    id: `trend-${by}`, scale, unit, series, shown, what, meta, others: summed ? left.length : 0,
    finding: findingOf(groups, what, options),
    summary: `${by === 'policy' ? '施策' : '担当課'}別の総コスト${options.years.length}年度分（${SCALE_WORDS[scale]}）。数値は表でもご覧いただけます。`,
    notes: [
      SCALE_NOTES[scale],
      ...(pageNote === null ? [] : [pageNote + (summed ? OTHERS_WORDS.summed : shown.page === 0 ? OTHERS_WORDS.notOnOneScale : '')]),
    ],
    readouts: kept.map((group, at) => readoutOf(group, series[at]!, options.years)),
    table: trendTable(groups, rollUpCosts(facts, selection, 'all'), options),
  }
}

const SCALE_WORDS: Readonly<Record<TrendScale, string>> = { own: '縦軸は個別', shared: '縦軸は共通', index: '初年度＝100' }
const SCALE_NOTES: Readonly<Record<TrendScale, string>> = {
  own: '縦軸はそれぞれ別です（0から始まります）。図どうしの高さは比べられません。',
  shared: '縦軸はすべて共通です（0から始まります）。',
  index: '初年度を100とした指数です。縦軸は0から始まりません。初年度の額が0の場合は指数を計算しません。',
}

function findingOf(groups: readonly TrendGroup[], what: string, { unit, years }: TrendOptions): string {
  const changes = groups.flatMap((group) => {
    const change = costChange(group.rollups, years)
    return change === null ? [] : [{ group, change }]
  })
  const most = changes.reduce<(typeof changes)[number] | null>((best, one) => (!best || one.change > best.change ? one : best), null)
  const grown = changes.filter((one) => one.change > 0).length
  const fallen = changes.filter((one) => one.change < 0).length
  if (!most || changes.every((one) => one.change === 0)) return `総コストの増減のある${what}はありません`
  const lead = most.change > 0 ? `。増が最も大きいのは${most.group.key}（${formatMoneyChange(most.change, unit)}${MONEY_UNIT_NAMES[unit]}）` : ''
  return `総コストが増えたのは${grown}${what}、減ったのは${fallen}${what}${lead}`
}

function seriesOf(group: TrendGroup, { scale, unit, years, selected }: TrendOptions): TrendSeries {
  const points = years.map((shown, at): TrendPoint => {
    const rollup = group.rollups[at]!
    const empty = !isStated(rollup)
    const index = group.indices[at]
    const value = scale === 'index' ? (index?.value ?? null) : empty ? null : inUnit(rollup.home, unit)
    const label = scale === 'index' ? (formatIndex(index?.value ?? null, 0)) : empty ? '－' : formatMoney(rollup.home, unit)
    return { year: shown.year, estimate: shown.estimate, value, label }
  })
  const reason = scale === 'index' ? group.indices.find((one) => one.reason !== null)?.reason : undefined
  return { key: group.key, name: group.name, points, selected: group.key === selected, nothing: group.relistedOnly ? RELISTED_ONLY : reason ? NO_INDEX[reason] : null }
}

const formatIndex = (value: number | null, decimals: number): string => (value === null ? '' : formatFixed(value, decimals))

function readoutOf(group: TrendGroup, series: TrendSeries, years: readonly ShownYear[]): ReadoutSeries {
  return {
    name: group.name,
    points: years.map((shown, at) => {
      const rollup = group.rollups[at]!
      const index = group.indices[at]?.value ?? null
      const amount = isStated(rollup) ? `${formatMoney(rollup.home, 'k')}千円` : '「－」（記載なし）'
      const missing = isStated(rollup) && rollup.missing > 0 ? `、「－」${rollup.missing}事業を含まず` : ''
      const share = index === null ? '' : `（初年度＝100で${formatIndex(index, 1)}）`
      return { seriesId: series.key, dataIndex: at, text: `${group.name} ${shown.label} ${amount}${share}${missing}` }
    }),
  }
}
