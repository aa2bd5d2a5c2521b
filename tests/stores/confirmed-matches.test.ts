import { describe, expect, it } from 'vitest'
import { decodeMatches, encodeMatches } from '../../src/stores/confirmed-matches.ts'

describe("a person's word on two rows", () => {
  it('comes back as it was stored', () => {
    const stored = encodeMatches(decodeMatches(encodeMatches(new Map(), 'a', 'same')), 'b', 'other')
    expect(decodeMatches(JSON.parse(JSON.stringify(stored)))).toEqual(new Map([['a', 'same'], ['b', 'other']]))
  })

  it('can be taken back, the last one with the setting itself', () => {
    expect(encodeMatches(new Map([['a', 'same'], ['b', 'other']]), 'a', null)).toEqual([['b', 'other']])
    expect(encodeMatches(new Map([['a', 'same']]), 'a', null)).toBeUndefined()
  })

  it('counts as not said where it cannot be read', () => {
    for (const value of [undefined, null, 'same', { a: 'same' }, [['a', 'perhaps'], [1, 'same'], 'b']]) expect(decodeMatches(value)).toEqual(new Map())
  })
})
