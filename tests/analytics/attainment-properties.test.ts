import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJudged, judge, type Attainment } from '../../src/analytics/attainment.ts'
import type { Indicator } from '../../src/snapshot/types.ts'
import { anIndicator } from './builders.ts'

const figures = fc.tuple(...Array.from({ length: 4 }, () => fc.option(fc.integer({ min: -400, max: 400 }), { freq: 8 })))
const printed = fc.tuple(figures, fc.integer({ min: 0, max: 2 }))
const RUNS = { numRuns: 300, seed: 653 }

const print = (value: number | null, decimals: number): string =>
  value === null ? '-' : (value / 10 ** decimals).toFixed(decimals)

const build = (values: readonly (number | null)[], decimals: number): Indicator =>
  anIndicator(values.map((value) => print(value, decimals)))

const stateAndReason = (attainment: Attainment) => [attainment.state, attainment.reason]

describe('a judgement', () => {
  it('does not depend on the unit: a tenth of every printed value gives the same state', () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 1, max: 4 }), ([values, decimals], power) => {
        const here = judge(build(values, decimals), { basis: 'latest' })
        const there = judge(build(values, decimals + power), { basis: 'latest' })
        expect(stateAndReason(there)).toEqual(stateAndReason(here))
        if (isJudged(here) && isJudged(there)) expect(there.share ?? 0).toBeCloseTo(here.share ?? 0, 6)
      }),
      RUNS,
    )
  })

  it('is mirrored with its direction: all values negated, better the other way', () => {
    fc.assert(
      fc.property(printed, ([values, decimals]) => {
        const here = judge(build(values, decimals), { basis: 'latest' })
        const mirrored = values.map((value) => (value === null ? null : -value))
        expect(stateAndReason(judge(build(mirrored, decimals), { basis: 'latest' }))).toEqual(stateAndReason(here))
      }),
      RUNS,
    )
  })

  it('has a reason exactly when it has no figures', () => {
    fc.assert(
      fc.property(printed, ([values, decimals]) => {
        const attainment = judge(build(values, decimals), { basis: 'actual' })
        expect(attainment.reason !== null).toBe(attainment.state === 'noFigures')
      }),
      RUNS,
    )
  })
})
