import type { At } from '../snapshot/types.ts'
import { printedText } from './cell-text.ts'
import type { Field } from './fields.ts'
import type { MappedColumn, MappedTable } from './mapping.ts'
import type { RawCell, RawTable } from './raw-table.ts'
import { readHeading } from './read-heading.ts'
import type { TableReport } from './table-diagnostics.ts'
import type { TableSource } from './table-source.ts'

/** A column with its position. */
export interface PlacedColumn extends MappedColumn {
  readonly place: number
  /** The heading itself names the kind of its amounts. */
  readonly namesBasis: boolean
}

/** A table that is being read. */
export interface OpenTable {
  readonly table: RawTable
  readonly mapped: MappedTable
  readonly source: TableSource
  readonly report: TableReport
  readonly columns: ReadonlyMap<Field, readonly PlacedColumn[]>
}

/** A row under the headings. */
export interface OpenRow {
  /** Position in the table. */
  readonly index: number
  readonly cells: readonly RawCell[]
}

export function openTable(table: RawTable, mapped: MappedTable, source: TableSource, report: TableReport): OpenTable {
  const columns = new Map<Field, PlacedColumn[]>()
  mapped.columns.forEach((column, place) => {
    const placed = columns.get(column.field) ?? []
    const { basis, eraless } = readHeading(column.header)
    placed.push({ ...column, place, namesBasis: basis !== null })
    if (eraless !== null && column.year !== null) report('year-without-era', source.at(mapped.headerStart + Math.max(0, mapped.headerRows - 1), place), { column: column.header, year: column.year })
    columns.set(column.field, placed)
  })
  return { table, mapped, source, report, columns }
}

/** Rows that hold anything, in order. */
export function listRows({ table, mapped }: OpenTable): OpenRow[] {
  const first = mapped.headerStart + mapped.headerRows
  return table.rows.slice(first).map((cells, at) => ({ index: first + at, cells }))
    .filter(({ cells }) => cells.some((cell) => printedText(cell) !== ''))
}

export const columnsOf = (open: OpenTable, field: Field): readonly PlacedColumn[] => open.columns.get(field) ?? []

export const isMapped = (open: OpenTable, field: Field): boolean => open.columns.has(field)

/** The first column's cell of a field; null where no column has it. */
export function cellOf(open: OpenTable, row: OpenRow, field: Field): RawCell {
  const column = columnsOf(open, field)[0]
  return column ? (row.cells[column.place] ?? null) : null
}

/** The text of a field, of several columns line by line; '' where nothing stands. */
export const textOf = (open: OpenTable, row: OpenRow, field: Field): string =>
  columnsOf(open, field).map(({ place }) => printedText(row.cells[place] ?? null)).filter((text) => text !== '').join('\n')

/** Where a field stands in the table's text. */
export const placeIn = (open: OpenTable, row: OpenRow, field: Field): At => open.source.at(row.index, columnsOf(open, field)[0]?.place ?? 0)
