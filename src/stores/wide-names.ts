import { facetOptions } from '../analytics/facet-options.ts'
import type { TextStretch } from '../analytics/search-texts.ts'
import type { WideTable } from '../analytics/wide-table.ts'
import { inIdlePieces } from './when-idle.ts'

/**
 * Brings the names of a round into searchable form, in pieces while nothing else is to do, and with them what the menus count from.
 * @returns gives it up
 */
export function prepareNames({ facts }: WideTable, names: readonly TextStretch[], done: () => void): () => void {
  return inIdlePieces([...names.map(({ prepare }) => prepare), () => {
    facetOptions(facts)
    done()
  }])
}
