import { fail, ok } from '../domain/result.ts'
import type { StoredRound } from './load-round.ts'
import { createMemoryNotes } from './memory-notes.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import { buildRoundRow } from './round-rows.ts'
import type { RoundRow } from './rows.ts'
import type { Source } from '../snapshot/types.ts'
import { isSource, type SourceKey } from './source-key.ts'
import type { Shelf } from './shelf.ts'
import { sortRounds } from './sort-rounds.ts'

const sourceIn = (kept: StoredRound | undefined, key: SourceKey): Source | undefined =>
  kept?.snapshot.sources.find((source) => isSource(source, key))

/**
 * A shelf that forgets with the tab, for browsers that refuse to store.
 * @param limitation why nothing better could be opened, null where nothing better is wanted
 * @param now ISO 8601, UTC
 */
export function createMemoryShelf(limitation: StorageFailure | null, now: () => string): Shelf {
  const rows = new Map<string, RoundRow>()
  const rounds = new Map<string, StoredRound>()
  const settings = new Map<string, unknown>()
  return {
    persistent: false,
    limitation,
    list: () => Promise.resolve(ok(sortRounds([...rows.values()]))),
    find: (id) => Promise.resolve(ok(rows.get(id) ?? null)),
    load: (id) => {
      const kept = rounds.get(id)
      return Promise.resolve(kept === undefined ? fail(storageFailure('not-found', { round: id })) : ok(kept))
    },
    save: (snapshot, given) => {
      const stamp = { ...given, storedAt: now() }
      const row = buildRoundRow(snapshot, stamp, 0, 0)
      rows.set(snapshot.id, row)
      rounds.set(snapshot.id, { snapshot, ...stamp })
      return Promise.resolve(ok(row))
    },
    retitle: (id, title) => {
      const kept = rounds.get(id)
      const row = rows.get(id)
      if (kept === undefined || row === undefined) return Promise.resolve(fail(storageFailure('not-found', { round: id })))
      rounds.set(id, { ...kept, snapshot: { ...kept.snapshot, title } })
      rows.set(id, { ...row, header: { ...row.header, title } })
      return Promise.resolve(ok(null))
    },
    remove: (id) => {
      rounds.delete(id)
      rows.delete(id)
      return Promise.resolve(ok(null))
    },
    loadSource: (round, source) => Promise.resolve(ok(sourceIn(rounds.get(round), source)?.text ?? null)),
    saveSource: (round, source, text) => {
      const kept = rounds.get(round)
      if (kept === undefined || !sourceIn(kept, source)) return Promise.resolve(fail(storageFailure('not-found', { round })))
      const sources = kept.snapshot.sources.map((one) => (one.id === source.id ? { ...one, text } : one))
      rounds.set(round, { ...kept, snapshot: { ...kept.snapshot, sources } })
      return Promise.resolve(ok(null))
    },
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
