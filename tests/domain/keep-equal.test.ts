import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEqual, keepEqual } from '../../src/domain/keep-equal.ts'

describe('plain data that says the same', () => {
  it('is told as a written copy of it is', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(isEqual(value, structuredClone(value))).toBe(true)
    }))
  })

  it('is told from everything that is written otherwise', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isEqual(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }))
  })

  it('is not a list of another length, another order, or a missing entry', () => {
    expect([isEqual([1, 2], [1]), isEqual([1, 2], [2, 1]), isEqual({ a: null }, {}), isEqual([], {}), isEqual({ a: undefined }, { b: 1 })])
      .toEqual([false, false, false, false, false])
  })

  it('stays the object that is held', () => {
    const held = { rows: [{ text: '－' }] }
    expect(keepEqual(held, { rows: [{ text: '－' }] })).toBe(held)
    const next = { rows: [{ text: '0' }] }
    expect(keepEqual(held, next)).toBe(next)
  })
})
