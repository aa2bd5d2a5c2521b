import { invariant } from '../../domain/result.ts'
import type { FactTable } from '../facts.ts'
import { matchIndicators } from './match-indicators.ts'
import { matchPolicies } from './match-policies.ts'
import { matchProjects } from './match-projects.ts'
import type { ConfirmedMatches, RoundMatch } from './match-types.ts'

/**
 * How the policies, indicators and own projects of two years of one municipality belong together.
 * @param confirmed a person's word on proposals, by their key; without one nothing proposed is joined
 * @returns every row of either side once: in a pair, ended, new, or under a name that is ambiguous
 */
export function matchRounds(before: FactTable, after: FactTable, confirmed: ConfirmedMatches): RoundMatch {
  invariant(before.rounds.every((one) => after.rounds.every((other) => one.evaluationYear < other.evaluationYear)), 'the earlier year comes first')
  const policies = matchPolicies(before, after, confirmed)
  return {
    policies,
    indicators: matchIndicators(before, after, policies.pairs, confirmed),
    projects: matchProjects(before, after, policies.pairs, confirmed),
  }
}
