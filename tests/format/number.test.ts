import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, formatFixed, formatSigned, MINUS } from '../../src/format/number.ts'

describe('a number with fixed decimals', () => {
  it.each([
    [2.675, 2, '2.68'], [1.005, 2, '1.01'], [0.5, 0, '1'], [1.5, 0, '2'], [2.5, 0, '3'], [55.25, 1, '55.3'], [94.6 - 88, 1, '6.6'],
  ])('rounds halves away from zero: %s to %i decimals', (value, decimals, text) => {
    expect(formatFixed(value, decimals)).toBe(text)
    expect(formatFixed(-value, decimals)).toBe(`${MINUS}${text}`)
  })

  it('carries U+2212 and never the hyphen', () => {
    expect(formatFixed(-5, 1)).toBe('\u22125.0')
  })

  it.each([-0, -0.04, -0.0000001])('drops the sign of what rounds to zero: %s', (value) => {
    expect(formatFixed(value, 1)).toBe('0.0')
  })

  it('separates thousands', () => {
    expect(formatFixed(5_531_793, 0)).toBe('5,531,793')
    expect(formatFixed(-200_274, 0)).toBe(`${MINUS}200,274`)
  })

  it('keeps every digit of a whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(formatFixed(value, 0).replaceAll(',', '').replace(MINUS, '-'))).toBe(value)
      }),
      { seed: 7 },
    )
  })
})

describe('a change', () => {
  it.each([
    [5.6, 1, '＋5.6'], [-61.8, 1, `${MINUS}61.8`], [0, 0, '±0'], [-0, 1, '±0'], [0.3 - 0.1 - 0.2, 1, '±0'], [-0.04, 1, `${MINUS}0.0`], [0.04, 1, '＋0.0'], [2_018_283, 0, '＋2,018,283'],
    [-2.5, 0, `${MINUS}3`], [2.5, 0, '＋3'],
  ])('carries its sign, also where it rounds to zero; nothing but a true zero is ±0: %s', (value, decimals, text) => {
    expect(formatSigned(value, decimals)).toBe(text)
  })

  it('is the same without its sign in either direction', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(3), (value, decimals) => {
        const bare = (text: string): string => text.replace(/^[＋±\u2212]/, '')
        expect(bare(formatSigned(value, decimals))).toBe(bare(formatSigned(-value, decimals)))
        expect(formatSigned(value, decimals)).not.toContain('-')
      }),
      { seed: 11 },
    )
  })
})

describe('the noise of binary fractions', () => {
  it('is taken off', () => {
    expect([decimalsOf(0.1 + 0.2), decimalsOf(94.6 - 88)]).toEqual([1, 1])
    expect(formatFixed(94.6 - 88, 6)).toBe('6.600000')
  })

  it('leaves the decimals that a value needs, up to the most wished for', () => {
    expect([decimalsOf(46.6), decimalsOf(99.14), decimalsOf(5), decimalsOf(10 / 3), decimalsOf(10 / 3, 2)]).toEqual([1, 2, 0, 6, 2])
  })
})
