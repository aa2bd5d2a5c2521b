import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { policyAmounts } from './policy-amounts.ts'

export interface LargePolicy {
  readonly policy: number
  /** 千円 */
  readonly amount: number
}

/**
 * The chosen policies with the largest cost of a year, largest first, equal ones in sheet order.
 * @param year place in `facts.years` @returns at most `most`, only such above 0
 */
export function largestPolicies(facts: FactColumns, selection: Selection, year: number, most: number): readonly LargePolicy[] {
  const amounts = policyAmounts(facts, selection)
  const years = facts.years.length
  const top: LargePolicy[] = []
  let least = 0
  for (const policy of selection.policyIndexes) {
    const amount = amounts[policy * years + year]!
    if (!(amount > least)) continue
    top.splice(top.findLastIndex((one) => one.amount >= amount) + 1, 0, { policy, amount })
    if (top.length > most) top.pop()
    if (top.length === most) least = top.at(-1)?.amount ?? 0
  }
  return top
}
