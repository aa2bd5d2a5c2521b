import type { CostBasis, Stated } from '../../snapshot/types.ts'
import { rollUpCosts } from '../costs.ts'
import type { FactTable } from '../facts.ts'
import type { Selection } from '../filter.ts'
import { joinStated, type JoinedValue } from './join-stated.ts'
import type { RoundChain } from './match-types.ts'
import { followThreads } from './threads.ts'

/** The cost of a joined policy over the years of all rounds, in 千円. */
export interface JoinedCosts {
  /** The last round's policy. */
  readonly policy: number
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
 * The costs of joined policies as one series each.
 * @param selections of each round: which project rows count; all under the same conditions
 * @returns in the last round's order, only policies that its selection chooses
 */
export function joinPolicyCosts(chain: RoundChain, selections: readonly Selection[]): readonly JoinedCosts[] {
  const costs = chain.rounds.map(({ facts }, at) => costsOf(facts, selections[at]!))
  const chosen = selections[selections.length - 1]!
  return followThreads(chain, 'policies')
    .filter(({ last }) => chosen.policies[last] === 1)
    .map(({ rows, last }) => ({ policy: last, years: joinStated(rows.map((row, at) => (row === null ? [] : (costs[at]!.get(row) ?? [])))) }))
}
