import { escapeXml } from '../domain/xml-text.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of an SVG as plain data. */
export interface SvgElement {
  readonly name: string
  /** Numbers in px; what is undefined is left out. */
  readonly attributes: Attributes
  /** Elements or words. */
  readonly content: readonly SvgElement[] | string
}

export const tag = (name: string, attributes: Attributes, content: SvgElement['content'] = ''): SvgElement => ({ name, attributes, content })

/** Words on one line; `y` is that of their foot. */
export const wordsAt = (x: number, y: number, text: string, attributes: Attributes): SvgElement => tag('text', { x, y, ...attributes }, text)

/** Tenths of a px are finer than any screen. */
const tenths = (value: number): string => String(Math.round(value * 10) / 10)

/** The attributes that are stated, as they are written. */
export const statedOf = ({ attributes }: SvgElement): readonly (readonly [string, string])[] =>
  Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'number' ? tenths(value) : value]]))

/** The namespace. */
export const SVG = 'http://www.w3.org/2000/svg'

/** As text, for a file; it names its namespace. */
export function svgText(element: SvgElement): string {
  const { name, content } = element
  const attributes = statedOf(name === 'svg' ? { ...element, attributes: { xmlns: SVG, ...element.attributes } } : element)
  const inside = typeof content === 'string' ? escapeXml(content) : content.map(svgText).join('')
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>${inside}</${name}>`
}

/** Keeps words legible over what they lie on. */
export const halo = (ground: string): Attributes => ({ stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })

/** A line through points, in px. */
export const pathThrough = (points: readonly (readonly [number, number])[]): string => `M${points.map(([x, y]) => `${tenths(x)} ${tenths(y)}`).join('L')}`

/** Between two strokes of a hatching, along an edge, in px. */
const HATCH = 10

/** Strokes at 45° inside a block, for a path; '' where it is too small for one. */
export function hatching(left: number, top: number, width: number, height: number): string {
  let strokes = ''
  for (let at = HATCH / 2; at < width + height; at += HATCH) {
    strokes += pathThrough([
      [left + Math.max(0, at - height), top + Math.min(height, at)],
      [left + Math.min(width, at), top + Math.max(0, at - width)],
    ])
  }
  return strokes
}
