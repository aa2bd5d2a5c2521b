import { fail, ok, type Result } from '../domain/result.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { NOTES_MARK_KEY } from './note-keys.ts'
import type { NoteRow } from './rows.ts'

type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const NOTE_PREFIX = 'miharashi.note.'

/** The second copy of the notes, in an engine that a damaged database does not touch; no method throws. */
export interface NoteMirror {
  /** All entries, unchecked; what is no JSON comes as its text. */
  readAll(): Result<readonly unknown[], StorageFailure>
  /** One entry, unchecked; null where there is none or it cannot be read. */
  read(id: string): unknown
  write(row: NoteRow): Result<null, StorageFailure>
  readMark(): unknown
  writeMark(mark: object): Result<null, StorageFailure>
  erase(): Result<null, StorageFailure>
}

function parse(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The id of the note whose entry lies under a key; null for any other key. */
export const mirroredId = (key: string): string | null => (key.startsWith(NOTE_PREFIX) ? key.slice(NOTE_PREFIX.length) : null)

const keysOf = (storage: TextStorage): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).flatMap((key) => (key !== null && mirroredId(key) !== null ? [key] : []))

/**
 * One entry a note in a storage that answers at once.
 * @param storage gives the storage; may throw where the browser bars it
 */
export function createNoteMirror(storage: () => TextStorage): NoteMirror {
  const attempt = <T>(work: (storage: TextStorage) => T): Result<T, StorageFailure> => {
    try {
      return ok(work(storage()))
    } catch (error) {
      const failure = mapStorageError(error)
      return fail(failure.code === 'unknown' ? storageFailure('unavailable', failure.args) : failure)
    }
  }
  const readOne = (key: string): unknown => {
    const read = attempt((it) => parse(it.getItem(key)))
    return read.ok ? read.value : null
  }
  const put = (key: string, value: object): Result<null, StorageFailure> => attempt((it) => {
    it.setItem(key, JSON.stringify(value))
    return null
  })
  return {
    readAll: () => attempt((it) => keysOf(it).map((key) => parse(it.getItem(key)))),
    read: (id) => readOne(`${NOTE_PREFIX}${id}`),
    write: (row) => put(`${NOTE_PREFIX}${row.id}`, row),
    readMark: () => readOne(NOTES_MARK_KEY),
    writeMark: (mark) => put(NOTES_MARK_KEY, mark),
    erase: () => attempt((it) => {
      for (const key of [...keysOf(it), NOTES_MARK_KEY]) it.removeItem(key)
      return null
    }),
  }
}
