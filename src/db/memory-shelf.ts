import { ok } from '../domain/result.ts'
import type { StorageFailure } from './failure.ts'
import { isLaterSetting } from './later-setting.ts'
import { createMemoryNotes } from './memory-notes.ts'
import { createMemoryRounds } from './memory-rounds.ts'
import type { SettingRow } from './rows.ts'
import type { Shelf } from './shelf.ts'

/**
 * A shelf that forgets with the tab, for browsers that refuse to store.
 * @param limitation why nothing better could be opened, null where nothing better is wanted
 * @param now ISO 8601, UTC
 */
export function createMemoryShelf(limitation: StorageFailure | null, now: () => string): Shelf {
  const settings = new Map<string, SettingRow>()
  return {
    persistent: false,
    limitation,
    ...createMemoryRounds(now),
    loadSettings: () => Promise.resolve(ok([...settings.values()])),
    saveSetting: (row) => {
      const there = settings.get(row.key)
      if (isLaterSetting(there, row)) return Promise.resolve(ok(there))
      if (row.value === undefined && row.revision === undefined) settings.delete(row.key)
      else settings.set(row.key, row)
      return Promise.resolve(ok(row))
    },
    ...createMemoryNotes(),
    close: () => undefined,
  }
}
