import type { FactColumns } from './facts.ts'

/** Indexes of a policy's indicators. */
export function indicatorsOf(facts: FactColumns, policy: number): readonly number[] {
  const { firstIndicator } = facts.policies
  const first = firstIndicator[policy]!
  return Array.from({ length: firstIndicator[policy + 1]! - first }, (_, at) => first + at)
}

const delayedFrom = (facts: FactColumns, policy: number): number | null =>
  facts.rounds[facts.policies.round[policy]!]!.ratingScales.progress.delayedFrom

/** True when a policy is rated at or below the level from which its scale speaks of delay; an unrated policy is not. */
export function isDelayed(facts: FactColumns, policy: number): boolean {
  const rating = facts.policies.progress[policy]!
  const from = delayedFrom(facts, policy)
  return rating !== 0 && from !== null && rating <= from
}

/** True when a policy is rated better than that level; false where the scale has no such level. */
export function isOnTrack(facts: FactColumns, policy: number): boolean {
  const from = delayedFrom(facts, policy)
  return from !== null && facts.policies.progress[policy]! > from
}
