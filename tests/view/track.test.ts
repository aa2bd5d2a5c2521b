import { describe, expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import type { Indicator } from '../../src/snapshot/types.ts'
import { buildTrack, trackPoints, trackText, type TrackView } from '../../src/view/track.ts'
import { placeTrack } from '../../src/view/track-shape.ts'
import { anIndicator } from '../analytics/builders.ts'

const shown = { actualOnly: false, hideAttainment: false }
const trackOf = (indicator: Indicator, options = shown): TrackView => buildTrack(indicator, judge(indicator, { basis: 'latest' }), options)
const rising = anIndicator(['41', '44', '45', '55'])

describe('a track', () => {
  it('runs from the first year of the sheet to the target\'s', () => {
    expect(trackOf(rising)).toMatchObject({ firstYear: 2020, lastYear: 2025, min: 41, max: 55 })
    expect(trackOf(rising).guide).toEqual({ year: 2022, value: 46.6, baseYear: 2020, base: 41 })
  })

  it('has no guide where the 試算 is hidden, and no estimate on 実績 alone', () => {
    expect(trackOf(rising, { actualOnly: false, hideAttainment: true }).guide).toBeNull()
    expect(trackOf(rising, { actualOnly: true, hideAttainment: false }).points.map((point) => point.year)).toEqual([2020, 2021])
  })

  it('has its years in order, however they are listed', () => {
    const turned = { ...rising, figures: rising.figures.toReversed() }
    expect(trackText(trackPoints(turned, shown))).toBe('41→44→45見込')
  })

  it('names each estimate, and a missing one only as missing', () => {
    expect(trackText(trackPoints(rising, shown))).toBe('41→44→45見込')
    expect(trackText(trackPoints(anIndicator(['41', '-', '', '55']), shown))).toBe('41→－→空欄')
  })

  it('stands without any value and without a target', () => {
    expect(trackOf(anIndicator(['-', '-', '-', '-']))).toMatchObject({ min: 0, max: 1, target: null, guide: null })
  })
})

describe('a placed track', () => {
  it.each([[150, 44], [88, 38], [333, 60]])('is true to time in %i × %i', (width, height) => {
    const { dots, target } = placeTrack(trackOf(rising), width, height)
    const [r2, r3, r4] = dots.map((dot) => dot.x)
    const r7 = Number(/^M([\d.]+)/.exec(target!)![1])
    expect(r7 - r4!).toBeCloseTo(3 * (r3! - r2!), 0)
    expect(r4! - r3!).toBeCloseTo(r3! - r2!, 0)
  })

  it('is exactly true to time in its own size', () => {
    const { ticks } = placeTrack(trackOf(rising), 150, 44)
    expect(ticks[5]! - ticks[2]!).toBeCloseTo(3 * (ticks[1]! - ticks[0]!), 9)
  })

  it('has a step a year, the one into the estimate marked', () => {
    const { steps, dots } = placeTrack(trackOf(rising), 150, 44)
    const [r2, r3, r4] = dots.map(({ x, y }) => `${x} ${y}`)
    expect(steps).toEqual({ settled: `M${r2}L${r3}`, estimate: `M${r3}L${r4}` })
    expect(placeTrack(trackOf(rising), 150, 44).dots.map((dot) => dot.estimate)).toEqual([false, false, true])
  })

  it('draws no step across a year without a value', () => {
    const { steps, dots, gaps, ticks } = placeTrack(trackOf(anIndicator(['41', '-', '45', '55'])), 150, 44)
    expect([steps, dots.length, gaps]).toEqual([{ settled: '', estimate: '' }, 2, [ticks[1]]])
  })

  it('stays within its box', () => {
    for (const raws of [['41', '44', '45', '55'], ['0', '7.2', '18.6', '-5.0'], ['5', '5', '5', '5'], ['-', '-', '-', '20'], ['-', '-', '-', '-']]) {
      const shape = placeTrack(trackOf(anIndicator(raws)), 88, 38)
      const numbers = [...JSON.stringify(shape).matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))
      expect(numbers.every((number) => number >= 0 && number <= 88)).toBe(true)
      expect(shape.dots.every((dot) => dot.y >= 4 && dot.y <= 34)).toBe(true)
    }
  })

  it('puts a higher value higher', () => {
    const [low, high] = placeTrack(trackOf(rising), 150, 44).dots
    expect(high!.y).toBeLessThan(low!.y)
  })
})
