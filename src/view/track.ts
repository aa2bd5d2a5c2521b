import type { Attainment } from '../analytics/attainment.ts'
import { formatFigure, nothingOf } from '../format/figure.ts'
import type { Indicator } from '../snapshot/types.ts'

export interface TrackPoint {
  readonly year: number
  /** null where the sheet states no value: a gap, never a zero. */
  readonly value: number | null
  readonly text: string
  readonly estimate: boolean
}

/** An indicator on a time-true axis: stated values, final target, and the straight line between (試算). */
export interface TrackView {
  readonly firstYear: number
  readonly lastYear: number
  readonly min: number
  readonly max: number
  readonly points: readonly TrackPoint[]
  readonly target: { readonly year: number; readonly value: number; readonly text: string } | null
  /** null where 試算 is hidden or cannot be made. */
  readonly guide: { readonly year: number; readonly value: number; readonly baseYear: number; readonly base: number } | null
}

export interface TrackOptions {
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
}

/** The values of an indicator as the reader wants to see them, years ascending. */
export function trackPoints(indicator: Indicator, options: TrackOptions): readonly TrackPoint[] {
  return indicator.figures
    .filter((figure) => !(options.actualOnly && figure.basis === 'estimate'))
    .sort((a, b) => a.year - b.year)
    .map((figure) => ({ year: figure.year, value: figure.value, text: formatFigure(figure), estimate: figure.basis === 'estimate' }))
}

export function buildTrack(indicator: Indicator, attainment: Attainment, options: TrackOptions): TrackView {
  const points = trackPoints(indicator, options)
  const target = indicator.target.value === null || nothingOf(indicator.target)
    ? null
    : { year: indicator.target.year, value: indicator.target.value, text: formatFigure(indicator.target) }
  const guide = options.hideAttainment ? null : guideOf(attainment)
  const values = [...points.flatMap((point) => (point.value === null ? [] : [point.value])), ...(target ? [target.value] : [])]
  const years = [...indicator.figures.map((figure) => figure.year), indicator.target.year]
  return {
    firstYear: Math.min(...years), lastYear: Math.max(...years),
    min: values.length > 0 ? Math.min(...values) : 0, max: values.length > 0 ? Math.max(...values) : 1,
    points, target, guide,
  }
}

function guideOf(attainment: Attainment): TrackView['guide'] {
  if (attainment.state === 'awaiting' || attainment.state === 'noFigures') return null
  const { baseYear, base, year } = attainment.inputs
  return { year, value: attainment.guide, baseYear, base }
}

/** 「41→44→45見込」: the values in order, each estimate named. */
export function trackText(points: readonly TrackPoint[], arrow = '→'): string {
  return points.map((point) => `${point.text}${point.estimate && point.value !== null ? '見込' : ''}`).join(arrow)
}
