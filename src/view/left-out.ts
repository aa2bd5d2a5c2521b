import { LISTING_KINDS } from '../analytics/cost-lists.ts'
import type { Selection } from '../analytics/filter.ts'

/** What the switches leave out of the totals; '' where nothing. */
export function leftOut(selection: Selection): string {
  return LISTING_KINDS.filter((kind, code) => kind !== 'regular' && selection.kinds[code] === 0)
    .map((kind) => (kind === 'reserve' ? '積立' : '選挙・周年')).join('と')
}
