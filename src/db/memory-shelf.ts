import { fail, ok } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import { buildRoundRows } from './round-rows.ts'
import type { RoundRow } from './rows.ts'
import type { Shelf } from './shelf.ts'
import { sortRounds } from './sort-rounds.ts'

/**
 * A shelf that forgets with the tab, for browsers that refuse to store.
 * @param limitation why nothing better could be opened
 */
export function createMemoryShelf(limitation: StorageFailure, now: () => string): Shelf {
  const rounds = new Map<string, { row: RoundRow; snapshot: Snapshot }>()
  const settings = new Map<string, unknown>()
  return {
    persistent: false,
    limitation,
    list: async () => ok(sortRounds([...rounds.values()].map(({ row }) => row))),
    find: async (id) => ok(rounds.get(id)?.row ?? null),
    load: async (id) => {
      const kept = rounds.get(id)
      if (kept === undefined) return fail(storageFailure('not-found', { round: id }))
      const { sha256, storedAt } = kept.row
      return ok({ snapshot: kept.snapshot, sha256, storedAt })
    },
    save: async (snapshot, sha256) => {
      const row = buildRoundRows(snapshot, { sha256, storedAt: now() }).round
      rounds.set(snapshot.id, { row, snapshot })
      return ok(row)
    },
    loadSettings: async () => ok(new Map(settings)),
    saveSetting: async (key, value) => {
      if (value === undefined) settings.delete(key)
      else settings.set(key, value)
      return ok(null)
    },
    close: () => undefined,
  }
}
