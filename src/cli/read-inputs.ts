import { resolve } from 'node:path'
import type { FileRefusal } from '../intake/file-refusal.ts'
import type { ReadFile } from '../intake/read-file.ts'
import { encodingNames, fileRefusalMessages } from '../messages/intake.ts'
import { rawTableMessages } from '../messages/raw-tables.ts'
import { describeConversion, fileFailureMessages, severityWords, type FileFailure } from '../messages/snapshot-command.ts'
import type { SnapshotDocument } from '../snapshot/build.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { fitMapping } from '../tables/fit-mapping.ts'
import { guessMapping } from '../tables/guess-mapping.ts'
import type { TableMapping } from '../tables/mapping.ts'
import type { RawTable } from '../tables/raw-table.ts'
import { readGivenFile, readMapping } from './read-given-file.ts'
import type { SnapshotArguments } from './snapshot-arguments.ts'

/** What a snapshot is made of: documents or tables in the order of the command, or one round that was made before. */
export type Inputs =
  | { readonly kind: 'tables'; readonly tables: readonly RawTable[]; readonly mapping: TableMapping }
  | { readonly kind: 'documents'; readonly documents: readonly SnapshotDocument[] }
  | { readonly kind: 'round'; readonly snapshot: Snapshot }

const describe = (path: string, failure: FileFailure | FileRefusal): string =>
  typeof failure === 'string' ? fileFailureMessages[failure](path) : `${path}: ${fileRefusalMessages[failure.code](failure.args)}`

/** Why a file that can be read is of no use to the command; null where it is. */
function findMisuse(file: ReadFile, { files, withText }: SnapshotArguments): FileFailure | null {
  if (file.kind !== 'round') return null
  if (files.length > 1) return 'round-among-others'
  return withText && file.snapshot.sources.some(({ text }) => text === undefined) ? 'round-without-text' : null
}

function refuseMixture({ files }: SnapshotArguments, say: (line: string) => void): null {
  say(fileFailureMessages['tables-among-others'](files.join(' ')))
  return null
}

/** The tables with what their columns mean: as a file says, else guessed. */
async function mapTables(tables: readonly RawTable[], { mapping: path }: SnapshotArguments, folder: string, say: (line: string) => void): Promise<Inputs | null> {
  if (path === undefined) return { kind: 'tables', tables, mapping: guessMapping(tables) }
  const mapping = await readMapping(resolve(folder, path))
  if (mapping === null) {
    say(fileFailureMessages['bad-mapping'](path))
    return null
  }
  return { kind: 'tables', tables, mapping: fitMapping(mapping, tables) }
}

/**
 * Reads the files of the command, all of them, so that everything that is wrong is said at once.
 * @returns null where a file could not be used
 */
export async function readInputs(args: SnapshotArguments, folder: string, say: (line: string) => void): Promise<Inputs | null> {
  const documents: SnapshotDocument[] = []
  const tables: RawTable[] = []
  let tableFiles = 0
  let round: Snapshot | null = null
  for (const path of args.files) {
    const read = await readGivenFile(resolve(folder, path))
    const failure = read.ok ? findMisuse(read.value, args) : read.error
    if (failure !== null) say(describe(path, failure))
    if (!read.ok || failure !== null) continue
    const { encoding } = read.value
    if (encoding !== null && encoding !== 'utf-8') say(describeConversion(path, encodingNames[encoding]))
    if (read.value.kind === 'document') documents.push(read.value.document)
    else if (read.value.kind === 'round') round = read.value.snapshot
    else {
      tableFiles += 1
      tables.push(...read.value.tables)
      for (const one of read.value.diagnostics) say(`${path}: ${one.table} ${one.line}: ${severityWords[one.severity]}: ${rawTableMessages[one.code](one.args)}`)
    }
  }
  if (round !== null) return { kind: 'round', snapshot: round }
  if (tableFiles > 0) return tableFiles === args.files.length ? mapTables(tables, args, folder, say) : refuseMixture(args, say)
  return documents.length === args.files.length ? { kind: 'documents', documents } : null
}
