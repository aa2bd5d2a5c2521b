import type { FactTable } from '../analytics/facts.ts'
import type { Policy } from '../snapshot/types.ts'

/** True where every project on the sheet is 再掲, so that its total is 0 and its costs are counted elsewhere. */
export function isRelistedOnly(policy: Policy): boolean {
  return policy.projects.length > 0 && policy.projects.every((project) => project.relisted)
}

/** Where a 再掲 row is counted; null for an own row. */
export function relistedNote(facts: FactTable, listing: number): { readonly text: string; readonly to: string | null } | null {
  if (facts.listings.relisted[listing] === 0) return null
  const home = facts.listings.home[listing]!
  if (home < 0) return { text: '再掲（本体はこの評価の外）', to: null }
  const { code } = facts.policies.source[facts.listings.policy[home]!]!
  return { text: `再掲（本体は${code}）`, to: `/policies/${code}` }
}
