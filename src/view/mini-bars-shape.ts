import type { MiniBar } from './mini-bars.ts'
import { round } from './track-shape.ts'

/** Small bars as the paths of a picture, each a path for all years; '' where there is nothing of it. */
export interface MiniBarsShape {
  readonly width: number
  readonly actual: string
  readonly estimate: string
  /** The lines inside the estimates. */
  readonly hatch: string
  /** Where the middle of a year without a value stands. */
  readonly gaps: readonly number[]
}

/** In px: a bar with its border, and from one bar to the next. */
export interface MiniBarsSize {
  readonly bar: number
  readonly step: number
  readonly height: number
}

/** From one line of a hatch to the next, along the base. */
const HATCH = 7

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const boxPath = ({ left, top, right, bottom }: Box): string => `M${left} ${top}H${right}V${bottom}H${left}Z`

/** Lines that rise to the right, cut off at the edges of the box. */
function hatchPath({ left, top, right, bottom }: Box): string {
  let path = ''
  for (let sum = left + top + HATCH / 2; sum < right + bottom; sum += HATCH) {
    const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)]
    path += `M${round(from)} ${round(sum - from)}L${round(to)} ${round(sum - to)}`
  }
  return path
}

/** Bars on their base, each at least a line high, so that nothing that is stated goes unseen. */
export function placeMiniBars(bars: readonly MiniBar[], { bar, step, height }: MiniBarsSize): MiniBarsShape {
  const boxes = bars.flatMap(({ share, estimate }, at) => {
    if (share === null) return []
    const bottom = height - 1
    return [{ estimate, box: { left: at * step + 1, top: round(bottom - Math.max(1, share * (height - 3))), right: at * step + bar - 1, bottom } }]
  })
  const estimates = boxes.filter(({ estimate }) => estimate)
  return {
    width: bars.length * step,
    actual: boxes.filter(({ estimate }) => !estimate).map(({ box }) => boxPath(box)).join(''),
    estimate: estimates.map(({ box }) => boxPath(box)).join(''),
    hatch: estimates.map(({ box }) => hatchPath(box)).join(''),
    gaps: bars.flatMap(({ share, absent }, at) => (share === null && !absent ? [at * step + bar / 2] : [])),
  }
}
