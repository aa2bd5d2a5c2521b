import type { ParsedRating } from '../sheet/types.ts'
import type { RatingScale } from './types.ts'

const usual = { best: 4, worst: 1 }

function listLabels(ratings: readonly ParsedRating[]): RatingScale['labels'] {
  const labels = new Map<number, string>()
  for (const { rating, label } of ratings) if (rating !== null && label !== '' && !labels.has(rating)) labels.set(rating, label)
  return [...labels].sort(([a], [b]) => b - a).map(([rating, label]) => ({ rating, label }))
}

/**
 * The scale a round's sheets print, with the labels that occur and no others.
 * @param delays whether the lower half of the scale means delay, as for 進捗状況; 必要性 has no such level
 */
export function buildRatingScale(ratings: readonly ParsedRating[], delays: boolean): RatingScale {
  const printed = ratings.flatMap(({ scale }) => (scale ? [scale] : []))
  const best = printed.reduce((most, scale) => Math.max(most, scale.best), printed[0]?.best ?? usual.best)
  const worst = printed.reduce((least, scale) => Math.min(least, scale.worst), printed[0]?.worst ?? usual.worst)
  const delayedFrom = delays ? worst + Math.floor((best - worst + 1) / 2) - 1 : null
  return { best, worst, delayedFrom, labels: listLabels(ratings) }
}
