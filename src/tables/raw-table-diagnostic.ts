import type { Severity } from '../snapshot/types.ts'
import type { RawTable } from './raw-table.ts'

export type RawTableDiagnosticCode =
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'ragged-rows'
  | 'hidden-sheet'
  | 'empty-sheet'
  | 'merged-headings'
  | 'merged-cells'
  | 'far-cells'
  | 'formulas-without-value'
  | 'unreadable-cells'

/** What was met while a table was read; reading went on. */
export interface RawTableDiagnostic {
  readonly code: RawTableDiagnosticCode
  readonly severity: Severity
  readonly file: string
  /** The table's name: of the sheet, or of the file without its ending. */
  readonly table: string
  /** 1-based line or row; the first one where there are several. */
  readonly line: number
  readonly args: Readonly<Record<string, string | number>>
}

export type TableRefusalCode =
  | 'too-many-cells'
  | 'workbook-damaged'
  | 'workbook-protected'
  | 'workbook-too-large'
  | 'workbook-doctype'
  | 'workbook-empty'

/** Why no table of a file was read. */
export interface TableRefusal {
  readonly code: TableRefusalCode
  readonly args: Readonly<Record<string, string | number>>
}

/** The tables of one file, in its order. */
export interface ReadTables {
  readonly tables: readonly RawTable[]
  readonly diagnostics: readonly RawTableDiagnostic[]
}
