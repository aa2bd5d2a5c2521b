import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { narrowSelection } from '../../src/analytics/narrow.ts'
import { buildCity } from '../../src/made-up/city.ts'
import { choose } from './builders.ts'

const facts = buildFacts([buildCity(7)])
const codes = facts.policies.source.map(({ code }) => code)
const homes = (selection: Parameters<typeof rollUpCosts>[1]) => rollUpCosts(facts, selection, 'all').map(({ home, missing }) => [home, missing])

describe('a narrowed choice', () => {
  it.each([{}, { reserve: false }, { outlooks: ['拡大'] }])('and what it leaves out come to the whole (%j)', (filter) => {
    const whole = choose(facts, filter)
    fc.assert(fc.property(fc.subarray(codes), (some) => {
      const kept = new Set(some)
      const [inside, outside] = [true, false].map((wanted) => homes(narrowSelection(facts, whole, (at) => kept.has(codes[at]!) === wanted)))
      expect(inside!.map(([home, missing], at) => [home! + outside![at]![0]!, missing! + outside![at]![1]!])).toEqual(homes(whole))
    }), { numRuns: 30 })
  })

  it('has the project rows of its policies alone', () => {
    const whole = choose(facts, { reserve: false })
    const narrow = narrowSelection(facts, whole, (at) => at === 3)
    const [from, to] = [facts.policies.firstListing[3]!, facts.policies.firstListing[4]!]
    expect([...narrow.listings]).toEqual([...whole.listings].map((chosen, at) => (at >= from && at < to ? chosen : 0)))
    expect([narrow.policyCount, [...narrow.policyIndexes]]).toEqual([1, [3]])
  })
})
