import { fail, ok } from '../domain/result.ts'
import type { Snapshot, Source } from '../snapshot/types.ts'
import { storageFailure } from './failure.ts'
import type { StoredRound } from './stored-round.ts'
import { buildRoundRow } from './round-rows.ts'
import type { RoundRow } from './rows.ts'
import type { Shelf } from './shelf.ts'
import { sortRounds } from './sort-rounds.ts'
import { isSource, type SourceKey } from './source-key.ts'

type RoundMethods = Pick<Shelf, 'list' | 'find' | 'load' | 'loadWide' | 'loadSheets' | 'sweep' | 'save' | 'retitle' | 'remove' | 'loadSource' | 'saveSource'>

interface Kept {
  readonly row: RoundRow
  readonly stored: StoredRound
}

const sourceIn = (kept: Kept | undefined, key: SourceKey): Source | undefined =>
  kept?.stored.snapshot.sources.find((source) => isSource(source, key))

const withSnapshot = ({ stored }: Kept, change: Partial<Snapshot>): StoredRound => ({ ...stored, snapshot: { ...stored.snapshot, ...change } })

/** Rounds and their texts in the tab's memory. @param now ISO 8601, UTC */
export function createMemoryRounds(now: () => string): RoundMethods {
  const rounds = new Map<string, Kept>()
  const missing = (round: string) => Promise.resolve(fail(storageFailure('not-found', { round })))
  const done = () => Promise.resolve(ok(null))
  return {
    list: () => Promise.resolve(ok(sortRounds([...rounds.values()].map(({ row }) => row)))),
    find: (id) => Promise.resolve(ok(rounds.get(id)?.row ?? null)),
    load: (id) => {
      const kept = rounds.get(id)
      if (kept === undefined) return missing(id)
      return Promise.resolve(ok(kept.stored))
    },
    ...{ loadWide: missing, loadSheets: missing, sweep: done },
    save: (snapshot, given) => {
      const stamp = { ...given, storedAt: now() }
      const row = buildRoundRow(snapshot, stamp, 0, 0)
      rounds.set(snapshot.id, { row, stored: { snapshot, ...stamp } })
      return Promise.resolve(ok(row))
    },
    retitle: (id, title) => {
      const kept = rounds.get(id)
      if (kept === undefined) return missing(id)
      rounds.set(id, { row: { ...kept.row, header: { ...kept.row.header, title } }, stored: withSnapshot(kept, { title }) })
      return done()
    },
    remove: (id) => {
      rounds.delete(id)
      return done()
    },
    loadSource: (round, source) => Promise.resolve(ok(sourceIn(rounds.get(round), source)?.text ?? null)),
    saveSource: (round, source, text) => {
      const kept = rounds.get(round)
      if (kept === undefined || !sourceIn(kept, source)) return missing(round)
      const sources = kept.stored.snapshot.sources.map((one) => (one.id === source.id ? { ...one, text } : one))
      rounds.set(round, { ...kept, stored: withSnapshot(kept, { sources }) })
      return done()
    },
  }
}
