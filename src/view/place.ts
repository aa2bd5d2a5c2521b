import { isTableSource } from '../domain/source-id.ts'
import type { At } from '../snapshot/types.ts'
import type { Cell } from './table.ts'

/** Where something is printed: line and column of the document, 1-based; without a column the whole line. */
export interface Place {
  readonly line: number
  readonly column: number | null
  /** The table that it stands in; a document's places go without. */
  readonly source?: string
}

const inTable = ([id]: At): Pick<Place, 'source'> => (isTableSource(id) ? { source: id } : {})

/** null where the snapshot does not say where it was printed. */
export const placeOf = (at: At | null | undefined): Place | null => (at ? { line: at[1], column: at[2], ...inTable(at) } : null)

/** The whole line of a token, for a row whose figures all stand on it. */
export const lineOf = (at: At | null | undefined): Place | null => (at ? { line: at[1], column: null, ...inTable(at) } : null)

/** The page that shows a place in the text of the policy's sheet. @param words marked instead of the token, from that line on */
export function sourcePath(policyCode: string, { line, column, source }: Place, words = ''): string {
  const token = words !== '' ? `&words=${encodeURIComponent(words)}` : column !== null ? `&col=${column}` : ''
  return `/source/${encodeURIComponent(policyCode)}?line=${line}${token}${source === undefined ? '' : `&src=${source}`}`
}

/** What a link to a place is read out as. */
export const placeLabel = ({ line }: Place): string => `シート本文 ${line}行を開く`

/** A place as a table's cell; blank where none is known. */
export function placeCell(policyCode: string, place: Place | null): Cell {
  if (place === null) return { text: '', order: null }
  return { text: `${place.line}行`, order: place.line, to: sourcePath(policyCode, place), label: placeLabel(place) }
}
