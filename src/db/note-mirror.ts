import { ok, type Result } from '../domain/result.ts'
import type { StorageFailure } from './failure.ts'
import { NOTES_MARK_KEY } from './note-keys.ts'
import type { NoteRow } from './rows.ts'
import { createTextEntries, type TextStorage } from './text-entries.ts'

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

/** The id of the note whose entry lies under a key; null for any other key. */
export const mirroredId = (key: string): string | null => (key.startsWith(NOTE_PREFIX) ? key.slice(NOTE_PREFIX.length) : null)

/**
 * One entry a note in a storage that answers at once.
 * @param storage gives the storage; may throw where the browser bars it
 */
export function createNoteMirror(storage: () => TextStorage): NoteMirror {
  const entries = createTextEntries(storage)
  return {
    readAll: () => {
      const keys = entries.keys(NOTE_PREFIX)
      return keys.ok ? ok(keys.value.map((key) => entries.read(key))) : keys
    },
    read: (id) => entries.read(`${NOTE_PREFIX}${id}`),
    write: (row) => entries.write(`${NOTE_PREFIX}${row.id}`, row),
    readMark: () => entries.read(NOTES_MARK_KEY),
    writeMark: (mark) => entries.write(NOTES_MARK_KEY, mark),
    erase: () => {
      const keys = entries.keys(NOTE_PREFIX)
      return keys.ok ? entries.remove([...keys.value, NOTES_MARK_KEY]) : keys
    },
  }
}
