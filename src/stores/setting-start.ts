import type { StorageFailure } from '../db/failure.ts'
import type { SettingRow } from '../db/rows.ts'
import type { MirroredSetting, SettingMirror } from '../db/setting-mirror.ts'
import type { Shelf } from '../db/shelf.ts'
import { COLLECTED_KEY } from './setting-values.ts'

/** What a start finds in both copies, and what each is to be given of the other. */
interface Compared {
  readonly rows: readonly SettingRow[]
  readonly toStore: readonly MirroredSetting[]
  readonly toMirror: readonly SettingRow[]
}

export interface StartedSettings {
  readonly rows: readonly SettingRow[]
  /** Settings that the database had said to hold, and has lost; they are there again. */
  readonly restored: number
  /** Why the database could not be read or filled; null where it could. */
  readonly failure: StorageFailure | null
}

const isAhead = (entry: MirroredSetting, row: SettingRow | undefined): boolean => entry.revision > (row?.revision ?? -1)

const isSame = (entry: MirroredSetting | undefined, row: SettingRow): boolean =>
  entry?.revision === (row.revision ?? 0) && JSON.stringify(entry.value) === JSON.stringify(row.value)

/**
 * Compares both copies: of each setting the later revision holds, of two of the same revision the database's.
 * @param changed keys that this tab has changed meanwhile: what it has itself is newer than either
 */
function compareSettings(stored: readonly SettingRow[], mirrored: readonly MirroredSetting[], changed: ReadonlySet<string>): Compared {
  const rows = new Map(stored.filter(({ key }) => !changed.has(key)).map((row) => [row.key, row]))
  const entries = new Map(mirrored.filter(({ key }) => !changed.has(key)).map((entry) => [entry.key, entry]))
  const toStore = [...entries.values()].filter((entry) => isAhead(entry, rows.get(entry.key)))
  const ahead = new Set(toStore.map(({ key }) => key))
  const standing = [...rows.values()].filter(({ key }) => !ahead.has(key))
  const toMirror = standing.filter((row) => row.key !== COLLECTED_KEY && !isSame(entries.get(row.key), row))
  return { rows: [...standing, ...toStore], toStore, toMirror }
}

/** Gives the database what the mirror is ahead with. @returns how many of them it had lost, and why one could not be stored */
async function fillShelf(shelf: Shelf, mirror: SettingMirror, entries: readonly MirroredSetting[]): Promise<Omit<StartedSettings, 'rows'>> {
  let restored = 0
  for (const { stored, ...row } of entries) {
    const saved = await shelf.saveSetting(row)
    if (!saved.ok) return { restored, failure: saved.error }
    if (stored && row.value !== undefined) restored += 1
    if (!stored) mirror.write({ ...row, stored: true })
  }
  return { restored, failure: null }
}

/**
 * Compares database and mirror, and gives each what it lacks.
 * A change that had not reached the database when its tab ended is brought there without a word; what the database has lost is counted.
 */
export async function startSettings(shelf: Shelf, mirror: SettingMirror, changed: ReadonlySet<string>): Promise<StartedSettings> {
  // Before the database: what is marked here as stored must be found there, whatever another tab does meanwhile.
  const read = mirror.readAll()
  const mirrored = read.ok ? read.value : []
  const loaded = await shelf.loadSettings()
  const { rows, toStore, toMirror } = compareSettings(loaded.ok ? loaded.value : [], mirrored, changed)
  if (!loaded.ok) return { rows, restored: 0, failure: loaded.error }
  if (!shelf.persistent) return { rows, restored: 0, failure: null }
  for (const row of toMirror) mirror.write({ ...row, revision: row.revision ?? 0, stored: true })
  return { rows, ...(await fillShelf(shelf, mirror, toStore)) }
}
