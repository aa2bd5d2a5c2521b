import type { Rating, RatingScale } from '../snapshot/types.ts'
import { printedText } from './cell-text.ts'
import type { DraftRating } from './drafts.ts'
import { rankOfStep, type RatingOrder } from './mapping.ts'
import { readRatingCell, stepKey } from './read-rating.ts'
import type { TableReport } from './table-diagnostics.ts'

/** A scale that nobody has stated, as evaluation sheets have it. */
const usual = { best: 4, worst: 1, delayedFrom: 2 }

const isMark = (printed: string): boolean => /^(?:[0-9]{1,2}|[A-Z]{1,2}[+-]?)$/.test(printed)

/** The scale of a round from the order that the mapping gives its steps; the words are those of the table. */
export function buildScale(order: RatingOrder, delays: boolean): RatingScale {
  if (order.steps.length === 0) return { best: usual.best, worst: usual.worst, delayedFrom: delays ? usual.delayedFrom : null, labels: [] }
  const labels = order.steps.flatMap(({ printed, label }, at) => {
    const words = label !== '' ? label : isMark(printed) ? '' : printed
    return words === '' ? [] : [{ rating: rankOfStep(order, at), label: words }]
  })
  return { best: rankOfStep(order, 0), worst: order.worst, delayedFrom: delays ? order.delayedFrom : null, labels }
}

/** The rank of a printed step: by its mark, by its words, and a number on a scale of marks by itself. */
function findRank(step: string, order: RatingOrder): number | null {
  const places = [
    order.steps.findIndex(({ printed }) => stepKey(printed) === step),
    order.steps.findIndex(({ label }) => label !== '' && stepKey(label) === step),
  ]
  const place = places.find((one) => one >= 0)
  if (place !== undefined) return rankOfStep(order, place)
  const rank = /^-?\d{1,4}$/.test(step) && !order.steps.some(({ printed }) => /^\d+$/.test(printed)) ? Number(step) : null
  return rank !== null && order.steps.length > 0 && rank >= order.worst && rank <= rankOfStep(order, 0) ? rank : null
}

/** A rating of the snapshot; a step that the order does not know keeps its words and is told. */
export function settleRating(draft: DraftRating | undefined, order: RatingOrder, basis: string, policy: string, reportFor: (table: string) => TableReport): Rating {
  if (!draft) return { rating: null, label: '', basis }
  const { raw, step, label } = readRatingCell(draft.cell)
  const rating = step === '' ? null : findRank(step, order)
  if (step !== '' && rating === null) reportFor(draft.table)('cell-unknown-rating', draft.at, { policy, raw })
  const told = rating === null ? '' : (order.steps.find((_, at) => rankOfStep(order, at) === rating)?.label ?? '')
  const words = draft.label ?? (label !== '' ? label : told)
  const printed = draft.printed ?? (step === '' || step === String(rating) ? '' : step)
  return { rating, label: words, basis, ...(printed === '' ? {} : { printed }) }
}

/** Whether a rating cell states anything. */
export const isStated = (draft: DraftRating): boolean => printedText(draft.cell) !== ''
