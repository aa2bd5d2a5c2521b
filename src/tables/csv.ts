import type { FileCell, FileTable } from '../domain/file-table.ts'
import { neutralise } from './neutralise.ts'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

function writeField(cell: FileCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = neutralise(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A table as CSV for Excel and LibreOffice: byte order mark, CRLF, one line of headings and then nothing but rows.
 * @returns numbers plain (no thousands separators, ASCII minus), texts that look like formulas neutralised, nothing as an empty field
 */
export function writeCsv({ headings, rows }: Pick<FileTable, 'headings' | 'rows'>): string {
  return BYTE_ORDER_MARK + [headings, ...rows].map((row) => row.map(writeField).join(',') + LINE_END).join('')
}
