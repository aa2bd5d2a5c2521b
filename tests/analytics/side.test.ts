import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideWithout, tally } from '../../src/analytics/side.ts'

const CODES = 5
const bits = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 }).map((some) => Uint8Array.from(some))

describe('the smaller side of all policies', () => {
  it('counts what a recount of the policies counts, whichever side it is', () => {
    fc.assert(fc.property(bits, fc.integer({ min: 0, max: 7 }), (failures, mask) => {
      const codes = Uint16Array.from(failures, (_, at) => (at * 7) % CODES)
      const within = [...failures.keys()].filter((at) => (failures[at]! & mask) === 0)
      const expected = Array.from({ length: CODES }, (_, code) => within.filter((at) => codes[at] === code).length)
      // Twice, since the whole is kept.
      for (let time = 0; time < 2; time++) expect([...tally(codes, CODES, sideWithout(failures, mask))]).toEqual(expected)
    }))
  })

  it('never has more than half of them, in their order', () => {
    fc.assert(fc.property(bits, (failures) => {
      const { policies } = sideWithout(failures, 1)
      expect(policies.length * 2).toBeLessThanOrEqual(failures.length)
      expect([...policies]).toEqual([...policies].sort((a, b) => a - b))
    }))
  })
})
