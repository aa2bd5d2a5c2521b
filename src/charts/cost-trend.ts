import { emsOf } from '../format/text-width.ts'
import { formatYear } from '../format/year.ts'
import type { CostTrendView, TrendPoint, TrendSeries } from '../view/cost-trend.ts'
import { halo, hatching, pathThrough, tag, wordsAt, type SvgElement } from './svg.ts'
import type { ChartTheme } from './theme.ts'
import { wrapAtMost } from './wrap.ts'

const CELL_HEIGHT = 182
const CELL_WIDTH = 208
/** Lines of name, the last of them for what there is to say of it, and their height, in letters. */
const HEAD_LINES = 3
const LEADING = 1.25
/** Beside the marks, in px. */
const LEFT = 8
const RIGHT = 16
const FOOT = 24
/** Between small charts. */
const GAP = 12
/** Of the room of a year. */
const BAR = 0.56
/** Between a mark and its number. */
const ABOVE = 5
/** Below 100 or the least, so that no point lies on the line of the years. */
const INDEX_ROOM = 8
const POINT = 4.5

const columnsIn = (width: number): number => Math.max(1, Math.floor(width / CELL_WIDTH))

/** Height in px that the small charts need at a width. */
export function costTrendHeight(count: number, width: number, size: number): number {
  return Math.ceil(Math.max(1, count) / columnsIn(width)) * cellHeight(size)
}

const cellHeight = (size: number): number => Math.round(CELL_HEIGHT * (size / 14))

/** Numbers stand on every mark while they have room; over more years on the first and the last, the readout tells the others. */
const MOST_LABELS = 4
const isLabelled = (count: number, at: number): boolean => count <= MOST_LABELS || at === 0 || at === count - 1

/** What is drawn of the view. */
export type DrawnTrend = Pick<CostTrendView, 'scale' | 'series'>

/** One small chart's place on the picture and its measures, in px. */
interface Cell {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly theme: ChartTheme
  /** Of one year. */
  readonly step: number
  readonly floor: number
  /** The place of a value in the chart's measure. */
  readonly yOf: (value: number) => number
}

const valuesOf = (series: readonly TrendSeries[]): readonly number[] => series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))

/** The least and the largest value of a scale: bars begin at 0, points do not. */
function rangeOf({ scale, series }: DrawnTrend): readonly [number, number] {
  const values = valuesOf(series)
  return scale === 'index' ? [Math.min(...values, 100) - INDEX_ROOM, Math.max(...values, 100)] : [Math.min(...values, 0), Math.max(...values, 0)]
}

/** Small charts in one picture: bars from 0, or R2 = 100 as points; estimates hatched or hollow. */
export function buildCostTrendSvg(view: DrawnTrend, theme: ChartTheme, width: number): SvgElement {
  const columns = columnsIn(width)
  const size = { width: width / columns, height: cellHeight(theme.size) }
  const shared = view.scale === 'own' ? null : rangeOf(view)
  const cells = view.series.map((series, at) => {
    const [least, most] = shared ?? rangeOf({ scale: view.scale, series: [series] })
    const [left, top] = [(at % columns) * size.width, Math.floor(at / columns) * size.height]
    const [ceiling, floor] = [top + (HEAD_LINES * LEADING + 1) * theme.size + ABOVE, top + size.height - FOOT - GAP]
    const cell: Cell = {
      ...size, left, top, theme, floor, step: (size.width - LEFT - RIGHT) / series.points.length,
      yOf: (value) => floor - ((value - least) / Math.max(most - least, Number.MIN_VALUE)) * (floor - ceiling),
    }
    return tag('g', { 'data-series': series.key }, [...headOf(series, cell), ...(view.scale === 'index' ? pointsOf(series, cell) : barsOf(series, cell))])
  })
  const height = costTrendHeight(view.series.length, width, theme.size)
  return tag('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': theme.face, 'font-size': theme.size }, cells)
}

/** Name, what there is to say of it, and the frame of the one that is picked out. */
function headOf({ name, nothing, selected }: TrendSeries, { left, top, width, height, theme }: Cell): readonly SvgElement[] {
  const most = nothing === null ? HEAD_LINES : HEAD_LINES - 1
  const { lines, cut } = wrapAtMost(`${selected ? '▸ ' : ''}${name}`, (width - LEFT - RIGHT) / theme.size, most)
  const line = (at: number): number => top + 2 + theme.size * (1 + LEADING * at)
  return [
    ...(cut ? [tag('title', {}, name)] : []),
    ...lines.map((text, at) => wordsAt(left + 4, line(at), text, { 'font-weight': 'bold', fill: selected ? theme.select : theme.text })),
    ...(nothing === null ? [] : [wordsAt(left + 4, line(lines.length), nothing, { fill: theme.second })]),
    ...(selected ? [tag('rect', { x: left + 1.5, y: top + 1.5, width: width - 11, height: height - GAP - 1, rx: 4, fill: 'none', stroke: theme.select, 'stroke-width': 3 })] : []),
  ]
}

