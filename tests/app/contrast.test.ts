import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SIGHTS, contrast, difference, readColour, seenBy, type Colour } from './colours.ts'

const css = readFileSync(new URL('../../src/app/styles/tokens.css', import.meta.url), 'utf8')
const blockOf = (selector: string): string => css.slice(css.indexOf(selector)).split('}')[0] ?? ''
const tokensOf = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6});/gi)].map(([, name, hex]) => [name ?? '', hex ?? '']))
const SCHEMES = { light: tokensOf(blockOf(":root, [data-scheme='light']")), dark: tokensOf(blockOf(":root[data-scheme='dark']")) }

const TEXT = 4.5
const MARK = 3
const grounds = ['page', 'panel', 'panel-quiet']
const on = (names: readonly string[], backs: readonly string[], least: number) => names.flatMap((name) => backs.map((back) => [name, back, least] as const))

/** What stands on what, with the least contrast. */
const PAIRS = [
  ...on(['text', 'text-second', 'text-muted', 'link', 'link-hover', 'at-guide', 'problem'], grounds, TEXT),
  ...on(['short-of-guide'], ['short-of-guide-back', 'panel'], TEXT),
  ...on(['unknown'], ['unknown-back', 'panel'], TEXT),
  ...on(['attention'], ['attention-back', 'page', 'panel'], TEXT),
  ...on(['text', 'link'], ['attention-back'], TEXT),
  ...on(['text'], ['mark'], TEXT),
  ...on(['rating-text'], ['rating-1', 'rating-2', 'rating-3', 'rating-4'], TEXT),
  ...on(['on-link'], ['link'], TEXT),
  ...on(['rating-1', 'rating-2', 'rating-3', 'rating-4', 'select', 'edge-control', 'focus'], ['page', 'panel'], MARK),
  ...on(['series', 'total', 'increase', 'decrease', 'fund-edge', 'guide', 'target'], ['panel'], MARK),
]

/** Colours that tell things apart beside each other, with the least difference in every kind of sight. */
const SETS = [
  { names: ['rating-1', 'rating-2', 'rating-3', 'rating-4'], least: { light: 21.5, dark: 28 } },
  { names: ['total', 'increase', 'decrease'], least: { light: 32, dark: 20 } },
] as const

for (const scheme of ['light', 'dark'] as const) {
  const tokens = SCHEMES[scheme]
  const colour = (name: string): Colour => readColour(tokens.get(name) ?? '')

  describe(`the ${scheme} colours`, () => {
    it.each(PAIRS)('%s on %s has a contrast of %d or more', (name, back, least) => {
      expect(tokens.has(name) && tokens.has(back)).toBe(true)
      expect(contrast(colour(name), colour(back))).toBeGreaterThanOrEqual(least)
    })

    for (const { names, least } of SETS) {
      for (const sight of Object.keys(SIGHTS) as (keyof typeof SIGHTS)[]) {
        it(`${names.join(', ')} stay apart in ${sight}`, () => {
          const seen = names.map((name) => seenBy(sight, colour(name)))
          const apart = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => difference(one, other)))
          expect(Math.min(...apart)).toBeGreaterThanOrEqual(least[scheme])
        })
      }
    }
  })
}

describe('the measures themselves', () => {
  it('give the figures that are known', () => {
    expect(contrast(readColour('#000'), readColour('#fff'))).toBeCloseTo(21)
    expect(contrast(readColour('#767676'), readColour('#fff'))).toBeCloseTo(4.54, 1)
    expect(difference(readColour('#000'), readColour('#fff'))).toBeCloseTo(100, 1)
  })
})
