import { emsOf } from '../format/text-width.ts'
import { formatYear } from '../format/year.ts'
import type { CostTrendView, TrendSeries } from '../view/cost-trend.ts'
import type { ChartOption } from './engine.ts'
import { estimateBar, letters, settledBar } from './marks.ts'
import type { ChartTheme } from './theme.ts'

const CELL_HEIGHT = 182
const CELL_WIDTH = 208
/** Two lines of name and one below it. */
const HEAD = 54
/** Beside the marks, in px. */
const LEFT = 8
const RIGHT = 16
const FOOT = 24

const columnsIn = (width: number): number => Math.max(1, Math.floor(width / CELL_WIDTH))

/** Height in px that the small charts need at a width. */
export function costTrendHeight(count: number, width: number, size: number): number {
  return Math.ceil(Math.max(1, count) / columnsIn(width)) * cellHeight(size)
}

const cellHeight = (size: number): number => Math.round(CELL_HEIGHT * (size / 14))

/** Numbers stand on every mark while they have room; over more years on the first and the last, the readout tells the others. */
const MOST_LABELS = 4
const isLabelled = (series: TrendSeries, at: number): boolean => series.points.length <= MOST_LABELS || at === 0 || at === series.points.length - 1

/** Small charts in one picture: bars from 0, or R2 = 100 as points; estimates hatched or hollow. */
export function buildCostTrendOption(view: CostTrendView, theme: ChartTheme, width: number): ChartOption {
  const columns = columnsIn(width)
  const cell = { width: width / columns, height: cellHeight(theme.size) }
  const values = view.series.flatMap((series) => series.points.flatMap((point) => (point.value === null ? [] : [point.value])))
  const most = Math.max(...values, view.scale === 'index' ? 100 : 0)
  const least = Math.min(...values, 100)
  const place = (at: number) => ({ left: (at % columns) * cell.width, top: Math.floor(at / columns) * cell.height })
  return {
    textStyle: { fontFamily: theme.face },
    title: view.series.map((series, at) => ({
      id: `title-${series.key}`, text: `${series.selected ? '▸ ' : ''}${series.name}`, subtext: series.nothing ?? '', left: place(at).left, top: place(at).top, padding: [2, 4], itemGap: 2,
      textStyle: { ...letters(theme, series.selected ? theme.select : theme.text), fontWeight: 'bold' as const, lineHeight: theme.size * 1.25, width: cell.width - 24, overflow: 'break' as const },
      subtextStyle: letters(theme, theme.second),
    })),
    graphic: view.series.flatMap((series, at) => (series.selected
      ? [{
          id: `frame-${series.key}`, type: 'rect' as const, silent: true, style: { fill: 'none', stroke: theme.select, lineWidth: 3 },
          shape: { x: place(at).left + 1.5, y: place(at).top + 1.5, width: cell.width - 11, height: cell.height - 13, r: 4 },
        }]
      : [])),
    grid: view.series.map((series, at) => ({
      id: `grid-${series.key}`, left: place(at).left + LEFT, top: place(at).top + HEAD + theme.size, width: cell.width - LEFT - RIGHT,
      height: cell.height - HEAD - FOOT - theme.size - 12,
    })),
    xAxis: view.series.map((series, at) => ({
      id: `x-${series.key}`, gridIndex: at, type: 'category' as const, data: series.points.map((point) => formatYear(point.year)),
      axisTick: { show: false }, axisLine: { onZero: view.scale !== 'index', lineStyle: { color: theme.edge } }, axisLabel: letters(theme, theme.second),
    })),
    yAxis: view.series.map((series, at) => ({
      id: `y-${series.key}`, gridIndex: at, type: 'value' as const, show: false,
      min: view.scale === 'index' ? least - 8 : 0, ...(view.scale === 'own' ? {} : { max: most }),
    })),
    series: view.scale === 'index'
      ? view.series.flatMap((series, at) => indexSeries(series, at, cell.width, theme))
      : view.series.map((series, at) => barSeries(series, at, cell.width, theme)),
  } satisfies ChartOption
}

/** The number above a mark, moved aside where it would reach beyond its small chart: a digit that is cut off makes it another number. */
function numberAbove(series: TrendSeries, step: number, width: number, theme: ChartTheme) {
  const { label } = series.points[step]!
  const middle = LEFT + ((step + 0.5) * (width - LEFT - RIGHT)) / series.points.length
  const half = (emsOf(label) * theme.size) / 2
  return {
    show: isLabelled(series, step), position: 'top' as const, formatter: label, ...letters(theme),
    textBorderColor: theme.panel, textBorderWidth: 3,
    offset: [Math.max(0, half - middle) - Math.max(0, half - (width - middle)), 0],
  }
}

function barSeries(series: TrendSeries, at: number, width: number, theme: ChartTheme) {
  return {
    id: series.key, type: 'bar' as const, xAxisIndex: at, yAxisIndex: at, barWidth: '56%', barMinHeight: 1,
    emphasis: { itemStyle: { borderColor: theme.select, borderWidth: 3 } },
    data: series.points.map((point, step) => ({
      value: point.value ?? 0,
      itemStyle: point.value === null ? { opacity: 0 } : point.estimate ? estimateBar(theme.series, theme) : settledBar(theme.series),
      label: numberAbove(series, step, width, theme),
    })),
  }
}

function indexSeries(series: TrendSeries, at: number, width: number, theme: ChartTheme) {
  const axes = { xAxisIndex: at, yAxisIndex: at }
  const segments = series.points.flatMap((point, step) => {
    const before = series.points[step - 1]
    if (!before || before.value === null || point.value === null) return []
    return [{
      id: `${series.key}-step-${point.year}`, type: 'line' as const, ...axes, symbol: 'none', silent: true,
      lineStyle: { color: theme.series, width: 2.5, type: point.estimate ? [4, 3] : ('solid' as const) },
      data: [[step - 1, before.value], [step, point.value]],
    }]
  })
  return [
    {
      id: `${series.key}-base`, type: 'line' as const, ...axes, symbol: 'none', silent: true,
      lineStyle: { color: theme.grid, width: 1.5 }, data: series.points.map((_, step) => [step, 100]),
    },
    ...segments,
    {
      id: series.key, type: 'scatter' as const, ...axes, symbolSize: 9, emphasis: { scale: 1.5 },
      data: series.points.map((point, step) => ({
        value: [step, point.value ?? Number.NaN],
        itemStyle: { color: point.estimate ? theme.panel : theme.series, borderColor: theme.series, borderWidth: 2.5 },
        label: point.value === null ? { show: false } : numberAbove(series, step, width, theme),
      })),
    },
  ]
}
