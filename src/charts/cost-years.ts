import { emsOf } from '../format/text-width.ts'
import type { CostLayer, CostYearsView } from '../view/cost-years.ts'
import { halo, hatching, pathThrough, tag, wordsAt, type SvgElement } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** What is drawn of the view. */
export type DrawnYears = Pick<CostYearsView, 'layers' | 'totals' | 'years'>

const COLOURS = { regular: 'total', reserve: 'fundEdge', oneOff: 'oneOff' } as const

/** Of the room of a year, and at most so many px. */
const BAR = 0.46
const WIDEST_BAR = 96
/** Left of the bars, over the largest, and between a bar and the words at it, in px. */
const LEFT = 8
const HEAD = 32
const BESIDE = 8
const ABOVE = 6
/** The least room beside the last bar. */
const FEWEST_BESIDE = 132
/** Between words beside each other, in px. */
const BETWEEN = 3
/** Between lines of words, in letters. */
const LEADING = 1.2
/** A block lower than this, of the largest year, has no number in it. */
const LEAST_BLOCK = 0.08

/** Places and measures, in px. */
interface Space {
  readonly theme: ChartTheme
  readonly right: number
  /** Names and amounts beside the last bar stand in two lines. */
  readonly folded: boolean
  /** Of one year. */
  readonly step: number
  readonly bar: number
  readonly yOf: (amount: number) => number
}

interface Block {
  readonly layer: CostLayer
  readonly at: number
  readonly amount: number
  /** Of the layers of a year on each other; an amount below 0 hangs from the line. */
  readonly from: number
  readonly to: number
}

/** The blocks of each year on each other. */
function blocksOf({ layers, years }: DrawnYears): readonly (readonly Block[])[] {
  return years.map((_, at) => {
    let [up, down] = [0, 0]
    return layers.map((layer) => {
      const amount = layer.amounts[at] ?? 0
      const from = amount < 0 ? down : up
      if (amount < 0) down += amount
      else up += amount
      return { layer, at, amount, from, to: from + amount }
    })
  })
}

/** The room for the names beside the last bar, as wide as the longest needs; in two lines where that would leave the bars too little. */
function roomBeside({ layers, years }: DrawnYears, theme: ChartTheme, width: number): Pick<Space, 'folded' | 'right'> {
  const longest = Math.max(0, ...layers.map((layer) => emsOf(`${layer.name} ${layer.words.at(-1) ?? ''}`)))
  const gap = ((1 - BAR) / 2) * ((width - FEWEST_BESIDE) / Math.max(1, years.length))
  const right = Math.ceil(Math.max(FEWEST_BESIDE, longest * theme.size + BESIDE - gap))
  return right <= width / 3 ? { right, folded: false } : { right: FEWEST_BESIDE, folded: true }
}

const wideOf = (text: string, theme: ChartTheme): number => emsOf(text) * theme.size
const middleOf = ({ step }: Space, at: number): number => LEFT + (at + 0.5) * step

/** 「R4決算見込み」 in one line where all years have room for it, else in two. */
function yearLines({ years }: DrawnYears, theme: ChartTheme, step: number): readonly (readonly string[])[] {
  const inOne = years.every(({ label }) => wideOf(label, theme) + BESIDE <= step)
  return years.map(({ label }) => (inOne ? [label] : label.split(/(?=決算|予算)/)))
}

/** Stacked bars by year, from 0; deposits dotted, estimates hatched with a dashed edge; the whole over each bar. */
export function buildCostYearsSvg(view: DrawnYears, theme: ChartTheme, width: number, height: number): SvgElement {
  const { right, folded } = roomBeside(view, theme, width)
  const step = Math.max(1, width - LEFT - right) / Math.max(1, view.years.length)
  const names = yearLines(view, theme, step)
  const floor = height - BESIDE * 2 - Math.max(1, ...names.map((lines) => lines.length)) * LEADING * theme.size
  const blocks = blocksOf(view)
  const ends = blocks.flat().flatMap(({ from, to }) => [from, to])
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const space: Space = {
    theme, right, folded, step, bar: Math.min(WIDEST_BAR, step * BAR),
    yOf: (amount) => floor - ((amount - least) / Math.max(most - least, Number.MIN_VALUE)) * (floor - HEAD),
  }
  const told = (some: readonly SvgElement[]): SvgElement => tag('g', { 'pointer-events': 'none' }, some)
  return tag('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': theme.face, 'font-size': theme.size }, [
    dots(theme),
    ...view.layers.map(({ kind }, layer) => tag('g', { 'data-series': kind }, blocks.flatMap((year) => drawnBlock(year[layer]!, view, space)))),
    tag('path', { d: pathThrough([[LEFT, space.yOf(0)], [width - right, space.yOf(0)]]), stroke: theme.edge }),
    told(yearNames(names, floor, space)),
    told(blocks.slice(0, -1).flat().flatMap((block) => numberInside(block, most - least, space))),
    told(namesBeside(blocks.at(-1) ?? [], floor, space)),
    told(totalsAbove(view, blocks, floor, space)),
  ])
}

