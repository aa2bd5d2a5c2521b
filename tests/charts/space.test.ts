import { expect, test } from 'vitest'
import { spaceOnPaper, spaceOnScreen } from '../../src/charts/space.ts'

test('a chart of fixed height is lower on paper and keeps the paper’s width', () => {
  expect(spaceOnPaper(360)).toEqual({ width: 640, height: expect.closeTo(259.2), zoom: 1 })
})

test('a picture that is taller than a page is drawn for a wider sheet and shown smaller', () => {
  const small = (width: number): number => Math.ceil(16 / Math.floor(width / 300)) * 210
  const space = spaceOnPaper(small)
  expect(space.width).toBeGreaterThan(640)
  expect(space.height * space.zoom).toBeLessThanOrEqual(900)
  expect(space.width * space.zoom).toBeCloseTo(640)
})

test('what fits keeps the size of its letters', () => {
  expect(spaceOnPaper(() => 800)).toEqual({ width: 640, height: 800, zoom: 1 })
})

test('the screen gives its own width', () => {
  expect(spaceOnScreen((width) => width / 2, 1300)).toEqual({ width: 1300, height: 650, zoom: 1 })
})
