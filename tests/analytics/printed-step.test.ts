import { describe, expect, it } from 'vitest'
import { printedStep } from '../../src/analytics/printed-step.ts'
import { anIndicator } from './builders.ts'

describe('the printed step', () => {
  it.each([
    [['39.9', '46.0', '47.0', '50.0'], 0.1],
    [['71.9', '86.0', '92.4', '100'], 0.1],
    [['0%', '7.2%', '18.6%', '-5.0%'], 0.1],
    [['50', '210', '368', '630'], 1],
    [['12,385', '13,152', '13,618', '14,200'], 1],
    [['46.0', '46', '46', '46'], 0.1],
    [['4.25', '4', '4', '5'], 0.01],
    [['１２．５', '13', '14', '20'], 0.1],
  ])('of %j is %d: the finest decimal place, trailing zeros counted, %% and commas ignored', (raws, step) => {
    const parsed = raws.map((raw) => raw.normalize('NFKC'))
    const indicator = anIndicator(parsed)
    const figures = indicator.figures.map((figure, at) => ({ ...figure, raw: raws[at]! }))
    expect(printedStep({ ...indicator, figures })).toBe(step)
  })

  it('falls back on the value where no printed form is kept', () => {
    const target = { year: 2025, value: 3 }
    const figures = [1, 1.5, 2.25].map((value, at) => ({ year: 2020 + at, basis: 'actual' as const, value }))
    expect(printedStep(anIndicator([], { figures, target }))).toBe(0.01)
  })

  it('reads tiny values that print with an exponent', () => {
    const figures = [{ year: 2020, basis: 'actual' as const, value: 2.5e-7 }]
    expect(printedStep(anIndicator(['-', '-', '-', '1'], { figures }))).toBe(1e-8)
  })

  it('does not count years without a value, and is unknown when nothing is stated', () => {
    expect(printedStep(anIndicator(['-', '-', '-', '20']))).toBe(1)
    expect(printedStep(anIndicator(['-', '-', '-', '-']))).toBeNull()
  })
})
