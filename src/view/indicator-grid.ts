import { formatYear, type YearStyle } from '../format/year.ts'
import { NOT_FROM_ZERO } from '../messages/words.ts'
import { MOST_CHARTS, chartPage, chartPageNote, type ChartPage } from './chart-page.ts'
import { targetReadouts, valueReadouts } from './indicator-figure.ts'
import type { IndicatorRow } from './indicator-table.ts'
import type { FigureView } from './readout.ts'
import type { TableView } from './table.ts'
import type { TrackPoint, TrackView } from './track.ts'

/** One indicator as a small chart of what the sheet states: no guide, no state. */
export interface GridCell {
  readonly key: string
  /** 「642 指標1（%）」 */
  readonly title: string
  readonly name: string
  readonly track: TrackView
  readonly selected: boolean
}

/** 実数の小図: every indicator on its own axis. */
export interface IndicatorGrid extends FigureView {
  readonly cells: readonly GridCell[]
  readonly yearStyle: YearStyle
  /** Which of all the picture shows. */
  readonly shown: ChartPage
  readonly table: TableView
}

export interface GridOptions {
  readonly meta: string
  readonly yearStyle: YearStyle
  readonly selected: string | null
  readonly table: TableView
  /** 0-based; left out: the picture that shows what is picked out, else the first. */
  readonly page?: number | null
}

/** The stated values of all indicators, with the finding how many went up and down in the last step. */
export function buildIndicatorGrid(rows: readonly IndicatorRow[], { meta, yearStyle, selected, table, page }: GridOptions): IndicatorGrid {
  const shown = chartPage(rows.length, page ?? Math.floor(rows.findIndex(({ policyCode }) => policyCode === selected) / MOST_CHARTS))
  const drawn = rows.slice(Math.max(0, shown.first - 1), shown.last)
  const pageNote = chartPageNote(shown, 'シートの順', '指標')
  const nameOf = ({ policyCode, indicator }: IndicatorRow): string => `${policyCode} 指標${indicator.no}`
  return {
    id: 'indicator-grid', meta, yearStyle, shown, table,
    finding: findingOf(rows),
    summary: `${rows.length}指標の実績・見込みと最終目標。数値は表でもご覧いただけます。`,
    notes: [
      `${NOT_FROM_ZERO}縦軸はそれぞれ別で、図どうしの高さは比べられません。横軸は年度の間隔どおりです。`,
      ...(pageNote === null ? [] : [pageNote]),
    ],
    cells: drawn.map((row) => ({
      key: row.indicator.key, title: `${nameOf(row)}（${row.indicator.unit}）`, name: row.indicator.name,
      track: { ...row.indicator.track, guide: null }, selected: row.policyCode === selected,
    })),
    readouts: drawn.map((row) => ({
      name: nameOf(row),
      points: [...valueReadouts(row.indicator, `${row.indicator.key}:`), ...targetReadouts(row.indicator, yearStyle, `${row.indicator.key}:`)]
        .map((point) => ({ ...point, text: `${nameOf(row)} ${row.indicator.name}　${point.text}` })),
    })),
  }
}

/** R3→R4見込みで値が増えた指標は12、減った指標は2（652指標1・654指標1）、数値のない指標は2 */
function findingOf(rows: readonly IndicatorRow[]): string {
  if (rows.length === 0) return '条件に合う指標はありません'
  const steps = rows.flatMap((row) => {
    const [before, after] = row.indicator.track.points.slice(-2)
    return before && after && before.value !== null && after.value !== null ? [{ row, before, after, change: after.value - before.value }] : []
  })
  const names = (chosen: typeof steps): string =>
    chosen.length === 0 || chosen.length > 6 ? '' : `（${chosen.map(({ row }) => `${row.policyCode}指標${row.indicator.no}`).join('・')}）`
  const up = steps.filter((step) => step.change > 0)
  const down = steps.filter((step) => step.change < 0)
  const without = rows.length - steps.length
  const when = new Set(steps.map(({ before, after }) => `${yearOf(before)}→${yearOf(after)}で`))
  return [
    `${when.size === 1 ? [...when].join('') : '直近の年度に'}値が増えた指標は${up.length}${names(up)}`, `減った指標は${down.length}${names(down)}`,
    ...(without > 0 ? [`比べる数値がない指標は${without}`] : []),
  ].join('、')
}

const yearOf = (point: TrackPoint): string => `${formatYear(point.year)}${point.estimate ? '見込み' : ''}`