/** One year of a small chart: what answers to a pointer from its head to its foot, and what is drawn there. */
function yearOf(at: number, marks: readonly SvgElement[], { left, top, width, height, step }: Cell, last: boolean): SvgElement {
  const from = at === 0 ? left : left + LEFT + at * step
  const to = last ? left + width : left + LEFT + (at + 1) * step
  return tag('g', { 'data-at': String(at) }, [tag('rect', { x: from, y: top, width: to - from, height, fill: 'transparent' }), ...marks])
}

const middleOf = ({ left, step }: Cell, at: number): number => left + LEFT + (at + 0.5) * step

/** The number above a mark, moved aside where it would reach beyond its small chart: a digit that is cut off makes it another number. */
function numberAbove({ points }: TrendSeries, at: number, y: number, cell: Cell): readonly SvgElement[] {
  const { label } = points[at]!
  if (label === '' || !isLabelled(points.length, at)) return []
  const { left, width, theme } = cell
  const half = (emsOf(label) * theme.size) / 2
  const x = Math.min(Math.max(middleOf(cell, at), left + half), left + width - half)
  return [wordsAt(x, y - ABOVE, label, {
    'text-anchor': 'middle', fill: theme.text, ...halo(theme.panel),
  })]
}

/** The line under the marks, and as many of the years as have room, the last always. */
function yearsOf(points: readonly TrendPoint[], y: number, cell: Cell): readonly SvgElement[] {
  const { left, width, floor, step, theme } = cell
  const every = Math.max(1, Math.ceil((Math.max(...points.map(({ year }) => emsOf(formatYear(year)))) * theme.size + 4) / step))
  const names = points.flatMap(({ year }, at) => ((points.length - 1 - at) % every === 0
    ? [wordsAt(middleOf(cell, at), floor + 8 + theme.size * 0.8, formatYear(year), { 'text-anchor': 'middle', fill: theme.second })]
    : []))
  return [tag('path', { d: pathThrough([[left + LEFT, y], [left + width - RIGHT, y]]), stroke: theme.edge }), ...names]
}

function barsOf(series: TrendSeries, cell: Cell): readonly SvgElement[] {
  const { points } = series
  const { step, theme, yOf } = cell
  const zero = yOf(0)
  const bars = points.map((point, at) => {
    const tip = yOf(point.value ?? 0)
    const height = Math.max(1, Math.abs(tip - zero))
    const size = { x: middleOf(cell, at) - (step * BAR) / 2, y: tip > zero ? zero : zero - height, width: step * BAR, height }
    const bar = point.estimate
      ? [
          tag('path', { d: hatching(size.x, size.y, size.width, size.height), stroke: theme.series, 'stroke-width': 2 }),
          tag('rect', { class: 'mark', ...size, fill: 'none', stroke: theme.series, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }),
        ]
      : [tag('rect', { class: 'mark', ...size, fill: theme.series, stroke: theme.series, 'stroke-width': 1.5 })]
    return yearOf(at, [...(point.value === null ? [] : bar), ...numberAbove(series, at, size.y, cell)], cell, at === points.length - 1)
  })
  return [...bars, ...yearsOf(points, zero, cell)]
}

function pointsOf(series: TrendSeries, cell: Cell): readonly SvgElement[] {
  const { points } = series
  const { left, width, floor, theme, yOf } = cell
  const base = tag('path', { d: pathThrough([[left + LEFT, yOf(100)], [left + width - RIGHT, yOf(100)]]), stroke: theme.grid, 'stroke-width': 1.5 })
  const steps = points.flatMap((point, at) => {
    const before = points[at - 1]?.value ?? null
    if (before === null || point.value === null) return []
    const line = pathThrough([[middleOf(cell, at - 1), yOf(before)], [middleOf(cell, at), yOf(point.value)]])
    return [tag('path', { d: line, stroke: theme.series, 'stroke-width': 2.5, 'stroke-dasharray': point.estimate ? '4 3' : undefined })]
  })
  const marks = points.map((point, at) => {
    const y = yOf(point.value ?? 100)
    const mark = tag('circle', { class: 'mark', cx: middleOf(cell, at), cy: y, r: POINT, fill: point.estimate ? theme.panel : theme.series, stroke: theme.series, 'stroke-width': 2.5 })
    return yearOf(at, point.value === null ? [] : [mark, ...numberAbove(series, at, y - POINT, cell)], cell, at === points.length - 1)
  })
  return [...yearsOf(points, floor, cell), base, ...steps, ...marks]
}
