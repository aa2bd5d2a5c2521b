import { FIELD_GROUP_WORDS, FIELD_WORDS } from '../messages/mapping.ts'
import { printedText } from '../tables/cell-text.ts'
import { FIELDS, YEARLY_FIELDS, type ColumnBasis, type Field, type TableRole } from '../tables/fields.ts'
import { fitMapping } from '../tables/fit-mapping.ts'
import { fitOrders } from '../tables/fit-orders.ts'
import { guessTable } from '../tables/guess-mapping.ts'
import { rankOfStep, type MappedColumn, type MappedTable, type RatingOrder, type RoundFacts, type TableMapping } from '../tables/mapping.ts'
import type { RawTable } from '../tables/raw-table.ts'
import { readHeading } from '../tables/read-heading.ts'

const SAMPLE_ROWS = 5
const MOST_HEADER_STARTS = 30
const YEARS_AROUND = 15

/** A column as the form shows it. */
export interface ColumnRow {
  readonly at: number
  readonly heading: string
  /** Its cells in the first five rows, blanks left out. */
  readonly samples: readonly string[]
  readonly column: MappedColumn
  /** Its cells belong to a year: the column's or the row's. */
  readonly yearly: boolean
  /** Its heading names a year without an era, so that the year is a guess. */
  readonly guessedYear: boolean
  readonly bases: readonly ColumnBasis[]
}

export interface TableForm {
  readonly at: number
  readonly name: string
  readonly mapped: MappedTable
  /** Rows under the headings. */
  readonly rowCount: number
  /** Positions at which the headings may begin, with the row's line in the file. */
  readonly starts: readonly { readonly start: number; readonly line: number }[]
  readonly rows: readonly ColumnRow[]
}

const basesOf = (field: Field): readonly ColumnBasis[] => (field === 'amount' ? ['settled', 'estimate', 'budget'] : field === 'value' ? ['actual', 'estimate'] : [])

function rowOf(column: MappedColumn, at: number, rows: RawTable['rows']): ColumnRow {
  const samples = rows.slice(0, SAMPLE_ROWS).map((row) => printedText(row[at] ?? null)).filter((text) => text !== '')
  return { at, heading: column.header, samples, column, yearly: YEARLY_FIELDS.includes(column.field), guessedYear: column.year !== null && readHeading(column.header).eraless !== null, bases: basesOf(column.field) }
}

/** The tables of a mapping with what stands in them, for a person to look through. */
export function buildTableForms(tables: readonly RawTable[], mapping: TableMapping): readonly TableForm[] {
  return mapping.tables.flatMap((mapped, at): TableForm[] => {
    const table = tables[at]
    if (!table) return []
    const rows = table.rows.slice(mapped.headerStart + mapped.headerRows)
    return [{
      at, mapped, rowCount: rows.length,
      name: table.name === '' || table.file.startsWith(table.name) ? table.file : `${table.file}［${table.name}］`,
      starts: table.lines.slice(0, MOST_HEADER_STARTS).map((line, start) => ({ start, line })),
      rows: mapped.columns.map((column, place) => rowOf(column, place, rows)),
    }]
  })
}

/** The meanings to choose from, in groups; 読み取らない stands before them. */
export function listFieldGroups(): readonly { readonly label: string; readonly fields: readonly { readonly field: Field; readonly label: string }[] }[] {
  const from = (first: Field, last: Field): readonly { field: Field; label: string }[] =>
    FIELDS.slice(FIELDS.indexOf(first), FIELDS.indexOf(last) + 1).map((field) => ({ field, label: FIELD_WORDS[field] }))
  return [
    { label: FIELD_GROUP_WORDS.policy, fields: from('policyCode', 'summary') }, { label: FIELD_GROUP_WORDS.indicator, fields: from('indicatorNo', 'value') },
    { label: FIELD_GROUP_WORDS.project, fields: from('projectNo', 'amountUnit') }, { label: FIELD_GROUP_WORDS.row, fields: from('year', 'basis') },
  ]
}

/** The years to choose from: those around the evaluation, and those that the mapping names beyond. */
export function listYears({ round, tables }: TableMapping, around: number): readonly number[] {
  const middle = round.evaluationYear ?? around
  const named = tables.flatMap(({ columns }) => columns.flatMap(({ year }) => year ?? []))
  const near = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => middle - YEARS_AROUND + at)
  return [...new Set([...near, ...named, ...(round.targetYear === null ? [] : [round.targetYear])])].sort((a, b) => a - b)
}

export const changeRound = (mapping: TableMapping, part: Partial<RoundFacts>): TableMapping => ({ ...mapping, round: { ...mapping.round, ...part } })

const withTable = (mapping: TableMapping, at: number, table: MappedTable): TableMapping =>
  ({ ...mapping, tables: mapping.tables.map((one, place) => (place === at ? table : one)) })

/** A table read as something else, or with other rows as its headings: its columns are guessed anew. */
export function changeTable(
  tables: readonly RawTable[], mapping: TableMapping, at: number,
  choice: { readonly role?: TableRole; readonly headerStart?: number; readonly headerRows?: number },
): TableMapping {
  const table = tables[at]
  const mapped = mapping.tables[at]
  if (!table || !mapped) return mapping
  const { role, headerStart, headerRows, unit } = { ...mapped, ...choice }
  return fitOrders(tables, withTable(mapping, at, { ...guessTable(table, mapping.round.evaluationYear, { role, headerStart, headerRows }), unit }))
}

/** What one column means; year and kind go with a meaning that has none. */
export function changeColumn(tables: readonly RawTable[], mapping: TableMapping, at: number, place: number, part: Partial<MappedColumn>): TableMapping {
  const table = mapping.tables[at]
  if (!table) return mapping
  const change = (column: MappedColumn): MappedColumn => {
    const next = { ...column, ...part }
    const basis = next.basis !== null && basesOf(next.field).includes(next.basis) ? next.basis : null
    return { ...next, basis, year: YEARLY_FIELDS.includes(next.field) ? next.year : null }
  }
  return fitOrders(tables, withTable(mapping, at, { ...table, columns: table.columns.map((column, one) => (one === place ? change(column) : column)) }))
}

export const changeTableUnit = (mapping: TableMapping, at: number, unit: MappedTable['unit']): TableMapping => {
  const table = mapping.tables[at]
  return table ? withTable(mapping, at, { ...table, unit }) : mapping
}

/** A step one place up or down; the level of delay stays where it is. */
export function moveStep(order: RatingOrder, place: number, by: -1 | 1): RatingOrder {
  const steps = [...order.steps]
  const [one] = steps.slice(place, place + 1)
  if (!one || place + by < 0 || place + by >= steps.length) return order
  steps.splice(place, 1)
  steps.splice(place + by, 0, one)
  return { ...order, steps }
}

/** @param place of the best step that means delay; null where none does */
export const delayFrom = (order: RatingOrder, place: number | null): RatingOrder => ({ ...order, delayedFrom: place === null ? null : rankOfStep(order, place) })

/** The place of the best step that means delay; null where none does. */
export function delayPlace(order: RatingOrder): number | null {
  const place = order.steps.findIndex((_, at) => order.delayedFrom !== null && rankOfStep(order, at) <= order.delayedFrom)
  return place < 0 ? null : place
}

/** A saved mapping for the tables at hand. */
export const fitSaved = (tables: readonly RawTable[], saved: TableMapping): TableMapping => fitMapping(saved, tables)
