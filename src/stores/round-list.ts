import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { StorageFailure } from '../db/failure.ts'
import type { StoredRound } from '../db/stored-round.ts'
import type { Shelf } from '../db/shelf.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { listEntries, type RoundEntry } from './round-entries.ts'
import { listenForRounds } from './round-tabs.ts'
import { useRoundsStore } from './rounds.ts'

type Outcome<T> = Promise<Result<T, StorageFailure>>

const NO_SHELF: StorageFailure = { code: 'unavailable', args: {} }

/** The rounds on this device: listed, taken in, renamed, removed and put back, here or in another tab. Nothing here rejects. */
export const useRoundList = defineStore('round-list', () => {
  const rounds = useRoundsStore()
  const entries = shallowRef<readonly RoundEntry[]>([])
  const removed = shallowRef<StoredRound | null>(null)

  const onShelf = async <T>(work: (shelf: Shelf) => Outcome<T>): Outcome<T> => {
    const shelf = await rounds.shelfAtRest()
    return shelf === null ? fail(NO_SHELF) : work(shelf)
  }
  let turn = 0
  async function refresh(): Promise<void> {
    const own = ++turn
    const listed = await onShelf((shelf) => shelf.list())
    if (own !== turn) return
    entries.value = listEntries(listed.ok ? listed.value : [], rounds.shipped())
  }
  const { tell } = listenForRounds(() => void refresh())
  const tellTabs = (): void => { if (rounds.shelf?.persistent) tell() }
  /** What is open is shown as it now lies on the shelf. */
  async function settle(id: string): Promise<void> {
    tellTabs()
    if (rounds.openIds.includes(id)) await rounds.open(rounds.openIds, true)
    await refresh()
  }

  async function put(snapshot: Snapshot, sha256: string): Outcome<null> {
    const saved = await onShelf((shelf) => shelf.save(snapshot, { sha256, imported: true }))
    if (!saved.ok) return saved
    if (rounds.shelf?.persistent) rounds.hashes()?.remember(snapshot.id, sha256)
    await settle(snapshot.id)
    return ok(null)
  }
  async function remove(id: string): Outcome<null> {
    const kept = await onShelf((shelf) => shelf.load(id))
    const gone = await onShelf((shelf) => shelf.remove(id))
    if (!gone.ok) return gone
    removed.value = kept.ok ? kept.value : null
    tellTabs()
    rounds.hashes()?.forget(id)
    const left = rounds.openIds.filter((one) => one !== id)
    const comesBack = rounds.shipped().some((round) => round.id === id)
    if (rounds.openIds.includes(id)) await rounds.open(comesBack ? rounds.openIds : left, true)
    await refresh()
    return gone
  }
  async function rename(id: string, title: string): Outcome<null> {
    const renamed = await onShelf((shelf) => shelf.retitle(id, title))
    if (renamed.ok) await settle(id)
    return renamed
  }

  return {
    entries, removed, refresh, remove, rename, settle,
    /** Stores a round that was read here, in the place of one of the same id. */
    takeIn: put,
    /** Puts the round back that was removed last, while this page is open. */
    undo: async (): Outcome<null> => {
      const last = removed.value
      if (last === null) return ok(null)
      const back = await put(last.snapshot, last.sha256)
      if (back.ok) removed.value = null
      return back
    },
    /** A round whole, for a file or a comparison; null where it cannot be brought. */
    load: async (id: string): Promise<Snapshot | null> => rounds.snapshots.find((one) => one.id === id) ?? (await rounds.bringOne(id)),
  }
})
