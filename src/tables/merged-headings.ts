import type { CellRange } from './cell-place.ts'
import type { RawCell } from './raw-table.ts'
import type { SheetCells } from './sheet-cells.ts'

const MOST_HEADING_ROWS = 5
const isYear = (cell: RawCell): boolean => typeof cell === 'number' && Number.isInteger(cell) && cell >= 1950 && cell <= 2100

/**
 * The last row of the headings, whose first is the first row with two filled cells: a cell merged downwards reaches it,
 * a cell merged to the right stands over the row of headings below it.
 */
function findLastHeading(first: number, merges: readonly CellRange[]): number {
  let last = first
  for (const { from, to } of [...merges].sort((a, b) => a.from.row - b.from.row)) {
    if (from.row < first || from.row > last) continue
    last = Math.max(last, to.row > from.row ? to.row : from.row === first && to.column > from.column ? to.row + 1 : last)
  }
  return Math.min(last, first + MOST_HEADING_ROWS - 1)
}

/** Fills one range below and beside its first cell, within the headings and the sheet's width. @returns whether a cell was filled */
function fill(rowAt: (line: number) => RawCell[] | undefined, { from, to }: CellRange, last: number, width: number): boolean {
  const value = rowAt(from.row)?.[from.column - 1] ?? null
  if (value === null || (typeof value === 'number' && !isYear(value))) return false
  let filled = false
  for (let line = from.row; line <= Math.min(to.row, last); line++) {
    const row = rowAt(line)
    if (!row) continue
    for (let column = from.column; column <= Math.min(to.column, width); column++) {
      while (row.length < column) row.push(null)
      if (row[column - 1] !== null) continue
      row[column - 1] = value
      filled = true
    }
  }
  return filled
}

/**
 * Writes a heading that is merged over several cells into each of them, so that every column has its headings. Below the
 * headings, and for numbers other than years, a merged value stays in its first cell alone: an amount must not be doubled.
 * A row with one filled cell above the headings is a title and stays as it is.
 * @param cells changed in place: `rows`
 * @returns how many merged ranges were filled and how many were left
 */
export function fillMergedHeadings({ rows, lines, merges }: SheetCells): { filled: number; left: number } {
  const first = lines[rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1)]
  if (first === undefined) return { filled: 0, left: merges.length }
  const byLine = new Map(lines.map((line, at) => [line, rows[at]]))
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const last = findLastHeading(first, merges)
  const filled = merges.filter((range) =>
    range.from.row >= first && range.from.row <= last && fill((line) => byLine.get(line), range, last, width))
  return { filled: filled.length, left: merges.length - filled.length }
}
