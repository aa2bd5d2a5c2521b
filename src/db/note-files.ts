import { boundedWait, type Timers } from './bounded-wait.ts'
import { mapStorageError, type StorageFailureCode } from './failure.ts'
import type { NoteRow } from './rows.ts'

const FOLDER = 'notes'
const ENDING = '.json'
/** As long as a slow tablet may take, and a reader may be left without a word. */
const WAIT_MS = 10_000

/**
 * The third copy of the notes, one file a note; no method rejects.
 * Database and mirror may both keep a journal whose torn end, left by a full disk, makes the engine throw away at a later start
 * what it has acknowledged; the mirror does not even tell that it could not write. A file that is closed is there.
 */
export interface NoteFiles {
  /** Everything that can be read, unchecked; [] where there is none, or nobody can tell in time. */
  readAll(): Promise<readonly unknown[]>
  /** @returns why it is not there; null where it is, and where the browser has no such place */
  write(row: NoteRow): Promise<StorageFailureCode | null>
  /** @returns why files may be left; null where none is */
  erase(): Promise<StorageFailureCode | null>
}

/** The browser's private folder of this site; undefined where there is none. */
export type PrivateFolder = () => Promise<FileSystemDirectoryHandle> | undefined

const isNamed = (error: unknown, name: string): boolean => (error as { readonly name?: unknown } | null)?.name === name

/** A private window bars the place, and has it no more than a browser without one. */
async function find(root: PrivateFolder): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await root()) ?? null
  } catch (error) {
    if (isNamed(error, 'SecurityError')) return null
    throw error
  }
}

async function readFile(handle: FileSystemHandle): Promise<unknown> {
  try {
    return JSON.parse(await (await (handle as FileSystemFileHandle).getFile()).text())
  } catch {
    // One that was begun on a full disk is empty.
    return null
  }
}

async function readFolder(top: FileSystemDirectoryHandle): Promise<readonly unknown[]> {
  const reading: Promise<unknown>[] = []
  const folder = await top.getDirectoryHandle(FOLDER, { create: true })
  for await (const [name, handle] of folder.entries()) if (name.endsWith(ENDING)) reading.push(readFile(handle))
  return Promise.all(reading)
}

/** The file is replaced as a whole when it is closed. */
async function writeFile(top: FileSystemDirectoryHandle, row: NoteRow): Promise<void> {
  const folder = await top.getDirectoryHandle(FOLDER, { create: true })
  const file = await (await folder.getFileHandle(`${row.id}${ENDING}`, { create: true })).createWritable()
  await file.write(JSON.stringify(row))
  await file.close()
}

async function eraseFolder(top: FileSystemDirectoryHandle): Promise<void> {
  await top.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
    if (!isNamed(error, 'NotFoundError')) throw error
  })
}

/** One after another, so that no older form of a note comes after a newer one. */
export function createNoteFiles(root: PrivateFolder, timers: Timers): NoteFiles {
  let last: Promise<unknown> = Promise.resolve()
  async function inTurn<T>(work: (top: FileSystemDirectoryHandle) => Promise<T>): Promise<T | null> {
    const done = last.then(async () => {
      const top = await find(root)
      return top === null ? null : work(top)
    })
    last = done.catch(() => undefined)
    const waited = await boundedWait(done, WAIT_MS, timers)
    if (!waited.inTime) throw new DOMException('no answer', 'TimeoutError')
    return waited.value
  }
  const attempt = (work: (top: FileSystemDirectoryHandle) => Promise<void>): Promise<StorageFailureCode | null> =>
    inTurn(work).then(() => null, (error: unknown) => mapStorageError(error).code)
  return {
    readAll: () => inTurn(readFolder).then((read) => read ?? [], () => []),
    write: (row) => attempt((top) => writeFile(top, row)),
    erase: () => attempt(eraseFolder),
  }
}
