import writeWorkbook from 'write-excel-file/universal'
import type { FileCell, FileTable } from '../domain/file-table.ts'

const WIDEST = 40
const NARROWEST = 8

/** Full-width characters take the room of two digits. */
const widthOf = (cell: FileCell): number => [...String(cell ?? '')].reduce((sum, letter) => sum + (letter > '\u00FF' ? 2 : 1), 0)

function columnsOf(rows: readonly (readonly FileCell[])[]): { width: number }[] {
  const [first = []] = rows
  return first.map((_, at) => ({
    width: Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => widthOf(row[at] ?? null) + 2))),
  }))
}

const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const })

/** A cell by its type: a number is a number, any text is a text, also one that looks like a formula. */
function cellOf(cell: FileCell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell, type: String, wrap: widthOf(cell) > WIDEST, alignVertical: 'top' as const }
}

const sheetOf = (name: string, { headings, rows }: Pick<FileTable, 'headings' | 'rows'>) => ({
  sheet: name, stickyRowsCount: 1, columns: columnsOf([headings, ...rows]),
  data: [headings.map(head), ...rows.map((row) => row.map(cellOf))],
})

/**
 * A workbook of two sheets: the table, its headings held in sight, and 出典 with source, period, conditions and date.
 * @returns an .xlsx file; no cell of it is a formula
 */
export function writeXlsx({ title, headings, rows, facts }: FileTable): Promise<Blob> {
  const about = [['表', title] as const, ...facts]
  return writeWorkbook([
    sheetOf('表', { headings, rows }),
    { sheet: '出典', columns: columnsOf(about), data: about.map(([name, text]) => [head(name), cellOf(text)]) },
  ]).toBlob()
}

/**
 * A workbook of several tables, one sheet each under its title, as it can be read back.
 * @returns an .xlsx file; no cell of it is a formula
 */
export function writeTablesXlsx(tables: readonly FileTable[]): Promise<Blob> {
  return writeWorkbook(tables.map((table) => sheetOf(table.title, table))).toBlob()
}
