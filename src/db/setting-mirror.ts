import { fieldsOf } from '../domain/fields.ts'
import { ok, type Result } from '../domain/result.ts'
import type { StorageFailure } from './failure.ts'
import type { SettingRow } from './rows.ts'
import { createTextEntries, type TextStorage } from './text-entries.ts'

const PREFIX = 'miharashi.setting.'

/** A setting as the mirror holds it. */
export interface MirroredSetting extends SettingRow {
  readonly revision: number
  /** The database has said that it has this revision on disk: where it lacks it later, it has lost it. */
  readonly stored?: true
}

/** The second copy of the settings, written at the very change; no method throws. */
export interface SettingMirror {
  /** All entries that can be read. */
  readAll(): Result<readonly MirroredSetting[], StorageFailure>
  read(key: string): MirroredSetting | null
  /** Writes an entry, unless there is one of a later revision, which another tab has brought. */
  write(entry: MirroredSetting): Result<null, StorageFailure>
}

/** An entry as it was read, checked; null where it is none. */
function decodeEntry(input: unknown): MirroredSetting | null {
  const { key, value, revision, stored } = fieldsOf(input)
  if (typeof key !== 'string' || typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return null
  return { key, value, revision, ...(stored === true ? { stored } : {}) }
}

/** The setting that an event of the storage is about; null for anything else. */
export function settingOfEvent(key: string | null, text: string | null): MirroredSetting | null {
  if (text === null || !key?.startsWith(PREFIX)) return null
  try {
    return decodeEntry(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * One entry a setting in a storage that answers at once; one that was taken back leaves an entry without a value.
 * @param storage gives the storage; may throw where the browser bars it
 */
export function createSettingMirror(storage: () => TextStorage): SettingMirror {
  const entries = createTextEntries(storage)
  const read = (key: string): MirroredSetting | null => {
    const entry = decodeEntry(entries.read(`${PREFIX}${key}`))
    return entry?.key === key ? entry : null
  }
  return {
    readAll: () => {
      const keys = entries.keys(PREFIX)
      return keys.ok ? ok(keys.value.map((key) => read(key.slice(PREFIX.length))).filter((entry) => entry !== null)) : keys
    },
    read,
    write: (entry) => {
      const there = read(entry.key)
      return there !== null && there.revision > entry.revision ? ok(null) : entries.write(`${PREFIX}${entry.key}`, entry)
    },
  }
}
