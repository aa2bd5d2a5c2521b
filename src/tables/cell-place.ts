/** 1-based row and column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const reference = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i

/** B12 as row 12, column 2; null for what is no place of a cell. */
export function readPlace(text: string): CellPlace | null {
  const [, letters, digits] = reference.exec(text) ?? []
  if (letters === undefined || digits === undefined || Number(digits) === 0) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

/** Cells shown as one. */
export interface CellRange {
  readonly from: CellPlace
  readonly to: CellPlace
}

/** A1:C2; null for what is no range of cells. */
export function readRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':')
  const from = readPlace(first)
  const to = readPlace(last)
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : null
}
