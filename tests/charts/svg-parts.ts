import type { SvgElement } from '../../src/charts/svg.ts'

const childrenOf = ({ content }: SvgElement): readonly SvgElement[] => (typeof content === 'string' ? [] : content)

/** All elements of that name, in the order in which they are drawn. */
export const partsNamed = (svg: SvgElement, name: string): readonly SvgElement[] =>
  [...(svg.name === name ? [svg] : []), ...childrenOf(svg).flatMap((child) => partsNamed(child, name))]

export const wordsOf = ({ content }: SvgElement): string => (typeof content === 'string' ? content : '')

/** The words of a picture in the order in which they are drawn. */
export const textsOf = (svg: SvgElement): readonly string[] => partsNamed(svg, 'text').map(wordsOf)

/** What is drawn of one series. */
export const seriesOf = (svg: SvgElement, key: string): SvgElement =>
  partsNamed(svg, 'g').find(({ attributes }) => attributes['data-series'] === key)!

/** The marks that answer to a pointer. */
export const marksOf = (svg: SvgElement): readonly SvgElement['attributes'][] =>
  [...partsNamed(svg, 'rect'), ...partsNamed(svg, 'circle')].map(({ attributes }) => attributes).filter((attributes) => attributes['class'] === 'mark')

/** Words with their place, in px. */
export const placesOf = (svg: SvgElement): readonly { readonly text: string; readonly x: number; readonly y: number }[] =>
  partsNamed(svg, 'text').map((text) => ({ text: wordsOf(text), x: Number(text.attributes['x']), y: Number(text.attributes['y']) }))
