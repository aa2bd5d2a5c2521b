import { boundedWait, type Timers } from './bounded-wait.ts'
import { mapStorageError, type StorageFailureCode } from './failure.ts'
import type { NoteRow } from './rows.ts'

const CACHE = 'miharashi-notes'
/** As long as a slow tablet may take, and a reader may be left without a word. */
const WAIT_MS = 10_000

/**
 * The third copy of the notes, one file a note, in the browser's store of files; no method rejects.
 * Database, mirror and private folders may each keep a journal whose end a full disk tears: the engine then throws away
 * at a later start what it has acknowledged, even what was written after there was room again. Files alone keep none.
 */
export interface NoteFiles {
  /** Everything that can be read, unchecked; [] where there is none, or nobody can tell in time. */
  readAll(): Promise<readonly unknown[]>
  /** @returns why it is not there; null where it is, and where the browser has no such place */
  write(row: NoteRow): Promise<StorageFailureCode | null>
  /** @returns why files may be left; null where none is */
  erase(): Promise<StorageFailureCode | null>
}

/** A file cannot be replaced on a full disk without being lost: a note changes to and fro between two. */
const fileOf = ({ id, revision }: Pick<NoteRow, 'id' | 'revision'>): string => `${CACHE}/${id}/${revision % 2}`

/** A private window bars the place, and has it no more than a browser without one. */
async function openFiles(storage: () => CacheStorage | undefined): Promise<Cache | null> {
  try {
    return (await storage()?.open(CACHE)) ?? null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null
    throw error
  }
}

const readFiles = async (files: Cache): Promise<readonly unknown[]> =>
  Promise.all((await files.matchAll()).map((file): Promise<unknown> => file.json().catch(() => null)))

/** @param storage gives the browser's caches; undefined where there are none, as on plain http */
export function createNoteFiles(storage: () => CacheStorage | undefined, timers: Timers): NoteFiles {
  let last: Promise<unknown> = Promise.resolve()
  /** One after another, so that no older form of a note comes after a newer one. */
  async function inTurn<T>(work: (files: Cache) => Promise<T>): Promise<T | null> {
    const done = last.then(async () => {
      const files = await openFiles(storage)
      return files === null ? null : work(files)
    })
    last = done.catch(() => undefined)
    const waited = await boundedWait(done, WAIT_MS, timers)
    if (!waited.inTime) throw new DOMException('no answer', 'TimeoutError')
    return waited.value
  }
  const attempt = (work: (files: Cache) => Promise<unknown>): Promise<StorageFailureCode | null> =>
    inTurn(work).then(() => null, (error: unknown) => mapStorageError(error).code)
  return {
    readAll: () => inTurn(readFiles).then((read) => read ?? [], () => []),
    write: (row) => attempt(async (files) => {
      await files.put(fileOf(row), new Response(JSON.stringify(row)))
      await files.delete(fileOf({ id: row.id, revision: row.revision + 1 }))
    }),
    erase: () => attempt(() => storage()?.delete(CACHE) ?? Promise.resolve()),
  }
}
