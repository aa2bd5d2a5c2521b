import type { FactColumns } from './facts.ts'
import { isDelayed } from './policy-rows.ts'
import type { Selection } from './filter.ts'

/** Chosen policies of one rating, with the sheet's own words. */
export interface RatingCount {
  readonly rating: number
  /** As printed; '' where the rounds print none. */
  readonly label: string
  readonly policies: number
  /** At or below the level from which the scale speaks of delay; false for 必要性. */
  readonly delayed: boolean
}

export interface RatingCounts {
  /** Best first; ratings that the rounds print, also with no chosen policy. */
  readonly rated: readonly RatingCount[]
  readonly unrated: number
}

/** Which policies are counted; project rows play no part. */
export type ChosenPolicies = Pick<Selection, 'policyCount' | 'policyIndexes'>

export type RatingKind = 'progress' | 'necessity'

function printedRatings(facts: FactColumns, kind: RatingKind): Map<number, RatingCount> {
  const printed = new Map<number, RatingCount>()
  for (const round of facts.rounds) {
    const { labels, delayedFrom } = round.ratingScales[kind]
    for (const { rating, label } of labels) {
      const delayed = kind === 'progress' && delayedFrom !== null && rating <= delayedFrom
      if (!printed.has(rating)) printed.set(rating, { rating, label, policies: 0, delayed })
    }
  }
  return printed
}

/**
 * Chosen policies by 進捗状況 or 必要性.
 * @returns by rank with the labels that the rounds print, none invented; policies without a rating apart
 */
export function countRatings(facts: FactColumns, selection: Pick<ChosenPolicies, 'policyIndexes'>, kind: RatingKind = 'progress'): RatingCounts {
  const tally = new Uint32Array(128)
  const someOf = new Uint32Array(128)
  const column = facts.policies[kind]
  for (const policy of selection.policyIndexes) {
    tally[column[policy]!]!++
    someOf[column[policy]!] = policy
  }
  const counts = printedRatings(facts, kind)
  tally.forEach((policies, rating) => {
    if (rating === 0 || policies === 0) return
    const known = counts.get(rating) ?? { rating, label: '', delayed: kind === 'progress' && isDelayed(facts, someOf[rating]!) }
    counts.set(rating, { ...known, policies })
  })
  return { rated: [...counts.values()].sort((a, b) => b.rating - a.rating), unrated: tally[0]! }
}
