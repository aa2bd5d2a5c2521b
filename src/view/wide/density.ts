import { countDensity, DENSITY_EDGES, pointsInCell, type Density, type DensityPoints } from '../../analytics/density.ts'
import type { FactColumns } from '../../analytics/facts.ts'
import type { Selection } from '../../analytics/filter.ts'
import { policyAmounts } from '../../analytics/policy-amounts.ts'
import { MONEY_UNIT_NAMES, inUnit, type MoneyUnit } from '../../format/money.ts'
import { decimalsOf, formatFixed } from '../../format/number.ts'
import type { ShownYear } from '../period.ts'
import type { TableView } from '../table.ts'

/** Shades of one hue, the palest for the fewest. */
const SHADES = 6
const MOST_LISTED = 10
const SIZE = DENSITY_EDGES.length

export interface DensityAxis {
  readonly label: string
  /** Edges from left to right or bottom to top: place on the axis 0 … 1 and amount; every third edge is named. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

export interface DensityCell {
  readonly cell: number
  readonly policies: number
  /** 「R3決算 50–100百万円、R4決算見込み 100–200百万円」 */
  readonly words: string
}

/** How many policies lie where two amounts meet: squares in shades of one hue, and the densest of them as a list. */
export interface DensityView {
  readonly title: string
  readonly meta: string
  readonly summary: string
  readonly across: DensityAxis
  readonly up: DensityAxis
  /** By shade an outline of its squares, in a square of 1000 whose origin is at the upper left. */
  readonly shades: readonly string[]
  /** 「1–4」 policies a square. */
  readonly key: readonly string[]
  readonly densest: readonly DensityCell[]
  /** The cell under a place of the square of 1000; null where none has policies there. */
  readonly cellAt: (x: number, y: number) => DensityCell | null
  readonly table: TableView
}

interface Range {
  readonly first: number
  readonly last: number
}

/** The cells that any point lies in; one range for both axes, so that no change lies on the diagonal. */
function rangeOf(counts: Uint32Array): Range {
  const used = [...counts.keys()].filter((cell) => counts[cell]! > 0).flatMap((cell) => [cell % SIZE, Math.floor(cell / SIZE)])
  return { first: Math.min(...used), last: Math.max(...used) }
}

const edgeText = (edge: number, unit: MoneyUnit): string => {
  const amount = inUnit(edge, unit)
  return formatFixed(amount, decimalsOf(amount, 5))
}

/** Least number of policies of each shade: as many steps of a growing number as there are shades. */
function stepsOf(most: number): readonly number[] {
  const growth = Math.max(1.5, most ** (1 / SHADES))
  return [...new Set(Array.from({ length: SHADES }, (_, at) => Math.max(at + 1, Math.round(growth ** at))))]
}

/** Where an edge lies between the first and the last, in the measure of the picture. */
const placesOf = ({ first, last }: Range): readonly number[] => {
  const log = (at: number): number => Math.log10(at < SIZE ? DENSITY_EDGES[at]! : DENSITY_EDGES[SIZE - 1]! * 2.5)
  return Array.from({ length: last - first + 2 }, (_, at) => ((log(first + at) - log(first)) / (log(last + 1) - log(first))) * 1000)
}

function axisOf(label: string, range: Range, places: readonly number[], unit: MoneyUnit): DensityAxis {
  const ticks = places.flatMap((at, step) => {
    const edge = range.first + step
    return edge % 3 === 0 && edge < SIZE ? [{ at, text: edgeText(DENSITY_EDGES[edge]!, unit) }] : []
  })
  return { label: `${label}（${MONEY_UNIT_NAMES[unit]}）`, ticks }
}

function rangeWords(edge: number, unit: MoneyUnit): string {
  const [from, to] = [DENSITY_EDGES[edge]!, DENSITY_EDGES[edge + 1]]
  return `${edgeText(from, unit)}–${to === undefined ? '' : edgeText(to, unit)}${MONEY_UNIT_NAMES[unit]}`
}

/** The points of the picture: the chosen policies by the last two shown years; null where fewer are shown. */
export function densityPoints(facts: FactColumns, selection: Selection, years: readonly ShownYear[]): (DensityPoints & { readonly amounts: Float64Array }) | null {
  const [before, last] = years.slice(-2)
  if (!before || !last) return null
  return { amounts: policyAmounts(facts, selection), years: facts.years.length, x: facts.years.indexOf(before.year), y: facts.years.indexOf(last.year), points: selection.policyIndexes }
}

