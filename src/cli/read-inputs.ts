import { resolve } from 'node:path'
import type { FileRefusal } from '../intake/file-refusal.ts'
import type { ReadFile } from '../intake/read-file.ts'
import { encodingNames, fileRefusalMessages } from '../messages/intake.ts'
import { describeConversion, fileFailureMessages, type FileFailure } from '../messages/snapshot-command.ts'
import type { SnapshotDocument } from '../snapshot/build.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { readGivenFile } from './read-given-file.ts'
import type { SnapshotArguments } from './snapshot-arguments.ts'

/** What a snapshot is made of: documents in the order of the command, or one round that was made before. */
export type Inputs =
  | { readonly kind: 'documents'; readonly documents: readonly SnapshotDocument[] }
  | { readonly kind: 'round'; readonly snapshot: Snapshot }

const describe = (path: string, failure: FileFailure | FileRefusal): string =>
  typeof failure === 'string' ? fileFailureMessages[failure](path) : `${path}: ${fileRefusalMessages[failure.code](failure.args)}`

/** Why a file that can be read is of no use to the command; null where it is. */
function findMisuse(file: ReadFile, { files, withText }: SnapshotArguments): FileFailure | null {
  if (file.kind === 'tables') return 'tables'
  if (file.kind === 'document') return null
  if (files.length > 1) return 'round-among-others'
  return withText && file.snapshot.sources.some(({ text }) => text === undefined) ? 'round-without-text' : null
}

/**
 * Reads the files of the command, all of them, so that everything that is wrong is said at once.
 * @returns null where a file could not be used
 */
export async function readInputs(args: SnapshotArguments, folder: string, say: (line: string) => void): Promise<Inputs | null> {
  const documents: SnapshotDocument[] = []
  let round: Snapshot | null = null
  for (const path of args.files) {
    const read = await readGivenFile(resolve(folder, path))
    const failure = read.ok ? findMisuse(read.value, args) : read.error
    if (failure !== null) say(describe(path, failure))
    if (!read.ok || failure !== null || read.value.kind === 'tables') continue
    const { encoding } = read.value
    if (encoding !== 'utf-8') say(describeConversion(path, encodingNames[encoding]))
    if (read.value.kind === 'document') documents.push(read.value.document)
    else round = read.value.snapshot
  }
  if (round !== null) return { kind: 'round', snapshot: round }
  return documents.length === args.files.length ? { kind: 'documents', documents } : null
}
