/** Edges of the cells in 千円: 1, 2, 5, 10 … 2,000,000,000; a cell reaches from one to the next, the last has no end. */
export const DENSITY_EDGES: readonly number[] = Array.from({ length: 29 }, (_, at) => [1, 2, 5][at % 3]! * 10 ** Math.floor(at / 3))
const SIZE = DENSITY_EDGES.length
const OCTAVES = 32

/** By octave the cell of its beginning; no octave holds more than one further edge. */
const firstCell = Uint8Array.from({ length: OCTAVES }, (_, octave) => DENSITY_EDGES.findLastIndex((edge) => edge <= 2 ** octave))
const edgeWithin = Float64Array.from({ length: OCTAVES }, (_, octave) =>
  DENSITY_EDGES.find((edge) => edge > 2 ** octave && edge < 2 ** (octave + 1)) ?? Number.POSITIVE_INFINITY)

/** The cell of an amount of 1 千円 or more: its octave and one comparison, since logarithms of a million are dear. */
function cellOf(amount: number): number {
  const octave = amount >= 2 ** (OCTAVES - 1) ? OCTAVES - 1 : 31 - Math.clz32(amount)
  return firstCell[octave]! + (amount >= edgeWithin[octave]! ? 1 : 0)
}

/** Two amounts of each point: 千円 at `point * years + x` and `point * years + y`. */
export interface DensityPoints {
  /** What is not stated is NaN or below 1. */
  readonly amounts: Float64Array | Int32Array
  readonly years: number
  readonly x: number
  readonly y: number
  readonly points: Uint32Array
}

/** How many points lie in each cell of a logarithmic grid of two amounts. */
export interface Density {
  /** At `y * DENSITY_EDGES.length + x`. */
  readonly counts: Uint32Array
  /** Points without a place: an amount is not stated, 0 or negative. */
  readonly apart: number
}

/** Counts points by cell; a point whose amounts are not both 1 千円 or more has none. */
export function countDensity({ amounts, years, x, y, points }: DensityPoints): Density {
  const counts = new Uint32Array(SIZE * SIZE)
  let apart = 0
  for (let place = 0; place < points.length; place++) {
    const start = points[place]! * years
    const across = amounts[start + x]!
    const up = amounts[start + y]!
    if (across >= 1 && up >= 1) counts[cellOf(up) * SIZE + cellOf(across)]!++
    else apart++
  }
  return { counts, apart }
}

/** The points of one cell, in their order. */
export function pointsInCell({ amounts, years, x, y, points }: DensityPoints, cell: number): Uint32Array {
  return points.filter((point) => {
    const across = amounts[point * years + x]!
    const up = amounts[point * years + y]!
    return across >= 1 && up >= 1 && cellOf(up) * SIZE + cellOf(across) === cell
  })
}
