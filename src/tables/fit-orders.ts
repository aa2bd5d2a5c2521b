import { guessOrder } from './guess-facts.ts'
import type { RatingOrder, TableMapping } from './mapping.ts'
import type { RawTable } from './raw-table.ts'

function keepOrder(order: RatingOrder, found: RatingOrder): RatingOrder {
  const known = new Set(order.steps.map(({ printed }) => printed))
  return order.steps.length > 0 && found.steps.every(({ printed }) => known.has(printed)) ? order : found
}

/** The mapping with an order for the ratings that its columns hold now: its own as long as that knows every step. */
export function fitOrders(tables: readonly RawTable[], mapping: TableMapping): TableMapping {
  const guessed = mapping.tables.flatMap((mapped, at) => {
    const table = tables[at]
    return table ? [{ table, mapped }] : []
  })
  const { progress, necessity } = mapping.round
  return {
    ...mapping,
    round: { ...mapping.round, progress: keepOrder(progress, guessOrder(guessed, 'progress')), necessity: keepOrder(necessity, guessOrder(guessed, 'necessity')) },
  }
}
