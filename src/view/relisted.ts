import type { Policy } from '../snapshot/types.ts'

/** True where every project on the sheet is 再掲, so that its total is 0 and its costs are counted elsewhere. */
export function isRelistedOnly(policy: Policy): boolean {
  return policy.projects.length > 0 && policy.projects.every((project) => project.relisted)
}