/** Money laid aside: dots, apart from spending even without colour. */
const dots = (theme: ChartTheme): SvgElement => tag('defs', {}, [
  tag('pattern', { id: 'dots', width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [2, 6].map((at) => tag('circle', { cx: at, cy: at, r: 1.4, fill: theme.fundEdge }))),
])

/** Settled: filled; an estimate is never filled. Deposits are dotted in both, on a pale ground where they are settled. */
function drawnBlock({ layer: { kind }, at, amount, from, to }: Block, { years }: DrawnYears, space: Space): readonly SvgElement[] {
  if (amount === 0) return []
  const { theme, bar, yOf } = space
  const { estimate } = years[at]!
  const y = Math.min(yOf(from), yOf(to))
  const place = { x: middleOf(space, at) - bar / 2, y, width: bar, height: Math.abs(yOf(from) - yOf(to)) }
  const colour = theme[COLOURS[kind]]
  const ground = estimate ? theme.panel : kind === 'reserve' ? theme.fund : colour
  return [tag('g', { 'data-at': String(at) }, [
    tag('rect', { ...place, fill: ground }),
    ...(kind === 'reserve' ? [tag('rect', { ...place, fill: 'url(#dots)' })]
      : estimate ? [tag('path', { d: hatching(place.x, y, place.width, place.height), stroke: colour, 'stroke-width': 2 })] : []),
    tag('rect', { class: 'mark', ...place, fill: 'none', stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': estimate ? '4 3' : undefined }),
  ])]
}

/** Words around a middle, in px from the left and the top. */
interface Words {
  readonly lines: readonly string[]
  readonly x: number
  readonly top: number
}

/** Those that have room: the last, then the first, then the others, none over another. */
function withRoom(all: readonly Words[], theme: ChartTheme): readonly Words[] {
  const halfOf = ({ lines }: Words): number => Math.max(...lines.map((line) => wideOf(line, theme))) / 2
  const footOf = ({ lines, top }: Words): number => top + theme.size * (1 + LEADING * (lines.length - 1))
  const isOver = (one: Words, other: Words): boolean =>
    Math.abs(one.x - other.x) < halfOf(one) + halfOf(other) + BETWEEN && one.top < footOf(other) && other.top < footOf(one)
  const kept: Words[] = []
  for (const words of [...all.slice(-1), ...all.slice(0, -1)]) {
    if (!kept.some((other) => isOver(words, other))) kept.push(words)
  }
  return kept
}

const written = ({ lines, x, top }: Words, theme: ChartTheme, attributes: SvgElement['attributes']): readonly SvgElement[] =>
  lines.map((line, down) => wordsAt(x, top + theme.size * (1 + LEADING * down), line, { 'text-anchor': 'middle', ...attributes }))

function yearNames(names: readonly (readonly string[])[], floor: number, space: Space): readonly SvgElement[] {
  const { theme } = space
  const all = names.map((lines, at) => ({ lines, x: middleOf(space, at), top: floor + BESIDE }))
  return withRoom(all, theme).flatMap((words) => written(words, theme, { fill: theme.second }))
}

/** The amount inside its block where it fits: over a neighbour it would be half a number. */
function numberInside({ layer, at, amount, from, to }: Block, whole: number, space: Space): readonly SvgElement[] {
  const { theme, step, yOf } = space
  const text = layer.words[at] ?? ''
  const width = wideOf(text, theme) + BESIDE
  if (Math.abs(amount) <= LEAST_BLOCK * whole || width > step) return []
  const [x, y] = [middleOf(space, at), (yOf(from) + yOf(to)) / 2]
  return [
    tag('rect', { x: x - width / 2, y: y - theme.size * 0.6, width, height: theme.size * 1.2, rx: 3, fill: theme.panel }),
    wordsAt(x, y + theme.size * 0.36, text, { 'text-anchor': 'middle', fill: theme.text }),
  ]
}

interface Named {
  readonly lines: readonly string[]
  /** Of its block, in px. */
  readonly middle: number
}

/** What the last year names beside its blocks, from the top down. */
function namesOf(blocks: readonly Block[], { folded, yOf }: Space): readonly Named[] {
  return blocks.filter(({ amount }) => amount !== 0).sort((one, other) => yOf(one.to) - yOf(other.to)).map(({ layer, from, to }) => {
    const words = [layer.name, layer.words.at(-1) ?? '']
    return { lines: folded ? words : [words.join(' ')], middle: (yOf(from) + yOf(to)) / 2 }
  })
}

/** The top of a year's blocks, or of their names where those need more room than a low bar has. */
const topOf = (blocks: readonly Block[], names: readonly Named[], floor: number, { theme, yOf }: Space): number =>
  Math.min(yOf(0), ...blocks.map(({ to }) => yOf(to)), floor - names.flatMap(({ lines }) => lines).length * LEADING * theme.size)

/** None over another and none below the line. */
function namesBeside(blocks: readonly Block[], floor: number, space: Space): readonly SvgElement[] {
  const { theme, bar } = space
  const line = LEADING * theme.size
  const named = namesOf(blocks, space)
  const x = middleOf(space, blocks[0]?.at ?? 0) + bar / 2 + BESIDE
  let free = topOf(blocks, named, floor, space)
  let left = named.flatMap(({ lines }) => lines).length * line
  return named.flatMap(({ lines, middle }) => {
    const height = lines.length * line
    const top = Math.min(Math.max(middle - height / 2, free), floor - left)
    free = top + height
    left -= height
    return lines.map((text, down) => wordsAt(x, top + line * (down + 0.5) + theme.size * 0.36, text, { fill: theme.text }))
  })
}

/** The whole over each bar. */
function totalsAbove({ totals }: DrawnYears, blocks: readonly (readonly Block[])[], floor: number, space: Space): readonly SvgElement[] {
  const { theme } = space
  const all = totals.map((text, at) => ({
    lines: [text], x: Math.max(middleOf(space, at), wideOf(text, theme) / 2),
    top: topOf(blocks[at]!, at === totals.length - 1 ? namesOf(blocks[at]!, space) : [], floor, space) - ABOVE - theme.size,
  }))
  return withRoom(all, theme).flatMap((words) => written(words, theme, {
    'font-weight': 'bold', fill: theme.text, ...halo(theme.panel),
  }))
}
