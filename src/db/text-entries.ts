import { fail, ok, type Result } from '../domain/result.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'

export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Values as JSON in a storage that answers at once; no method throws. */
export interface TextEntries {
  /** Keys that begin so. */
  keys(prefix: string): Result<readonly string[], StorageFailure>
  /** One value, unchecked; what is no JSON comes as its text, null where there is none or it cannot be read. */
  read(key: string): unknown
  write(key: string, value: object): Result<null, StorageFailure>
  remove(keys: readonly string[]): Result<null, StorageFailure>
}

/** The JSON of a text; the text itself where it is none. */
function parse(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** @param storage gives the storage; may throw where the browser bars it */
export function createTextEntries(storage: () => TextStorage): TextEntries {
  const attempt = <T>(work: (storage: TextStorage) => T): Result<T, StorageFailure> => {
    try {
      return ok(work(storage()))
    } catch (error) {
      const failure = mapStorageError(error)
      return fail(failure.code === 'unknown' ? storageFailure('unavailable', failure.args) : failure)
    }
  }
  return {
    keys: (prefix) => attempt((it) => Array.from({ length: it.length }, (_, at) => it.key(at)).filter((key) => key !== null && key.startsWith(prefix)) as string[]),
    read: (key) => {
      const read = attempt((it) => parse(it.getItem(key)))
      return read.ok ? read.value : null
    },
    write: (key, value) => attempt((it) => {
      it.setItem(key, JSON.stringify(value))
      return null
    }),
    remove: (keys) => attempt((it) => {
      for (const key of keys) it.removeItem(key)
      return null
    }),
  }
}
