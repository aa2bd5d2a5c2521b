import type { TrackView } from '../view/track.ts'
import { letters } from './marks.ts'
import type { ChartTheme } from './theme.ts'

/** Where the series of one track belong: their ids begin with `prefix`, their axes are the `at`-th. */
export interface TrackPlace {
  readonly prefix: string
  readonly at: number
}

/** Room over and under the marks, so that no label is cut; a small chart needs more of it. */
export function trackExtent({ min, max }: TrackView, small = false): [number, number] {
  const range = max - min
  const room = range === 0 ? Math.max(1, Math.abs(max) * 0.1) : range * 0.25
  // A label under the lowest point stands clear of the years.
  return [min - (small ? 2 : 1.6) * room, max + room]
}

/** A label stands on the side that the line does not come from, and clear of a guide over its point. */
function standsBelow({ points, guide }: TrackView, place: number): boolean {
  const point = points[place]
  const before = points[place - 1]?.value ?? null
  if (!point || point.value === null) return false
  return (before !== null && point.value < before) || (guide?.year === point.year && guide.value > point.value)
}

/** Stated values: filled points for 実績, hollow ones behind a dashed step for 見込み, and no line across a gap. */
export function valueSeries(track: TrackView, theme: ChartTheme, { prefix, at }: TrackPlace, small = false) {
  const { points } = track
  const axes = { xAxisIndex: at, yAxisIndex: at }
  const data = points.map((point, place) => ({
    value: [point.year, point.value ?? Number.NaN],
    label: {
      position: standsBelow(track, place) ? ('bottom' as const) : ('top' as const),
      formatter: point.value === null ? '' : `${point.text}${point.estimate && !small ? ' 見込' : ''}`,
    },
    itemStyle: { color: point.estimate ? theme.panel : theme.series, borderColor: theme.series, borderWidth: 2.5, opacity: 1 },
  }))
  const steps = points.flatMap((point, place) => {
    const before = points[place - 1]
    if (!before || before.value === null || point.value === null) return []
    return [{
      id: `${prefix}step-${point.year}`, type: 'line' as const, ...axes, symbol: 'none', silent: true, z: 2,
      lineStyle: { color: theme.series, width: 2.5, type: point.estimate ? [4, 3] : ('solid' as const) },
      data: [[before.year, before.value], [point.year, point.value]],
    }]
  })
  return [
    ...steps,
    {
      id: `${prefix}values`, type: 'scatter' as const, ...axes, symbol: 'circle', symbolSize: small ? 9 : 11, data, z: 4,
      label: { show: true, distance: small ? 6 : 8, ...letters(theme) }, emphasis: { scale: 1.5 },
    },
  ]
}

export function targetSeries({ target }: TrackView, theme: ChartTheme, { prefix, at }: TrackPlace) {
  if (!target) return []
  return [{
    id: `${prefix}target`, type: 'scatter' as const, xAxisIndex: at, yAxisIndex: at, symbol: 'rect', symbolSize: [5, 26], z: 3,
    itemStyle: { color: theme.target, opacity: 1 }, data: [[target.year, target.value]],
    label: { show: true, position: 'top' as const, formatter: `目標 ${target.text}`, ...letters(theme) },
  }]
}

/** Years that state nothing: a dash on the axis, never a point. */
export function gapSeries({ points }: TrackView, theme: ChartTheme, low: number, { prefix, at }: TrackPlace) {
  const gaps = points.filter((point) => point.value === null)
  if (gaps.length === 0) return []
  return [{
    id: `${prefix}gaps`, type: 'scatter' as const, xAxisIndex: at, yAxisIndex: at, symbolSize: 0, silent: true,
    data: gaps.map((point) => [point.year, low]),
    label: { show: true, position: 'top' as const, formatter: '－', ...letters(theme, theme.second) },
  }]
}
