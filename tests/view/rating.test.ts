import { expect, it } from 'vitest'
import { buildRating } from '../../src/view/rating.ts'
import type { RatingScale } from '../../src/snapshot/types.ts'

const scale = (change: Partial<RatingScale> = {}): RatingScale => ({ best: 4, worst: 1, delayedFrom: 2, labels: [], ...change })

it('marks one step of the scale in the sheet\'s notation', () => {
  const view = buildRating({ rating: 2, label: 'やや遅れている', basis: '' }, scale())
  expect(view.steps.map((step) => (step.marked ? `(${step.text})` : step.text)).join(' ')).toBe('1 (2) 3 4')
  expect([view.label, view.speech, view.delayed, view.unrated]).toEqual(['やや遅れている', '進捗状況（内部評価） 4段階の2、やや遅れている', true, false])
})

it('gives every step of four a shape of its own', () => {
  expect(buildRating({ rating: 3, label: '', basis: '' }, scale()).steps.map((step) => step.shape)).toEqual(['square', 'diamond', 'circle', 'double-ring'])
})

it('marks nothing where nothing was marked', () => {
  const view = buildRating({ rating: null, label: '', basis: '' }, scale())
  expect([view.steps.some((step) => step.marked), view.unrated, view.label, view.speech, view.delayed]).toEqual([false, true, '未評価', '進捗状況（内部評価） 未評価', false])
})

it('knows no delay where the scale has no such level', () => {
  expect(buildRating({ rating: 1, label: '', basis: '' }, scale({ delayedFrom: null })).delayed).toBe(false)
})

it('says no more than the number where no words are printed', () => {
  expect(buildRating({ rating: 3, label: '', basis: '' }, scale(), '必要性').speech).toBe('必要性 4段階の3')
})
