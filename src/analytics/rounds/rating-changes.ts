import type { Rating, RatingScale } from '../../snapshot/types.ts'
import type { FactTable } from '../facts.ts'
import type { RatingKind } from '../ratings.ts'
import { nameKey } from './names.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** 進捗状況 or 必要性 of a policy that the later round states otherwise. */
export interface RatingChange {
  readonly pair: Pair
  readonly before: Rating
  readonly after: Rating
  /** False: the rounds rate on different scales, and no rank may be compared. */
  readonly sameScale: boolean
}

const scaleOf = (facts: FactTable, policy: number, kind: RatingKind): RatingScale => facts.rounds[facts.policies.round[policy]!]!.ratingScales[kind]

/** True where two scales have the same steps and no step carries another label; labels that one round does not print say nothing. */
function isSameScale(one: RatingScale, other: RatingScale): boolean {
  const labels = new Map(other.labels.map(({ rating, label }) => [rating, nameKey(label)]))
  return one.best === other.best && one.worst === other.worst && one.delayedFrom === other.delayedFrom
    && one.labels.every(({ rating, label }) => (labels.get(rating) ?? nameKey(label)) === nameKey(label))
}

/**
 * Joined policies whose rating changed.
 * @returns on one scale by rank; on different scales by what is printed; in the later round's order
 */
export function findRatingChanges({ before, after, match }: TwoRounds, kind: RatingKind): readonly RatingChange[] {
  return match.policies.pairs.flatMap((pair) => {
    const [one, other] = [before.facts.policies.source[pair.before]![kind], after.facts.policies.source[pair.after]![kind]]
    const sameScale = isSameScale(scaleOf(before.facts, pair.before, kind), scaleOf(after.facts, pair.after, kind))
    const same = sameScale ? one.rating === other.rating : (one.printed ?? one.rating) === (other.printed ?? other.rating) && nameKey(one.label) === nameKey(other.label)
    return same ? [] : [{ pair, before: one, after: other, sameScale }]
  })
}
