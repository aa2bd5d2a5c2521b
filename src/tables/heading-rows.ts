import { printedText } from './cell-text.ts'
import type { RawCell, RawTable } from './raw-table.ts'
import { readHeading } from './read-heading.ts'
import { readNumberCell } from './read-number.ts'
import { readYearCell } from './read-year.ts'

/** Where the headings of a table stand. */
export interface HeadingRows {
  readonly start: number
  readonly count: number
}

const SEARCHED_ROWS = 25
const MOST_ROWS = 3

const isBlank = (cell: RawCell | undefined): boolean => cell === undefined || printedText(cell) === ''

export const widthOf = (table: RawTable): number => table.rows.reduce((most, row) => Math.max(most, row.length), 0)

/** A heading that spans several columns stands in its first alone: the blanks after it repeat it where a row below says more. */
function fillSpans(table: RawTable, { start, count }: HeadingRows, width: number): RawCell[][] {
  const rows = table.rows.slice(start, start + count).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
  rows.slice(0, -1).forEach((row, at) => {
    for (let column = 1; column < width; column++) {
      const below = rows.slice(at + 1).some((under) => !isBlank(under[column]))
      if (isBlank(row[column]) && below) row[column] = row[column - 1] ?? null
    }
  })
  return rows
}

/** One heading a column, the rows of a two-row heading joined by a space; '' for a column without one. */
export function joinHeadings(table: RawTable, heading: HeadingRows): string[] {
  const width = widthOf(table)
  const rows = fillSpans(table, heading, width)
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map((row) => printedText(row[column] ?? null).replace(/\s+/g, ' ')).filter((word) => word !== '')
    return words.filter((word, at) => word !== words[at - 1]).join(' ').slice(0, 200)
  })
}

/** A row of figures or of long text is no row of headings. */
function looksLikeData(row: readonly RawCell[]): boolean {
  return row.some((cell) => {
    const text = printedText(cell)
    if (text === '' || readYearCell(cell) !== null || readHeading(text).eraless !== null) return false
    return text.length > 80 || (readNumberCell(cell).number !== null && !/^[A-Za-z]/.test(text))
  })
}

const countKnown = (headings: readonly string[]): number =>
  headings.filter((heading) => readHeading(heading).meaning !== null).length

/** Another row of headings says more of what stands above it: a year over 予算 and 決算. */
function isSubheading(table: RawTable, start: number, count: number): boolean {
  const row = table.rows[start + count - 1] ?? []
  const above = table.rows[start + count - 2] ?? []
  const words = row.filter((cell) => !isBlank(cell))
  if (words.length === 0 || looksLikeData(row)) return false
  const held = row.some((cell, at) => !isBlank(cell) && isBlank(above[at]))
  const measures = words.filter((cell) => readHeading(printedText(cell)).meaning !== null || readYearCell(cell) !== null)
  return measures.length * 2 >= words.length && (held || words.length < above.filter((cell) => !isBlank(cell)).length)
}

/**
 * The rows that hold the headings: those whose words are known best, below titles and notes.
 * @returns null where no row has two known headings
 */
export function findHeadingRows(table: RawTable): HeadingRows | null {
  let best: HeadingRows | null = null
  let most = 1
  for (let start = 0; start < Math.min(SEARCHED_ROWS, table.rows.length); start++) {
    if (looksLikeData(table.rows[start] ?? [])) continue
    for (let count = 1; count <= MOST_ROWS; count++) {
      if (count > 1 && !isSubheading(table, start, count)) break
      const known = countKnown(joinHeadings(table, { start, count }))
      if (known > most || (known === most && best !== null && best.start === start && count > best.count)) {
        best = { start, count }
        most = known
      }
    }
  }
  return best
}
