import { isDelayed } from './policy-rows.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'

export interface GroupCounts {
  /** Chosen policies, by group. */
  readonly policies: Uint32Array
  /** Those of them that are rated as delayed. */
  readonly delayed: Uint32Array
}

/** Counts the chosen policies of each municipality. */
export function countByMunicipality(facts: FactColumns, { policyIndexes }: Pick<Selection, 'policyIndexes'>): GroupCounts {
  const { municipality } = facts.policies
  const policies = new Uint32Array(facts.municipalities.length)
  const delayed = new Uint32Array(facts.municipalities.length)
  for (const policy of policyIndexes) {
    policies[municipality[policy]!]!++
    if (isDelayed(facts, policy)) delayed[municipality[policy]!]!++
  }
  return { policies, delayed }
}
