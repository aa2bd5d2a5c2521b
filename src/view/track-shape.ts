import type { TrackView } from './track.ts'

export interface TrackShape {
  readonly ticks: readonly number[]
  /** A small line at each tick. */
  readonly tickPath: string
  /** The lines from year to year, and those into an estimate; '' where there is none. */
  readonly steps: { readonly settled: string; readonly estimate: string }
  readonly dots: readonly TrackDot[]
  /** Where a year without a value stands on the axis. */
  readonly gaps: readonly number[]
  readonly target: string | null
  readonly guide: { readonly path: string; readonly mark: string } | null
}

interface TrackDot {
  readonly x: number
  readonly y: number
  readonly estimate: boolean
}

const PAD = 8
const DOT = 4
/** To a tenth of a px. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** The dots of one kind as one path, since a page holds hundreds of tracks; '' where there is none. */
export const dotPath = (dots: readonly TrackDot[], estimate: boolean): string =>
  dots.filter((dot) => dot.estimate === estimate).map(({ x, y }) => `M${round(x - DOT)} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0`).join('')

/**
 * A track placed in a box: one year is the same width everywhere, so that the slope to the target is honest;
 * no line crosses a year without a value.
 */
export function placeTrack(track: TrackView, width: number, height: number): TrackShape {
  const span = Math.max(1, track.lastYear - track.firstYear)
  const range = track.max - track.min
  const x = (year: number): number => round(PAD + ((year - track.firstYear) / span) * (width - 2 * PAD))
  const y = (value: number): number =>
    range === 0 ? height / 2 : round(PAD + ((track.max - value) / range) * (height - 2 * PAD - 4))
  const dots = track.points.flatMap((point) =>
    point.value === null ? [] : [{ x: x(point.year), y: y(point.value), estimate: point.estimate }])
  const steps = (estimate: boolean): string => track.points.map((point, index) => {
    const before = track.points[index - 1]
    if (point.estimate !== estimate || !before || before.year + 1 !== point.year || before.value === null || point.value === null) return ''
    return `M${x(before.year)} ${y(before.value)}L${x(point.year)} ${y(point.value)}`
  }).join('')
  const { target, guide } = track
  const ticks = Array.from({ length: span + 1 }, (_, step) => x(track.firstYear + step))
  return {
    ticks, tickPath: ticks.map((tick) => `M${tick} ${height - 3}V${height}`).join(''),
    steps: { settled: steps(false), estimate: steps(true) }, dots,
    gaps: track.points.filter((point) => point.value === null).map((point) => x(point.year)),
    target: target ? `M${x(target.year)} ${y(target.value) - 8}V${y(target.value) + 8}` : null,
    guide: guide && target
      ? {
          path: `M${x(guide.baseYear)} ${y(guide.base)}L${x(target.year)} ${y(target.value)}`,
          mark: `M${x(guide.year) - 6} ${y(guide.value)}h12`,
        }
      : null,
  }
}
