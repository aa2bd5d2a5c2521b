import { fileLimits } from '../domain/file-limits.ts'
import { ok, type Result } from '../domain/result.ts'
import { parseSheets, type ParsedDocument } from '../sheet/parse-sheets.ts'
import type { SnapshotDocument } from '../snapshot/build.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { looksDelimited } from '../tables/find-separator.ts'
import { parseDelimited } from '../tables/parse-delimited.ts'
import { readWorkbook } from '../tables/read-workbook.ts'
import type { ReadTables } from '../tables/raw-table-diagnostic.ts'
import { decodeBytes, type DecodedText, type Encoding } from './decode-bytes.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'
import { looksLikeJson, readRound } from './read-round.ts'
import { recognise } from './recognise.ts'

/** A file as it was given: its own name without folders, and its bytes. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

interface ReadTablesFile extends ReadTables {
  readonly kind: 'tables'
  /** null for a workbook. */
  readonly encoding: Encoding | null
  readonly sha256: string
}

/** What a file holds. `sha256` is of its bytes, or of its text in UTF-8 where it came in another encoding. */
export type ReadFile =
  | { readonly kind: 'document'; readonly document: SnapshotDocument; readonly encoding: Encoding }
  | { readonly kind: 'round'; readonly snapshot: Snapshot; readonly sha256: string; readonly encoding: Encoding }
  | ReadTablesFile

/** SHA-256 in lower-case hex. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>

/** A text whose bytes are in hand is hashed as it lies there, any other as it would lie there in UTF-8. */
const hashText = ({ text, encoding }: DecodedText, bytes: Uint8Array<ArrayBuffer>, hash: Hash): Promise<string> =>
  hash(encoding === 'utf-8' ? bytes : new TextEncoder().encode(text))

function readTextTable(text: string, name: string): Result<ReadTables, FileRefusal> {
  const parsed = parseDelimited(text, name)
  return parsed.ok ? ok({ tables: [parsed.value.table], diagnostics: parsed.value.diagnostics }) : parsed
}

/** Sheets may be there though none has the number and name that a policy is known by. */
function refuseDocument(parsed: ParsedDocument | null): Result<never, FileRefusal> {
  const sheets = parsed?.diagnostics.filter(({ code }) => code === 'sheet-without-head').length ?? 0
  return sheets > 0 ? refuse('headless-sheets', { sheets }) : refuse('no-sheet')
}

async function readText(decoded: DecodedText, file: GivenFile, hash: Hash): Promise<Result<ReadFile, FileRefusal>> {
  const { text, encoding } = decoded
  const { name } = file
  if (text.replace('\ufeff', '').trim() === '') return refuse('empty')
  if (looksLikeJson(text, name)) {
    const round = readRound(text, name)
    return round.ok ? ok({ kind: 'round', snapshot: round.value, sha256: await hashText(decoded, file.bytes, hash), encoding }) : round
  }
  const isNamedTable = /\.(?:csv|tsv)$/i.test(name)
  const isTable = looksDelimited(text)
  const parsed = isNamedTable && isTable ? null : parseSheets(text)
  if (parsed !== null && parsed.sheets.length > 0) {
    const sha256 = await hashText(decoded, file.bytes, hash)
    return ok({ kind: 'document', document: { name, text, sha256, lines: parsed.lines, parsed }, encoding })
  }
  if (!isTable && !isNamedTable) return refuseDocument(parsed)
  const read = readTextTable(text, name)
  return read.ok ? ok({ kind: 'tables', ...read.value, encoding, sha256: await hashText(decoded, file.bytes, hash) }) : read
}

/**
 * Makes of a file's bytes what can be taken in: a document of evaluation sheets, a round (.json, .ndjson), or tables
 * (.xlsx, CSV, TSV). The content tells which, the name only where the content leaves it open: a text with sheets is a
 * document, but one called .csv or .tsv that has the shape of a table is a table. Nothing is read in part: time and memory
 * are bounded by `fileLimits`, and beyond them the file is refused.
 * @param hash SHA-256 in lower-case hex
 */
export async function readFile(file: GivenFile, hash: Hash): Promise<Result<ReadFile, FileRefusal>> {
  const { name, bytes } = file
  if (bytes.length > fileLimits.bytes) return refuse('file-too-large', { megabytes: fileLimits.bytes / 1_000_000 })
  const kind = recognise(bytes, name)
  if (!kind.ok) return kind
  if (kind.value === 'workbook') {
    const read = readWorkbook(bytes, name)
    return read.ok ? ok({ kind: 'tables', ...read.value, encoding: null, sha256: await hash(bytes) }) : read
  }
  const decoded = decodeBytes(bytes)
  return decoded.ok ? readText(decoded.value, file, hash) : decoded
}
