import type { FactTable } from '../facts.ts'
import type { ConfirmedMatches, Pair, PartMatch } from './match-types.ts'
import { nameKey, nameLikeness, SIMILAR } from './names.ts'
import { inLaterOrder, leftOver } from './left-over.ts'
import { pairByKey } from './pair-by-key.ts'
import { proposalKey } from './proposal-key.ts'
import { settleProposals, type Candidate } from './settle-proposals.ts'

const rowsOf = (facts: FactTable): readonly number[] => facts.policies.source.map((_, row) => row)
const codeOf = (facts: FactTable) => (row: number): string =>
  JSON.stringify([facts.municipalities[facts.policies.municipality[row]!], facts.policies.source[row]!.code])
const nameOf = (facts: FactTable) => (row: number): string =>
  JSON.stringify([facts.municipalities[facts.policies.municipality[row]!], nameKey(facts.policies.source[row]!.name)])
const wholeOf = (facts: FactTable) => (row: number): string => `${codeOf(facts)(row)}${nameOf(facts)(row)}`

/**
 * Joins the policies of two rounds.
 * @returns the same code and name, or the same code with a name alike: joined; one of them alone: proposed, and joined once a person says so
 */
export function matchPolicies(before: FactTable, after: FactTable, confirmed: ConfirmedMatches): PartMatch {
  const same = pairByKey(rowsOf(before), rowsOf(after), wholeOf(before), wholeOf(after))
  const byName = pairByKey(same.before, same.after, nameOf(before), nameOf(after))
  const byCode = pairByKey(same.before, same.after, codeOf(before), codeOf(after))
  // A name that went to another code is looked for there first.
  const gone = { before: new Set(byName.pairs.map((one) => one.before)), after: new Set(byName.pairs.map((one) => one.after)) }
  const likenessOf = (rows: { before: number; after: number }) => nameLikeness(before.policies.source[rows.before]!.name, after.policies.source[rows.after]!.name)
  const renamed: Pair[] = []
  const candidates: Candidate[] = []
  const propose = (rows: { before: number; after: number }, evidence: Candidate['evidence'], weight: number): void => {
    candidates.push({ part: 'policy', before: rows.before, after: rows.after, key: proposalKey(before, after, 'policy', rows), evidence, weight })
  }
  for (const rows of byCode.pairs) {
    const share = likenessOf(rows)
    if (share >= SIMILAR && !gone.before.has(rows.before) && !gone.after.has(rows.after)) renamed.push({ before: rows.before, after: rows.after, how: 'renamed' })
    else propose(rows, [{ kind: 'same-code' }, ...(share >= SIMILAR ? [{ kind: 'similar-name' as const, share }] : [])], share)
  }
  for (const rows of byName.pairs) propose(rows, [{ kind: 'same-name' }], 2)
  const { pairs, proposals, settled } = settleProposals(candidates, confirmed)
  const joined = [...same.pairs.map(({ before: one, after: other }): Pair => ({ before: one, after: other, how: 'same' })), ...renamed, ...pairs]
  const left = leftOver(joined, same.before, same.after)
  return { ...left, pairs: inLaterOrder(joined), proposals, settled, ambiguous: same.ambiguous.map((one) => ({ name: before.policies.source[one.before[0]!]!.name, before: one.before, after: one.after })) }
}
