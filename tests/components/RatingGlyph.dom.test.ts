import { expect, it } from 'vitest'
import RatingGlyph from '../../src/components/RatingGlyph.vue'
import { buildRating } from '../../src/view/rating.ts'
import { heard, mountOnPage, seen } from './mount.ts'

const scale = { best: 4, worst: 1, delayedFrom: 2, labels: [] }
const rated = (rating: number | null, label: string) => buildRating({ rating, label, basis: '' }, scale)
const shapeOf = (rating: number, neutral = false): string[] =>
  [...mountOnPage(RatingGlyph, { rating: rated(rating, ''), neutral }).element.querySelectorAll('svg > *:not(text)')].map((part) => part.tagName.toLowerCase())

it('a rating is the sheet\'s own notation: four numbers, one of them in a mark', () => {
  const glyph = mountOnPage(RatingGlyph, { rating: rated(2, 'やや遅れている'), labelled: true })
  expect(seen(glyph).replaceAll(' ', '')).toBe('1234やや遅れている')
  expect(glyph.findAll('svg').map((mark) => mark.text())).toEqual(['2'])
})

it('a rating is told as step, scale and label', () => {
  expect(heard(mountOnPage(RatingGlyph, { rating: rated(2, 'やや遅れている') }))).toBe('進捗状況（内部評価） 4段階の2、やや遅れている')
})

it('each of four ratings has a shape of its own, and none is a triangle', () => {
  expect([1, 2, 3, 4].map((rating) => shapeOf(rating))).toEqual([['rect'], ['path'], ['circle'], ['circle', 'circle']])
})

it('必要性 is neither good nor bad: one shape for all', () => {
  expect([1, 2, 3, 4].map((rating) => shapeOf(rating, true))).toEqual([['circle'], ['circle'], ['circle'], ['circle']])
})

it('without a rating it says 未', () => {
  const glyph = mountOnPage(RatingGlyph, { rating: rated(null, '') })
  expect([seen(glyph).replaceAll(' ', ''), heard(glyph)]).toEqual(['1234未', '進捗状況（内部評価） 未評価'])
})
