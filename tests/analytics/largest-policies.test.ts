import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { largestPolicies } from '../../src/analytics/largest-policies.ts'
import { narrowSelection } from '../../src/analytics/narrow.ts'
import { policyAmounts } from '../../src/analytics/policy-amounts.ts'
import { buildCity } from '../../src/made-up/city.ts'
import { choose } from './builders.ts'

const facts = buildFacts([buildCity(7, { policies: 6000, projects: 18_000, indicators: 10 })])
const YEAR = 1
const all = choose(facts)
const amountOf = (policy: number): number => policyAmounts(facts, all)[policy * facts.years.length + YEAR]!

const median = Float64Array.from({ length: 6000 }, (_, policy) => amountOf(policy) || 0).sort()[3000]!

describe('the largest policies of a choice', () => {
  it.each<[string, (policy: number) => boolean]>([
    ['all', () => true],
    ['every second one', (policy) => policy % 2 === 0],
    ['those below the median, none of which is among the largest of all', (policy) => !(amountOf(policy) >= median)],
    ['a few', (policy) => policy < 12],
    ['none', () => false],
  ])('are those that an order of all the chosen begins with: %s', (_, keep) => {
    const selection = narrowSelection(facts, all, keep)
    const ordered = [...selection.policyIndexes].filter((policy) => amountOf(policy) > 0).sort((a, b) => amountOf(b) - amountOf(a) || a - b)
    expect(largestPolicies(facts, selection, YEAR, 20)).toEqual(ordered.slice(0, 20).map((policy) => ({ policy, amount: amountOf(policy) })))
  })

  it('rest on the rows that an outlook leaves', () => {
    const some = choose(facts, { outlooks: [facts.outlooks[1]!] })
    const amounts = policyAmounts(facts, some)
    const ordered = [...amounts.keys()].filter((at) => at % facts.years.length === YEAR && amounts[at]! > 0).sort((a, b) => amounts[b]! - amounts[a]! || a - b)
    expect(largestPolicies(facts, some, YEAR, 5).map(({ amount }) => amount)).toEqual(ordered.slice(0, 5).map((at) => amounts[at]))
  })
})
