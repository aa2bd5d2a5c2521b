import type { Snapshot } from './types.ts'

/** Why two rounds cannot be looked at as one. */
export type JoinRefusal =
  | { readonly code: 'other-municipality' | 'other-year' | 'other-scale' }
  | { readonly code: 'same-policy'; readonly policy: string }

const scaleOf = ({ ratingScales: { progress, necessity } }: Snapshot): string =>
  JSON.stringify([progress, necessity].map(({ best, worst, delayedFrom }) => [best, worst, delayedFrom]))

/**
 * Whether rounds are chapters of one whole: of one municipality and one 評価年度, rated alike, no policy twice.
 * @returns null where they are
 */
export function checkJoin(first: Snapshot, second: Snapshot): JoinRefusal | null {
  if (first.municipality !== second.municipality) return { code: 'other-municipality' }
  if (first.evaluationYear !== second.evaluationYear) return { code: 'other-year' }
  if (scaleOf(first) !== scaleOf(second)) return { code: 'other-scale' }
  const codes = new Set(first.policies.map(({ code }) => code))
  const twice = second.policies.find(({ code }) => codes.has(code))
  return twice ? { code: 'same-policy', policy: twice.code } : null
}

/** The rounds that join the first, in order, and why each of the others does not. */
export function joinRounds(rounds: readonly Snapshot[]): { readonly joined: readonly Snapshot[]; readonly refused: readonly { readonly round: Snapshot; readonly refusal: JoinRefusal }[] } {
  const joined: Snapshot[] = []
  const refused: { round: Snapshot; refusal: JoinRefusal }[] = []
  for (const round of rounds) {
    const refusal = joined.map((other) => checkJoin(other, round)).find((one) => one !== null)
    if (refusal) refused.push({ round, refusal })
    else joined.push(round)
  }
  return { joined, refused }
}
