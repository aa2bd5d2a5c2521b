import { expect, it } from 'vitest'
import type { MiniBar } from '../../src/view/mini-bars.ts'
import { placeMiniBars } from '../../src/view/mini-bars-shape.ts'

const SIZE = { bar: 18, step: 26, height: 36 }
const bar = (share: number | null, more: Partial<MiniBar> = {}): MiniBar => ({ label: 'R2', text: '', share, estimate: false, ...more })
const numbers = (path: string): readonly number[] => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))

it('the largest amount reaches the top, half of it half the height, and all stand on the base', () => {
  expect(placeMiniBars([bar(1), bar(0.5)], SIZE).actual).toBe('M1 2H17V35H1ZM27 18.5H43V35H27Z')
})

it('an amount of 0 is a line and a year without a value a dash, so that the two are told apart', () => {
  const { actual, gaps } = placeMiniBars([bar(0), bar(null)], SIZE)
  expect([actual, gaps]).toEqual(['M1 34H17V35H1Z', [35]])
})

it('an estimate is no part of the actual bars and is hatched within its own box', () => {
  const { actual, estimate, hatch } = placeMiniBars([bar(1), bar(0.8, { estimate: true })], SIZE)
  expect([actual, estimate]).toEqual(['M1 2H17V35H1Z', 'M27 8.6H43V35H27Z'])
  const places = numbers(hatch)
  expect(places.length).toBeGreaterThan(16)
  expect(places.every((place, at) => (at % 2 === 0 ? place >= 27 && place <= 43 : place >= 8.6 && place <= 35))).toBe(true)
})

it('a year that nothing speaks of keeps its room and says nothing', () => {
  expect(placeMiniBars([bar(null, { absent: true }), bar(1)], SIZE)).toEqual({ width: 52, actual: 'M27 2H43V35H27Z', estimate: '', hatch: '', gaps: [] })
})
