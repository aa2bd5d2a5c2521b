import { ok } from '../domain/result.ts'
import type { StorageFailure } from './failure.ts'
import { createMemoryNotes } from './memory-notes.ts'
import { createMemoryRounds } from './memory-rounds.ts'
import type { Shelf } from './shelf.ts'

/**
 * A shelf that forgets with the tab, for browsers that refuse to store.
 * @param limitation why nothing better could be opened, null where nothing better is wanted
 * @param now ISO 8601, UTC
 */
export function createMemoryShelf(limitation: StorageFailure | null, now: () => string): Shelf {
  const settings = new Map<string, unknown>()
  return {
    persistent: false,
    limitation,
    ...createMemoryRounds(now),
    loadSettings: () => Promise.resolve(ok(new Map(settings))),
    saveSetting: (key, value) => {
      if (value === undefined) settings.delete(key)
      else settings.set(key, value)
      return Promise.resolve(ok(null))
    },
    ...createMemoryNotes(),
    close: () => undefined,
  }
}
