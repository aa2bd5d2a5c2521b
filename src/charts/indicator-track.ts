import { yearLines } from '../format/year.ts'
import type { IndicatorFigure } from '../view/indicator-figure.ts'
import type { ChartOption } from './engine.ts'
import { letters } from './marks.ts'
import type { ChartTheme } from './theme.ts'
import { gapSeries, targetSeries, trackExtent, valueSeries } from './track-series.ts'

/** One track, alone in its chart. */
const ALONE = { prefix: '', at: 0 }

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
      itemStyle: { color: theme.guide, opacity: 1 }, data: [[guide.year, guide.value]],
      label: {
        show: true, position: 'right' as const, formatter: figure.guideLabel ?? '', ...letters(theme, theme.second),
        backgroundColor: theme.panel, padding: [1, 3],
      },
    },
  ]
}

/** A time-true line of one indicator: filled points for 実績, hollow and dashed for 見込み, a bar for the target. */
export function buildIndicatorOption(figure: IndicatorFigure, theme: ChartTheme): ChartOption {
  const { firstYear, lastYear, points } = figure.track
  const [low, high] = trackExtent(figure.track)
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
    series: [...guideSeries(figure, theme), ...valueSeries(figure.track, theme, ALONE), ...targetSeries(figure.track, theme, ALONE), ...gapSeries(figure.track, theme, low, ALONE)],
  } satisfies ChartOption
}
