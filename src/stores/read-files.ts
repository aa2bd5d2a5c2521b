import type { BuiltRound } from '../intake/build-round.ts'
import type { Progress, ReadOutcome, TableSet } from '../intake/read-all.ts'
import type { GivenFile } from '../intake/read-file.ts'
import type { TableMapping } from '../tables/mapping.ts'
import type { ReadingNews, ReadingTask } from '../worker/read-files.ts'
import { IS_ONE_FILE } from './edition.ts'

/** How reading ended: with what was read, given up by the reader, or on a failure of the reading itself. */
export type ReadingEnd<Outcome> = { readonly kind: 'read'; readonly outcome: Outcome } | { readonly kind: 'cancelled' } | { readonly kind: 'broken' } | { readonly kind: 'too-large' }

export interface Reading<Outcome> {
  readonly end: Promise<ReadingEnd<Outcome>>
  cancel(): void
}

/** What may be read where the page itself must do it. */
const MOST_BYTES_HERE = 5_000_000

/** In the page itself: the one-file edition may start no worker. */
function readHere<Outcome>(read: () => Promise<Outcome>): Reading<Outcome> {
  return { end: read().then((outcome) => ({ kind: 'read' as const, outcome }), () => ({ kind: 'broken' as const })), cancel: () => undefined }
}

function readBeside<Outcome>(task: ReadingTask, transfer: Transferable[], onProgress: Progress): Reading<Outcome> {
  const worker = new Worker(new URL('../worker/read-files.ts', import.meta.url), { type: 'module' })
  let settle: (end: ReadingEnd<Outcome>) => void = () => undefined
  const end = new Promise<ReadingEnd<Outcome>>((resolve) => { settle = resolve }).finally(() => { worker.terminate() })
  worker.onerror = () => { settle({ kind: 'broken' }) }
  worker.onmessageerror = () => { settle({ kind: 'broken' }) }
  worker.onmessage = ({ data }: MessageEvent<ReadingNews<Outcome>>) => {
    if (data.kind === 'progress') onProgress(data.done, data.of, data.name)
    else settle(data)
  }
  worker.postMessage(task, transfer)
  return { end, cancel: () => { settle({ kind: 'cancelled' }) } }
}

const hashing = async () => (await import('../intake/sha256-hex.ts')).sha256OrThrow

/** Reads files without holding the page up, where the browser lets it. */
export function readFiles(files: readonly GivenFile[], onProgress: Progress): Reading<ReadOutcome> {
  if (!IS_ONE_FILE) return readBeside({ kind: 'files', files }, files.map(({ bytes }) => bytes.buffer), onProgress)
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > MOST_BYTES_HERE) return { end: Promise.resolve({ kind: 'too-large' }), cancel: () => undefined }
  return readHere(async () => (await import('../intake/read-all.ts')).readAll(files, await hashing(), onProgress))
}

/** Makes a round of tables that were read, likewise. */
export function buildTables(tables: TableSet, mapping: TableMapping, onProgress: Progress): Reading<BuiltRound> {
  if (!IS_ONE_FILE) return readBeside({ kind: 'tables', tables, mapping }, [], onProgress)
  return readHere(async () => (await import('../intake/build-round.ts')).buildRound(tables, mapping, await hashing(), onProgress))
}
