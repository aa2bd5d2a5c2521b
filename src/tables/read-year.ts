import { readYearLabel, type LabelKind } from '../domain/year-label.ts'
import { plainWidth, printedText } from './cell-text.ts'
import type { RawCell } from './raw-table.ts'

/** A fiscal year in a cell, with what the same cell says of its amounts (R4決算). */
export interface YearCell {
  readonly year: number
  readonly kind: LabelKind
}

/** The year of a cell: R4, 令和4年度, 平成31(2019)年度, 2022, 2022年度; null for a date and anything else. */
export function readYearCell(cell: RawCell): YearCell | null {
  const text = plainWidth(printedText(cell)).trim()
  if (/^(?:19[5-9][0-9]|20[0-9]{2}|2100)$/.test(text)) return { year: Number(text), kind: 'plain' }
  return readYearLabel(text)
}
