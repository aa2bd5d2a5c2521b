import type { FactTable } from '../facts.ts'
import { nameKey } from './names.ts'
import type { MatchPart } from './match-types.ts'

/** The words that name a row within its round: its policy's code, and its own name. */
function nameIn(facts: FactTable, part: MatchPart, row: number): readonly [code: string, name: string] {
  const { policies, indicators, listings } = facts
  const policy = policies.source[part === 'policy' ? row : part === 'indicator' ? indicators.policy[row]! : listings.policy[row]!]!
  const own = part === 'policy' ? policy : part === 'indicator' ? indicators.source[row]! : listings.source[row]!
  return [policy.code, nameKey(own.name)]
}

/** The key under which a person's word on two rows is kept. */
export function proposalKey(before: FactTable, after: FactTable, part: MatchPart, rows: { readonly before: number; readonly after: number }): string {
  return JSON.stringify([part, ...nameIn(before, part, rows.before), ...nameIn(after, part, rows.after)])
}

/** The key of all such words between two years of a municipality. */
export function matchKey(before: FactTable, after: FactTable): string {
  return JSON.stringify([after.rounds[0]?.municipality ?? '', before.rounds[0]?.evaluationYear ?? 0, after.rounds[0]?.evaluationYear ?? 0])
}
