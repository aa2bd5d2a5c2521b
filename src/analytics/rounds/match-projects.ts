import type { FactTable } from '../facts.ts'
import { agreeingYears } from './agreeing-years.ts'
import { inLaterOrder, leftOver } from './left-over.ts'
import type { Ambiguity, ConfirmedMatches, Evidence, Pair, PartMatch } from './match-types.ts'
import { nameKey, nameLikeness, SIMILAR } from './names.ts'
import { pairByKey } from './pair-by-key.ts'
import { proposalKey } from './proposal-key.ts'
import { settleProposals, type Candidate } from './settle-proposals.ts'

const ownRows = (facts: FactTable): readonly number[] => facts.listings.source.map((_, row) => row).filter((row) => facts.listings.relisted[row] === 0)

/** What speaks for two projects of one policy with different names being one; null where too little does. */
function candidateOf(before: FactTable, after: FactTable, rows: { readonly before: number; readonly after: number }): Candidate | null {
  const [one, other] = [before.listings.source[rows.before]!, after.listings.source[rows.after]!]
  const share = nameLikeness(one.name, other.name)
  const years = agreeingYears(one.costs, other.costs)
  const sameNumber = one.no === other.no
  if (share < SIMILAR && !(sameNumber && years.length > 0)) return null
  const evidence: Evidence[] = [
    ...(share >= SIMILAR ? [{ kind: 'similar-name' as const, share }] : []),
    ...(sameNumber ? [{ kind: 'same-number' as const, no: one.no }] : []),
    ...(years.length > 0 ? [{ kind: 'same-figures' as const, years }] : []),
  ]
  return { part: 'project', ...rows, key: proposalKey(before, after, 'project', rows), evidence, weight: share + years.length + (sameNumber ? 0.5 : 0) }
}

/** Project rows by the joined policy that they stand under; the key of a policy that stands alone is its own. */
function policyKeys(before: FactTable, after: FactTable, policies: readonly Pair[]): { readonly before: (row: number) => string; readonly after: (row: number) => string } {
  const joined = { before: new Map(policies.map((pair, at) => [pair.before, at])), after: new Map(policies.map((pair, at) => [pair.after, at])) }
  const keyOf = (facts: FactTable, places: ReadonlyMap<number, number>, side: string) => (row: number): string => {
    const policy = facts.listings.policy[row]!
    const place = places.get(policy)
    return place === undefined ? `${side}${policy}` : String(place)
  }
  return { before: keyOf(before, joined.before, 'before'), after: keyOf(after, joined.after, 'after') }
}

/** By municipality: the name that a project carries anywhere in its round. */
const nameIn = (facts: FactTable) => (row: number): string =>
  JSON.stringify([facts.municipalities[facts.policies.municipality[facts.listings.policy[row]!]!], nameKey(facts.listings.source[row]!.name)])

/**
 * Joins the own project rows of two rounds by name: within joined policies first, then anywhere in the round.
 * @returns rows of one joined policy with names alike, or with the same number and the same settled costs, are proposed
 */
export function matchProjects(before: FactTable, after: FactTable, policies: readonly Pair[], confirmed: ConfirmedMatches): PartMatch {
  const policyOf = policyKeys(before, after, policies)
  const [nameBefore, nameAfter] = [nameIn(before), nameIn(after)]
  const here = pairByKey(ownRows(before), ownRows(after), (row) => `${policyOf.before(row)} ${nameBefore(row)}`, (row) => `${policyOf.after(row)} ${nameAfter(row)}`)
  const elsewhere = pairByKey(here.before, here.after, nameBefore, nameAfter)
  const arrived = new Map<string, number[]>()
  for (const row of elsewhere.after) arrived.set(policyOf.after(row), [...(arrived.get(policyOf.after(row)) ?? []), row])
  const candidates = elsewhere.before.flatMap((one) =>
    (arrived.get(policyOf.before(one)) ?? []).flatMap((other) => candidateOf(before, after, { before: one, after: other }) ?? []))
  const settled = settleProposals(candidates, confirmed)
  const pairs: Pair[] = [
    ...here.pairs.map((rows): Pair => ({ before: rows.before, after: rows.after, how: 'same' })),
    ...elsewhere.pairs.map((rows): Pair => ({ before: rows.before, after: rows.after, how: 'moved' })),
    ...settled.pairs,
  ]
  return {
    ...leftOver(pairs, elsewhere.before, elsewhere.after),
    pairs: inLaterOrder(pairs), proposals: settled.proposals, settled: settled.settled,
    ambiguous: [...here.ambiguous, ...elsewhere.ambiguous].map((one): Ambiguity => ({
      name: before.listings.source[one.before[0]!]!.name, before: one.before, after: one.after,
    })),
  }
}
