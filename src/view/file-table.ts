import type { FileCell, FileTable } from '../domain/file-table.ts'
import { MONEY_UNIT_NAMES } from '../format/money.ts'
import { sortRows, type Cell, type Column, type Row, type Sort, type TableView } from './table.ts'

/** −1,234.5%, ＋3, 1491行: a number as our tables show it, and the word behind it. */
const SHOWN_NUMBER = /^([＋−±]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\D*)$/

interface ShownNumber {
  readonly value: number
  readonly unit: string
}

function readShown(text: string): ShownNumber | null {
  const found = SHOWN_NUMBER.exec(text)
  if (!found) return null
  const [, sign, whole = '', decimals = '', unit = ''] = found
  const value = Number(whole.replaceAll(',', '') + decimals)
  return { value: sign === '−' && value !== 0 ? -value : value, unit }
}

interface FileColumn {
  readonly heading: string
  readonly read: (cell: Cell | undefined) => FileCell
}

/** The unit that all numbers of a column share; null where they differ and so must stay beside each. */
function unitOf(column: Column, rows: readonly Row[]): string | null {
  const units = new Set(rows.flatMap((row) => readShown(row.cells[column.key]?.text ?? '')?.unit ?? []))
  return units.size > 1 ? null : ([...units][0] ?? '')
}

function columnsOf(column: Column, rows: readonly Row[]): readonly FileColumn[] {
  const { money, label } = column
  const text = (cell: Cell | undefined): FileCell => cell?.text || null
  const unit = money ? MONEY_UNIT_NAMES[money] : column.amount ? unitOf(column, rows) : null
  const shown: FileColumn = unit === null
    ? { heading: label, read: text }
    : { heading: unit ? `${label}（${unit}）` : label, read: (cell) => readShown(cell?.text ?? '')?.value ?? text(cell) }
  const exact: FileColumn = {
    heading: `${label}（${MONEY_UNIT_NAMES.k}）`, read: (cell) => (typeof cell?.order === 'number' ? cell.order : text(cell)),
  }
  const behind = (cell: Cell | undefined): string => [money ? readShown(cell?.text ?? '')?.unit : '', cell?.note].filter(Boolean).join('、')
  const note: FileColumn = { heading: `${label} 注記`, read: (cell) => behind(cell) || null }
  return [
    shown,
    ...(money && money !== 'k' ? [exact] : []),
    ...(rows.some((row) => behind(row.cells[column.key]) !== '') ? [note] : []),
  ]
}

/**
 * A table of the screen as a file holds it, in the order shown, its line of totals last.
 * Numbers come as shown, in the unit of their heading; amounts in 百万円 or 億円 have the exact 千円 beside them; the small
 * words behind values have a column of their own. What is not a number (－, 空欄, 再掲) stays as it is written.
 */
export function buildFileTable(table: TableView, sort: Sort | null, facts: FileTable['facts']): FileTable {
  const shown = [...sortRows(table.rows, sort), ...(table.total ? [table.total] : [])]
  const columns = table.columns.flatMap((column) => columnsOf(column, shown).map((one) => ({ ...one, key: column.key })))
  return {
    title: table.caption, facts,
    headings: columns.map((column) => column.heading),
    rows: shown.map((row) => columns.map((column) => column.read(row.cells[column.key]))),
  }
}
