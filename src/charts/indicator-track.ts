import { yearLines } from '../format/year.ts'
import type { IndicatorFigure } from '../view/indicator-figure.ts'
import type { ChartOption } from './engine.ts'
import { letters } from './marks.ts'
import type { ChartTheme } from './theme.ts'

type Pair = [number, number]

/** Room over and under the marks, so that no label is cut. */
function extent({ min, max }: IndicatorFigure['track']): Pair {
  const range = max - min
  const room = range === 0 ? Math.max(1, Math.abs(max) * 0.1) : range * 0.25
  return [min - room, max + room]
}

/** A label stands on the side that the line does not come from. */
const isFall = (before: number | null, value: number | null): boolean => before !== null && value !== null && value < before

function valueSeries(figure: IndicatorFigure, theme: ChartTheme) {
  const { points } = figure.track
  const line = { color: theme.series, width: 2.5 }
  const data = points.map((point, at) => ({
    value: [point.year, point.value ?? Number.NaN],
    label: {
      position: isFall(points[at - 1]?.value ?? null, point.value) ? ('bottom' as const) : ('top' as const),
      formatter: point.value === null ? '' : `${point.text}${point.estimate ? ' 見込' : ''}` },
    itemStyle: { color: point.estimate ? theme.panel : theme.series, borderColor: theme.series, borderWidth: 2.5 },
  }))
  const segments = points.flatMap((point, at) => {
    const before = points[at - 1]
    if (!before || before.value === null || point.value === null) return []
    return [{
      id: `step-${point.year}`, type: 'line' as const, symbol: 'none', silent: true,
      lineStyle: { ...line, type: point.estimate ? [4, 3] : ('solid' as const) },
      data: [[before.year, before.value], [point.year, point.value]], z: 2,
    }]
  })
  return [
    ...segments,
    {
      id: 'values', type: 'scatter' as const, symbol: 'circle', symbolSize: 11, data, z: 4,
      label: { show: true, distance: 8, ...letters(theme) },
      emphasis: { scale: 1.5 },
    },
  ]
}

function guideSeries(figure: IndicatorFigure, theme: ChartTheme) {
  const { guide, target } = figure.track
  if (!guide || !target) return []
  return [
    {
      id: 'guide-line', type: 'line' as const, symbol: 'none', silent: true, z: 1,
      lineStyle: { color: theme.guide, width: 1.5, type: [2, 3] },
      data: [[guide.baseYear, guide.base], [target.year, target.value]],
    },
    {
      id: 'guide', type: 'scatter' as const, symbol: 'rect', symbolSize: [18, 2.5], z: 3,
      itemStyle: { color: theme.guide }, data: [[guide.year, guide.value]],
      label: { show: true, position: 'right' as const, formatter: figure.guideLabel ?? '', ...letters(theme, theme.second) },
    },
  ]
}

function targetSeries(figure: IndicatorFigure, theme: ChartTheme) {
  const { target } = figure.track
  if (!target) return []
  return [{
    id: 'target', type: 'scatter' as const, symbol: 'rect', symbolSize: [5, 26], z: 3,
    itemStyle: { color: theme.target }, data: [[target.year, target.value]],
    label: { show: true, position: 'top' as const, formatter: `目標 ${target.text}`, ...letters(theme) },
  }]
}

/** Years that state nothing: a dash on the axis, never a point. */
function gapSeries(figure: IndicatorFigure, theme: ChartTheme, low: number) {
  const gaps = figure.track.points.filter((point) => point.value === null)
  if (gaps.length === 0) return []
  return [{
    id: 'gaps', type: 'scatter' as const, symbolSize: 0, silent: true, data: gaps.map((point) => [point.year, low]),
    label: { show: true, position: 'top' as const, formatter: '－', ...letters(theme, theme.second) },
  }]
}

/** A time-true line of one indicator: filled points for 実績, hollow and dashed for 見込み, a bar for the target. */
export function buildIndicatorOption(figure: IndicatorFigure, theme: ChartTheme): ChartOption {
  const { firstYear, lastYear, points } = figure.track
  const [low, high] = extent(figure.track)
  const estimates = new Set(points.filter((point) => point.estimate).map((point) => point.year))
  return {
    textStyle: { fontFamily: theme.face },
    grid: { id: 'grid', left: 28, right: 64, top: 28, bottom: 12, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    xAxis: {
      id: 'year', type: 'value', min: firstYear, max: lastYear, interval: 1, splitLine: { show: false },
      axisLine: { onZero: false, lineStyle: { color: theme.edge } }, axisTick: { show: true },
      axisLabel: {
        ...letters(theme, theme.second), showMinLabel: true, showMaxLabel: true,
        formatter: (year: number) => [...yearLines(year, figure.yearStyle), ...(estimates.has(year) ? ['見込'] : [])].join('\n'),
      },
    },
    yAxis: {
      id: 'value', type: 'value', min: low, max: high, show: false, splitNumber: 3,
    },
    series: [...guideSeries(figure, theme), ...valueSeries(figure, theme), ...targetSeries(figure, theme), ...gapSeries(figure, theme, low)],
  } satisfies ChartOption
}
