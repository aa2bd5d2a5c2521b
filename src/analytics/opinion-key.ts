import type { FactTable } from './facts.ts'

/**
 * The key under which a person keeps whether a policy's third-party opinion is spoken of elsewhere on its sheet.
 * It names the evaluation year: the next round's sheet is to be read again.
 */
export function opinionKey(facts: FactTable, policy: number): string {
  const { evaluationYear } = facts.rounds[facts.policies.round[policy]!]!
  const municipality = facts.municipalities[facts.policies.municipality[policy]!]!
  return JSON.stringify([municipality, evaluationYear, facts.policies.source[policy]!.code])
}