/** The squares of each shade as one outline, so that a change redraws six paths and no more. */
function outlines(counts: Uint32Array, { first, last }: Range, places: readonly number[], steps: readonly number[]): readonly string[] {
  const shades: string[][] = steps.map(() => [])
  for (let up = first; up <= last; up++) for (let across = first; across <= last; across++) {
    const policies = counts[up * SIZE + across]!
    if (policies === 0) continue
    const [left, right] = [places[across - first]!, places[across - first + 1]!]
    const [low, high] = [1000 - places[up - first]!, 1000 - places[up - first + 1]!]
    shades[steps.findLastIndex((step) => policies >= step)]!.push(`M${left.toFixed(1)} ${high.toFixed(1)}H${right.toFixed(1)}V${low.toFixed(1)}H${left.toFixed(1)}Z`)
  }
  return shades.map((squares) => squares.join(''))
}

const keyOf = (steps: readonly number[]): readonly string[] => steps.map((from, at) => {
  const to = (steps[at + 1] ?? Number.POSITIVE_INFINITY) - 1
  return to === from ? formatFixed(from, 0) : Number.isFinite(to) ? `${formatFixed(from, 0)}–${formatFixed(to, 0)}` : `${formatFixed(from, 0)}以上`
})

/** @returns null where no policy states an amount above 0 in both years */
export function buildDensity(points: DensityPoints, years: readonly ShownYear[], unit: MoneyUnit): DensityView | null {
  const density = countDensity(points)
  const { counts } = density
  const placed = points.points.length - density.apart
  const [before, last] = years.slice(-2).map(({ label }) => label)
  if (placed === 0 || before === undefined || last === undefined) return null
  const range = rangeOf(counts)
  const places = placesOf(range)
  const ranked = [...counts.keys()].filter((cell) => counts[cell]! > 0).sort((a, b) => counts[b]! - counts[a]! || a - b)
  const steps = stepsOf(counts[ranked[0]!]!)
  const wordsOf = (cell: number): string => `${before} ${rangeWords(cell % SIZE, unit)}、${last} ${rangeWords(Math.floor(cell / SIZE), unit)}`
  const cellOf = (cell: number): DensityCell => ({ cell, policies: counts[cell]!, words: wordsOf(cell) })
  const stepAt = (place: number): number => range.first + places.findLastIndex((edge) => edge <= place)
  return {
    title: `二つの年度の総コストと施策の数（${before}・${last}）`,
    meta: apartWords(density, placed),
    summary: `横に${before}、縦に${last}の総コストを取り、施策の数を濃さで表した図。最も多いのは${cellOf(ranked[0]!).words}の${formatFixed(counts[ranked[0]!]!, 0)}施策。`,
    across: axisOf(before, range, places, unit), up: axisOf(last, range, places, unit),
    shades: outlines(counts, range, places, steps), key: keyOf(steps),
    densest: ranked.slice(0, MOST_LISTED).map(cellOf),
    cellAt: (x, y) => {
      const cell = stepAt(Math.min(999.9, Math.max(0, 1000 - y))) * SIZE + stepAt(Math.min(999.9, Math.max(0, x)))
      return counts[cell]! > 0 ? cellOf(cell) : null
    },
    table: {
      caption: '二つの年度の総コストの範囲ごとの施策の数', columns: [{ key: 'words', label: '総コストの範囲' }, { key: 'policies', label: '施策', amount: true }],
      get rows() {
        return ranked.map((cell) => ({ key: String(cell), cells: { words: { text: wordsOf(cell), order: cell }, policies: { text: formatFixed(counts[cell]!, 0), order: counts[cell]! } } }))
      },
    },
  }
}

const apartWords = ({ apart }: Density, placed: number): string =>
  `1つの四角は金額の範囲で、濃いほど施策が多いことを示します。${formatFixed(placed, 0)}施策を表しています。${apart > 0 ? `どちらかの年度が記載なしか0の${formatFixed(apart, 0)}施策は、図に入れていません。` : ''}`

/** The policies of one square. */
export const policiesInCell = (points: DensityPoints, cell: number): Uint32Array => pointsInCell(points, cell)
