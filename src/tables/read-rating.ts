import { isDash } from '../domain/characters.ts'
import { printedText } from './cell-text.ts'
import type { RawCell } from './raw-table.ts'

/** A rating as printed: the step (B, 3, 順調) and the words beside it. */
export interface RatingCell {
  readonly raw: string
  /** '' where none is stated. */
  readonly step: string
  readonly label: string
}

const step = '[0-9]{1,2}|[A-Z]{1,2}[+-]?'
const marked = new RegExp(`^(?:${step})$`)
const labelled = new RegExp(`^(${step})\\s*[:.、,・\\s(（〔[]\\s*(.+?)[)）〕\\]]?$`)

/** Letters, digits and circled digits in one form; words keep theirs. */
export function stepKey(printed: string): string {
  const plain = printed.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const upper = plain.toUpperCase()
  return marked.test(upper) ? upper : plain
}

/** Parts 「B：おおむね順調」 into step and words; a word alone is both. */
export function readRatingCell(cell: RawCell): RatingCell {
  const raw = printedText(cell)
  if (raw === '' || isDash(raw)) return { raw, step: '', label: '' }
  const key = stepKey(raw)
  if (marked.test(key)) return { raw, step: key, label: '' }
  const parts = key.length > 60 ? null : labelled.exec(key)
  return parts ? { raw, step: stepKey(parts[1] ?? ''), label: (parts[2] ?? '').trim() } : { raw, step: key, label: key }
}
