import type { Selection } from '../filter.ts'
import type { RoundChain } from './match-types.ts'

/**
 * What the last round's selection means for an earlier round: the policies that go on into chosen ones.
 * @param selections of each round: the last one's as the reader chose, the others' whole, with project rows under the same conditions
 * @param at place of the round
 * @returns a policy that ends before the last round is chosen while no policy is left out
 */
export function carryBack({ rounds, matches }: RoundChain, selections: readonly Selection[], at: number): Selection {
  const last = rounds.length - 1
  const [chosen, own, facts] = [selections[last]!, selections[at]!, rounds[at]!.facts]
  if (at === last) return chosen
  const whole = chosen.policyCount === rounds[last]!.facts.policies.count
  let policies = chosen.policies
  for (let earlier = last - 1; earlier >= at; earlier--) {
    const later = policies
    policies = new Uint8Array(rounds[earlier]!.facts.policies.count).fill(whole ? 1 : 0)
    for (const pair of matches[earlier]!.policies.pairs) policies[pair.before] = later[pair.after]!
  }
  const policyIndexes = Uint32Array.from(policies.keys()).filter((policy) => policies[policy] === 1)
  return {
    ...own, policies, policyIndexes, policyCount: policyIndexes.length,
    listings: own.listings.map((shown, row) => shown & policies[facts.listings.policy[row]!]!),
  }
}
