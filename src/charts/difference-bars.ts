import { emsOf } from '../format/text-width.ts'
import type { AccuracyBar } from '../view/rounds/accuracy.ts'
import { pathThrough, tag, wordsAt, type SvgElement } from './svg.ts'
import type { ChartTheme } from './theme.ts'
import { wrapAtMost } from './wrap.ts'

const STEP = 40
const BAR = 20
/** At the edges, and between a name, its bar and its amount, in px. */
const GAP = 8
/** Of the width, for the names at most, in at most so many lines. */
const NAMES = 0.42
const LINES = 2
const LEADING = 1.25

interface Differences {
  readonly bars: readonly AccuracyBar[]
}

export const differenceHeight = ({ bars }: Differences): number => bars.length * STEP + 2 * GAP

/** The room that amounts need beyond the bars on one side of 0, in px. */
const roomFor = (bars: readonly AccuracyBar[], theme: ChartTheme): number =>
  (bars.length === 0 ? 0 : Math.max(...bars.map(({ text }) => emsOf(text))) * theme.size + GAP)

function nameOf(label: string, right: number, middle: number, room: number, theme: ChartTheme): readonly SvgElement[] {
  const { lines, cut } = wrapAtMost(label, room / theme.size, LINES)
  const top = middle - ((lines.length - 1) / 2) * LEADING * theme.size + theme.size * 0.36
  return [
    ...(cut ? [tag('title', {}, label)] : []),
    ...lines.map((line, at) => wordsAt(right, top + at * LEADING * theme.size, line, { 'text-anchor': 'end', fill: theme.text })),
  ]
}

/** One bar from 0 for each difference, to the right where more was settled than estimated; the signed amount beyond each. */
export function buildDifferenceSvg({ bars }: Differences, theme: ChartTheme, width: number): SvgElement {
  const names = Math.min(width * NAMES, Math.max(0, ...bars.map(({ label }) => emsOf(label))) * theme.size)
  const from = names + 2 * GAP
  const [left, right] = [from + roomFor(bars.filter(({ value }) => value < 0), theme), width - GAP - roomFor(bars.filter(({ value }) => value >= 0), theme)]
  const [least, most] = [Math.min(0, ...bars.map(({ value }) => value)), Math.max(0, ...bars.map(({ value }) => value))]
  const xOf = (value: number): number => left + ((value - least) / Math.max(most - least, Number.MIN_VALUE)) * Math.max(0, right - left)
  const zero = xOf(0)
  const height = differenceHeight({ bars })
  return tag('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': theme.face, 'font-size': theme.size }, [
    tag('g', { 'data-series': 'difference' }, bars.map(({ label, value, text }, at) => {
      const [middle, tip] = [GAP + (at + 0.5) * STEP, xOf(value)]
      const colour = value < 0 ? theme.decrease : theme.oneOff
      const long = Math.max(2, Math.abs(tip - zero))
      const bar = tag('rect', { class: 'mark', x: value < 0 ? zero - long : zero, y: middle - BAR / 2, width: long, height: BAR, fill: colour, stroke: colour, 'stroke-width': 1.5 })
      return tag('g', { 'data-at': String(at) }, [
        tag('rect', { x: 0, y: middle - STEP / 2, width, height: STEP, fill: 'transparent' }),
        ...nameOf(label, from - GAP, middle, names, theme),
        ...(value === 0 ? [] : [bar]),
        wordsAt(tip + (value < 0 ? -GAP : GAP), middle + theme.size * 0.36, text, { 'text-anchor': value < 0 ? 'end' : 'start', 'font-weight': 'bold', fill: theme.text }),
      ])
    })),
    tag('path', { d: pathThrough([[zero, GAP], [zero, height - GAP]]), stroke: theme.edge }),
  ])
}
