import type { FactTable } from '../facts.ts'
import { indicatorsOf } from '../policy-rows.ts'
import { agreeingYears } from './agreeing-years.ts'
import { inLaterOrder, leftOver } from './left-over.ts'
import type { Ambiguity, ConfirmedMatches, Evidence, Pair, PartMatch } from './match-types.ts'
import { nameKey, nameLikeness, SIMILAR } from './names.ts'
import { pairByKey } from './pair-by-key.ts'
import { proposalKey } from './proposal-key.ts'
import { settleProposals, type Candidate } from './settle-proposals.ts'

/** What speaks for two indicators of one policy with different names being one; null where too little does. */
function candidateOf(before: FactTable, after: FactTable, rows: { readonly before: number; readonly after: number }): Candidate | null {
  const [one, other] = [before.indicators.source[rows.before]!, after.indicators.source[rows.after]!]
  if (one.no !== other.no) return null
  const share = nameLikeness(one.name, other.name)
  const years = agreeingYears(one.figures, other.figures)
  if (share < SIMILAR && years.length === 0) return null
  const evidence: Evidence[] = [
    { kind: 'same-number', no: one.no },
    ...(share >= SIMILAR ? [{ kind: 'similar-name' as const, share }] : []),
    ...(years.length > 0 ? [{ kind: 'same-figures' as const, years }] : []),
  ]
  return { part: 'indicator', ...rows, key: proposalKey(before, after, 'indicator', rows), evidence, weight: share + years.length }
}

/**
 * Joins the indicators of joined policies by name.
 * @param policies joined already; an indicator of any other policy ends or is new with it
 * @returns another name under the same number, alike or with the same figures, is proposed
 */
export function matchIndicators(before: FactTable, after: FactTable, policies: readonly Pair[], confirmed: ConfirmedMatches): PartMatch {
  const pairs: Pair[] = []
  const ambiguous: Ambiguity[] = []
  const candidates: Candidate[] = []
  const keyIn = (facts: FactTable) => (row: number): string => nameKey(facts.indicators.source[row]!.name)
  for (const policy of policies) {
    const named = pairByKey(indicatorsOf(before, policy.before), indicatorsOf(after, policy.after), keyIn(before), keyIn(after))
    pairs.push(...named.pairs.map((rows): Pair => ({ before: rows.before, after: rows.after, how: 'same' })))
    ambiguous.push(...named.ambiguous.map(({ before: ones, after: others }) => ({ name: before.indicators.source[ones[0]!]!.name, before: ones, after: others })))
    candidates.push(...named.before.flatMap((one) => named.after.flatMap((other) => candidateOf(before, after, { before: one, after: other }) ?? [])))
  }
  const settled = settleProposals(candidates, confirmed)
  const joined = [...pairs, ...settled.pairs]
  const unclear = { before: new Set(ambiguous.flatMap((one) => one.before)), after: new Set(ambiguous.flatMap((one) => one.after)) }
  const rows = (facts: FactTable): readonly number[] => facts.indicators.source.map((_, row) => row)
  return {
    ...leftOver(joined, rows(before).filter((row) => !unclear.before.has(row)), rows(after).filter((row) => !unclear.after.has(row))),
    pairs: inLaterOrder(joined), proposals: settled.proposals, settled: settled.settled, ambiguous,
  }
}
