import { fileLimits } from '../domain/file-limits.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readCellFormats } from './cell-formats.ts'
import { fillMergedHeadings } from './merged-headings.ts'
import type { RawTable } from './raw-table.ts'
import { refuseWorkbook, WorkbookRefused } from './refuse-workbook.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetGatherer, type CellContext, type Met, type SheetCells } from './sheet-cells.ts'
import type { ReadTables, RawTableDiagnostic, RawTableDiagnosticCode, TableRefusal } from './raw-table-diagnostic.ts'
import { readPart, readWorkbookParts, type Package, type SheetPart } from './workbook-parts.ts'
import { listZipEntries } from './zip-entries.ts'

type Note = (code: RawTableDiagnosticCode, severity: RawTableDiagnostic['severity'], line: number, args?: RawTableDiagnostic['args']) => void

function noteCells({ far, withoutValue, unreadable }: SheetCells, note: Note): void {
  const times = (met: Met | null, code: RawTableDiagnosticCode, severity: RawTableDiagnostic['severity']): void => {
    if (met) note(code, severity, met.row, { cells: met.times })
  }
  times(far, 'far-cells', 'warning')
  times(withoutValue, 'formulas-without-value', 'warning')
  times(unreadable, 'unreadable-cells', 'warning')
}

function readSheet(file: Package, part: SheetPart, context: CellContext, of: { file: string; diagnostics: RawTableDiagnostic[] }): RawTable | null {
  const gatherer = new SheetGatherer(context)
  readPart(file, part.path, gatherer)
  const cells = gatherer.end()
  const line = cells.lines[0] ?? 1
  const note: Note = (code, severity, at, args = {}) => {
    of.diagnostics.push({ code, severity, file: of.file, table: part.name, line: at, args })
  }
  noteCells(cells, note)
  if (cells.rows.length === 0) {
    note('empty-sheet', 'info', 1)
    return null
  }
  if (part.hidden) note('hidden-sheet', 'info', line)
  const { filled, left } = fillMergedHeadings(cells)
  if (filled > 0) note('merged-headings', 'info', line, { ranges: filled })
  if (left > 0) note('merged-cells', 'info', line, { ranges: left })
  return { name: part.name, file: of.file, rows: cells.rows, lines: cells.lines }
}

function readTables(bytes: Uint8Array, file: string): ReadTables {
  const entries = listZipEntries(bytes) ?? refuseWorkbook('workbook-damaged')
  const zip: Package = { bytes, entries, budget: { left: fileLimits.unpackedBytes } }
  const { sheets, strings, styles, from1904 } = readWorkbookParts(zip)
  const context: CellContext = {
    strings: readSharedStrings(zip, strings), kinds: readCellFormats(zip, styles), from1904, room: { cells: fileLimits.cells },
  }
  const diagnostics: RawTableDiagnostic[] = []
  const tables = sheets.flatMap((part) => readSheet(zip, part, context, { file, diagnostics }) ?? [])
  if (tables.length === 0) refuseWorkbook('workbook-empty')
  return { tables, diagnostics }
}

/**
 * Reads the sheets of an .xlsx file, hidden ones too, empty ones left out. A formula is its stored value, an error its own
 * text (#REF!), a truth value TRUE or FALSE, a date 2022-04-01, a percentage 45%; any other number is as the file holds it.
 * Merged headings are written into each of their cells (see `fillMergedHeadings`). Time and memory are bounded by what is
 * really unpacked, however large the file says it is; the same bytes give the same tables.
 * @param file the file's own name
 * @returns tables in the workbook's order, or why none was read
 */
export function readWorkbook(bytes: Uint8Array, file: string): Result<ReadTables, TableRefusal> {
  try {
    return ok(readTables(bytes, file))
  } catch (error) {
    if (error instanceof WorkbookRefused) return fail(error.refusal)
    throw error
  }
}
