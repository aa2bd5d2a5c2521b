import { ok, fail, type Result } from '../domain/result.ts'
import { buildSnapshot, type SnapshotDocument } from '../snapshot/build.ts'
import { decodeSnapshot, type SnapshotFailure } from '../snapshot/decode.ts'
import type { Diagnostic, Snapshot } from '../snapshot/types.ts'
import { guessMapping } from '../tables/guess-mapping.ts'
import type { TableMapping } from '../tables/mapping.ts'
import type { RawTableDiagnostic } from '../tables/raw-table-diagnostic.ts'
import type { RawTable } from '../tables/raw-table.ts'
import type { Encoding } from './decode-bytes.ts'
import type { FileRefusal } from './file-refusal.ts'
import { readFile, type GivenFile, type Hash, type ReadFile } from './read-file.ts'

/** A round that was read and may be taken in. */
export interface ReadRound {
  /** Names of the files that it was read from. */
  readonly files: readonly string[]
  readonly snapshot: Snapshot
  /** Of the file, or of the snapshot where a document was read. */
  readonly sha256: string
  /** It came as a round already, under an id of its own. */
  readonly named: boolean
}

/** Tables that wait for what their columns mean. */
export interface TableSet {
  readonly files: readonly string[]
  readonly tables: readonly RawTable[]
  readonly diagnostics: readonly RawTableDiagnostic[]
  /** What the columns seem to mean. */
  readonly guess: TableMapping
}

/** Why nothing came of a file: refused as a file, or as what was made of it. */
export type ReadRefusal =
  | { readonly name: string; readonly kind: 'file'; readonly refusal: FileRefusal }
  | { readonly name: string; readonly kind: 'round'; readonly failure: SnapshotFailure }
  | { readonly name: string; readonly kind: 'document'; readonly diagnostics: readonly Diagnostic[] }

export interface ReadOutcome {
  readonly rounds: readonly ReadRound[]
  readonly tables: TableSet | null
  readonly refused: readonly ReadRefusal[]
  /** Name of each file that was not UTF-8, with what it was. */
  readonly encodings: readonly { readonly name: string; readonly encoding: Encoding }[]
}

export type Progress = (done: number, of: number, name: string) => void

type Named<K extends ReadFile['kind']> = { readonly name: string } & Extract<ReadFile, { kind: K }>

/** A snapshot as it will be taken in: checked like one from a stranger. */
export async function checkRound(snapshot: Snapshot, files: readonly string[], hash: Hash): Promise<Result<ReadRound, SnapshotFailure>> {
  const decoded = decodeSnapshot(snapshot)
  if (!decoded.ok) return fail(decoded.error)
  const sha256 = await hash(new TextEncoder().encode(JSON.stringify(decoded.value)))
  return ok({ files, snapshot: decoded.value, sha256, named: false })
}

async function readDocuments(documents: readonly SnapshotDocument[], hash: Hash): Promise<Pick<ReadOutcome, 'rounds' | 'refused'>> {
  if (documents.length === 0) return { rounds: [], refused: [] }
  const files = documents.map(({ name }) => name)
  const name = files.join('、')
  const { snapshot, diagnostics } = buildSnapshot(documents, { withText: true })
  if (snapshot === null) return { rounds: [], refused: [{ name, kind: 'document', diagnostics }] }
  const checked = await checkRound(snapshot, files, hash)
  return checked.ok ? { rounds: [checked.value], refused: [] } : { rounds: [], refused: [{ name, kind: 'round', failure: checked.error }] }
}

function gatherTables(read: readonly Named<'tables'>[]): TableSet | null {
  if (read.length === 0) return null
  const tables = read.flatMap((one) => one.tables)
  return { files: read.map(({ name }) => name), tables, diagnostics: read.flatMap((one) => one.diagnostics), guess: guessMapping(tables) }
}

/**
 * Reads what was dropped: all documents as one round, all tables as one set, each snapshot as a round of its own.
 * @param onProgress called before each file
 */
export async function readAll(given: readonly GivenFile[], hash: Hash, onProgress: Progress): Promise<ReadOutcome> {
  const read: ({ readonly name: string } & ReadFile)[] = []
  const refused: ReadRefusal[] = []
  for (const [at, file] of given.entries()) {
    onProgress(at, given.length, file.name)
    const result = await readFile(file, hash)
    if (result.ok) read.push({ name: file.name, ...result.value })
    else refused.push({ name: file.name, kind: 'file', refusal: result.error })
  }
  const all = <K extends ReadFile['kind']>(kind: K) => read.filter((one): one is Named<K> => one.kind === kind)
  const documents = await readDocuments(all('document').map(({ document }) => document), hash)
  return {
    rounds: [...documents.rounds, ...all('round').map(({ name, snapshot, sha256 }) => ({ files: [name], snapshot, sha256, named: true }))],
    tables: gatherTables(all('tables')),
    refused: [...refused, ...documents.refused],
    encodings: read.flatMap(({ name, encoding }) => (encoding === null || encoding === 'utf-8' ? [] : [{ name, encoding }])),
  }
}
