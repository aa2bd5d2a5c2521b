import { splitCells, type Cell } from './cells.ts'
import type { LinePart } from './lines.ts'
import { readYearLabel, type YearLabel } from '../domain/year-label.ts'

/** More years than any form has columns: beyond them a row is no row of labels, and a table ends. */
const mostYears = 60

/** A year's label and the cell under it; the cell is null where no row of values followed. */
export interface GridColumn {
  readonly label: YearLabel
  readonly cell: Cell | null
  /** Where a value would stand when there is none. */
  readonly end: Cell
}

interface OpenColumn {
  label: YearLabel
  cell: Cell | null
  end: Cell
}

/** The labels of a row that holds year labels and nothing else; null for any other row. */
export function readLabelRow(part: LinePart): YearLabel[] | null {
  const cells = part.text.includes('\t') ? splitCells(part) : [{ raw: part.text.trim(), line: part.line, column: part.column }]
  const printed = cells.filter((cell) => cell.raw !== '')
  if (printed.length > mostYears) return null
  const labels = printed.map((cell) => readYearLabel(cell.raw))
  if (labels.length > 0 && labels.every((label) => label !== null)) return labels
  return part.text.includes('\t') ? null : readSpacedLabels(part)
}

function readSpacedLabels(part: LinePart): YearLabel[] | null {
  if (part.text.length > 120) return null
  const words = part.text.trim().split(/\s+(?=(?:令和|平成|[RHＲＨ]|最終|(?:19|20)[0-9]{2}年))/)
  const labels = words.map(readYearLabel)
  return words.length > 1 && labels.every((label) => label !== null) ? labels : null
}

/**
 * A small table of years over values, printed as two rows or one cell a line.
 * @returns columns in printed order, and the rows that fitted nowhere
 */
export function readYearGrid(parts: readonly LinePart[]): { columns: GridColumn[]; unread: LinePart[] } {
  const columns: OpenColumn[] = []
  const unread: LinePart[] = []
  let next = 0
  for (const part of parts) {
    const labels = readLabelRow(part)
    if (labels && columns.length + labels.length <= mostYears) {
      const end: Cell = { raw: '', line: part.line, column: part.column + part.text.length }
      for (const label of labels) columns.push({ label, cell: null, end })
    } else if (part.text.includes('\t') || part.text.trim() !== '') {
      const cells = splitCells(part)
      if (next >= columns.length && cells.some((cell) => cell.raw !== '')) unread.push(part)
      for (const cell of cells.slice(0, columns.length - next)) columns[next++]!.cell = cell
    }
  }
  return { columns, unread }
}
