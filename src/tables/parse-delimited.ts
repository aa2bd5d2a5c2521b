import { dsvFormat } from 'd3-dsv'
import { fileLimits } from '../domain/file-limits.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { findMode, findSeparator, type Separator } from './find-separator.ts'
import type { RawCell, RawTable } from './raw-table.ts'
import { scanQuotes, type ScannedText } from './scan-quotes.ts'
import type { RawTableDiagnostic, TableRefusal } from './raw-table-diagnostic.ts'

export interface ParsedDelimited {
  readonly table: RawTable
  readonly separator: Separator
  readonly diagnostics: readonly RawTableDiagnostic[]
}

const shownLines = 10

/** The rows of a text, or null where they hold more cells than a table may have. */
function parseCells(text: string, separator: Separator): RawCell[][] | null {
  let cells = 0
  const rows = dsvFormat(separator).parseRows(text, (row): RawCell[] | null => {
    cells += row.length
    return cells > fileLimits.cells ? null : row.map((field) => (field === '' ? null : field))
  })
  return cells > fileLimits.cells ? null : rows
}

const isFilled = (cell: RawCell): boolean => cell !== null && String(cell).trim() !== ''

const listLines = (lines: readonly number[]): string => `${lines.slice(0, shownLines).join('、')}${lines.length > shownLines ? ' ほか' : ''}`

type Note = Pick<RawTableDiagnostic, 'code' | 'severity' | 'line' | 'args'>

function noteQuotes({ unclosed, strays }: ScannedText): Note[] {
  const stray: Note[] = strays[0] === undefined ? [] : [{ code: 'text-after-quote', severity: 'warning', line: strays[0], args: { places: strays.length, lines: listLines(strays) } }]
  return unclosed === null ? stray : [...stray, { code: 'unclosed-quote', severity: 'error', line: unclosed.line, args: { lines: unclosed.lines } }]
}

/** A row of another width than most may have lost a separator or got one too many. */
function noteRagged(rows: readonly RawCell[][], lines: readonly number[]): Note[] {
  const expected = findMode(rows.map((row) => row.length))
  const others = lines.filter((_, at) => rows[at]?.length !== expected)
  const [first] = others
  return first === undefined ? [] : [{ code: 'ragged-rows', severity: 'warning', line: first, args: { rows: others.length, columns: expected, lines: listLines(others) } }]
}

/**
 * Reads CSV, TSV and text parted by semicolons; which of them is found from the content. A byte order mark is passed over.
 * Every cell is text as it stands there, an empty one null; blank records are left out, rows keep their own widths.
 * @param file the file's own name, for the table's name
 * @returns diagnostics for a quote that nothing closes (it holds the rest of the text), text after a closing quote (kept in
 *   its cell) and rows of another width; refused where the text holds too many cells
 */
export function parseDelimited(text: string, file: string): Result<ParsedDelimited, TableRefusal> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const separator = findSeparator(body)
  const scanned = scanQuotes(body, separator)
  const records = parseCells(scanned.text, separator)
  if (records === null) return fail({ code: 'too-many-cells', args: { cells: fileLimits.cells } })
  const rows: RawCell[][] = []
  const lines: number[] = []
  for (const [at, record] of records.entries()) {
    if (!record.some(isFilled)) continue
    rows.push(record)
    lines.push(scanned.starts[at] ?? 1)
  }
  const name = file.replace(/\.[^.]*$/, '')
  const diagnostics = [...noteQuotes(scanned), ...noteRagged(rows, lines)]
    .map((note): RawTableDiagnostic => ({ ...note, file, table: name }))
    .sort((a, b) => a.line - b.line)
  return ok({ table: { name, file, rows, lines }, separator, diagnostics })
}
