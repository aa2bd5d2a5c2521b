import type { SnapshotFailureCode } from '../snapshot/decode.ts'
import type { LineFailureCode } from '../snapshot/ndjson.ts'
import type { TableRefusalCode } from '../tables/raw-table-diagnostic.ts'

type OwnRefusalCode =
  | 'file-too-large'
  | 'pdf'
  | 'image'
  | 'word-document'
  | 'presentation'
  | 'open-document'
  | 'binary-workbook'
  | 'old-workbook'
  | 'old-word-document'
  | 'old-presentation'
  | 'compound-file'
  | 'rich-text'
  | 'web-page'
  | 'archive'
  | 'archive-damaged'
  | 'binary'
  | 'unknown-encoding'
  | 'damaged-text'
  | 'json-too-deep'
  | 'notes-file'
  | 'no-sheet'
  | 'headless-sheets'

export type FileRefusalCode = OwnRefusalCode | SnapshotFailureCode | LineFailureCode | TableRefusalCode

/** Why nothing of a file can be taken in. */
export interface FileRefusal {
  readonly code: FileRefusalCode
  readonly args: Readonly<Record<string, string | number>>
}

export const refuse = (code: FileRefusalCode, args: FileRefusal['args'] = {}): { readonly ok: false; readonly error: FileRefusal } => ({
  ok: false,
  error: { code, args },
})
