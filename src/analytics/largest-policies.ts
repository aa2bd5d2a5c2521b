import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { policyAmounts } from './policy-amounts.ts'
import { ofWhole } from './side.ts'

export interface LargePolicy {
  readonly policy: number
  /** 千円 */
  readonly amount: number
}

/** Amounts of a year in 千円 by policy, NaN = not stated. */
type AmountOf = (policy: number) => number

function rank(policies: Uint32Array, amountOf: AmountOf, most: number): readonly LargePolicy[] {
  const top: LargePolicy[] = []
  let least = 0
  for (const policy of policies) {
    const amount = amountOf(policy)
    if (!(amount > least)) continue
    top.splice(top.findLastIndex((one) => one.amount >= amount) + 1, 0, { policy, amount })
    if (top.length > most) top.pop()
    if (top.length === most) least = top.at(-1)?.amount ?? 0
  }
  return top
}

const LEADERS = 2048

/** The largest policies of all, and others as large as the last of them: most choices find theirs among them. */
function leadersOf(count: number, amountOf: AmountOf): Uint32Array {
  const amounts = Float64Array.from({ length: count }, (_, policy) => amountOf(policy) || 0).sort()
  const least = amounts[Math.max(0, count - LEADERS)] ?? 0
  return Uint32Array.from({ length: count }, (_, policy) => policy).filter((policy) => amountOf(policy) >= least)
}

/**
 * The chosen policies with the largest cost of a year, largest first, equal ones in sheet order.
 * @param year place in `facts.years` @returns at most `most`, only such above 0
 */
export function largestPolicies(facts: FactColumns, selection: Selection, year: number, most: number): readonly LargePolicy[] {
  const amounts = policyAmounts(facts, selection)
  const years = facts.years.length
  const amountOf: AmountOf = (policy) => amounts[policy * years + year]!
  if (selection.outlookFiltered || selection.policyCount < LEADERS) return rank(selection.policyIndexes, amountOf, most)
  const leaders = ofWhole(amounts, `leaders ${year}`, () => leadersOf(facts.policies.count, amountOf))
  const top = rank(leaders.filter((policy) => selection.policies[policy] === 1), amountOf, most)
  return top.length === most ? top : rank(selection.policyIndexes, amountOf, most)
}
