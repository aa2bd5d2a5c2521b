import type { CostBasis, Stated } from '../../snapshot/types.ts'
import { rollUpCosts } from '../costs.ts'
import type { FactTable } from '../facts.ts'
import type { Selection } from '../filter.ts'
import { joinStated, type JoinedValue } from './join-stated.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** The cost of a joined policy over the years of both rounds, in 千円. */
export interface JoinedCosts {
  readonly pair: Pair
  readonly years: readonly JoinedValue<CostBasis>[]
}

/** What a round counts at each policy, as statements; a year of which no own row states anything is a hole. */
function costsOf(facts: FactTable, selection: Selection): ReadonlyMap<number, readonly Stated<CostBasis>[]> {
  const costs = new Map<number, Stated<CostBasis>[]>()
  for (const { index, year, home, missing, rows } of rollUpCosts(facts, selection, 'policy')) {
    const basis = facts.costBasis(facts.policies.round[index]!, facts.years.indexOf(year))
    if (basis === null) continue
    const known = costs.get(index) ?? []
    known.push({ year, basis, value: rows > 0 && missing === rows ? null : home })
    costs.set(index, known)
  }
  return costs
}

/**
 * The costs of joined policies as one series.
 * @param selections of each round: which project rows count; both under the same conditions
 * @returns in the later round's order, only policies that the later selection chooses
 */
export function joinPolicyCosts({ before, after, match }: TwoRounds, selections: { readonly before: Selection; readonly after: Selection }): readonly JoinedCosts[] {
  const earlier = costsOf(before.facts, selections.before)
  const later = costsOf(after.facts, selections.after)
  return match.policies.pairs
    .filter((pair) => selections.after.policies[pair.after] === 1)
    .map((pair) => ({ pair, years: joinStated(earlier.get(pair.before) ?? [], later.get(pair.after) ?? []) }))
}
