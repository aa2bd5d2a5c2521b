import type { Rating, RatingScale } from '../snapshot/types.ts'

export type RatingShape = 'double-ring' | 'circle' | 'diamond' | 'square'

export interface RatingStep {
  readonly rank: number
  readonly text: string
  readonly marked: boolean
  readonly shape: RatingShape
}

/** A department's own rating in the sheet's notation: every step of the scale, the marked one with shape and number. */
export interface RatingView {
  readonly steps: readonly RatingStep[]
  readonly unrated: boolean
  readonly label: string
  readonly speech: string
  readonly delayed: boolean
}

const SHAPES: readonly RatingShape[] = ['square', 'diamond', 'circle', 'double-ring']

/** Shapes spread over the scale: the worst is a square, the best a double ring. */
function shapeOf(rank: number, scale: RatingScale): RatingShape {
  const share = scale.best === scale.worst ? 1 : (rank - scale.worst) / (scale.best - scale.worst)
  return SHAPES[Math.round(share * (SHAPES.length - 1))] ?? 'circle'
}

export function buildRating(rating: Rating, scale: RatingScale, what = '進捗状況（内部評価）'): RatingView {
  const steps = Array.from({ length: scale.best - scale.worst + 1 }, (_, step) => {
    const rank = scale.worst + step
    return { rank, text: String(rank), marked: rating.rating === rank, shape: shapeOf(rank, scale) }
  })
  const unrated = rating.rating === null
  const speech = unrated ? `${what} 未評価` : `${what} ${steps.length}段階の${rating.rating}${rating.label ? `、${rating.label}` : ''}`
  return { steps, unrated, label: unrated ? '未評価' : rating.label, speech, delayed: isDelayed(rating, scale) }
}

/** Whether the department itself rates the policy as behind. */
function isDelayed(rating: Rating, scale: RatingScale): boolean {
  return rating.rating !== null && scale.delayedFrom !== null && rating.rating <= scale.delayedFrom
}
