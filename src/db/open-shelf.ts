import { browserTimers, type Timers } from './bounded-wait.ts'
import type { Engine } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import type { DecodeSnapshot } from './stored-round.ts'
import { createMemoryShelf } from './memory-shelf.ts'
import type { Look } from './look-before-open.ts'
import type { Shelf } from './shelf.ts'

export interface ShelfOptions {
  readonly decode: DecodeSnapshot
  readonly name?: string
  /** The look that went before, so that what it was told is not lost. */
  readonly look?: () => Promise<Look>
  /** The browser's engine; may throw or be absent, as in a sandbox or a private window. */
  readonly engine?: () => Partial<Engine>
  readonly timers?: Timers
  readonly waitMs?: number
  /** Told when a newer build turns out to have changed the database while it was open. */
  readonly overtaken?: () => void
  /** ISO 8601, UTC. */
  readonly now?: () => string
}

const OPEN_WAIT_MS = 4_000

const browserEngine = (): Partial<Engine> => ({
  indexedDB: globalThis.indexedDB,
  IDBKeyRange: globalThis.IDBKeyRange,
})

type Settled = ShelfOptions & Required<Pick<ShelfOptions, 'engine' | 'timers' | 'waitMs' | 'now'>>

async function tryEngine(options: Settled): Promise<Shelf | StorageFailure> {
  try {
    const { indexedDB, IDBKeyRange } = options.engine()
    if (!indexedDB || !IDBKeyRange) return storageFailure('unavailable', { engine: 'missing' })
    // Apart from the rest of the app, so that the first numbers do not wait for the library.
    const { openDexieShelf } = await import('./dexie-shelf.ts')
    const opened = await openDexieShelf({ ...options, engine: { indexedDB, IDBKeyRange } })
    return opened.ok ? opened.value : opened.error
  } catch (error) {
    const failure = mapStorageError(error)
    return failure.code === 'unknown' ? storageFailure('unavailable', failure.args) : failure
  }
}

/**
 * The place to keep rounds: IndexedDB, or the tab's memory where the browser refuses it.
 * Never throws and never waits longer than `waitMs` for the engine.
 * @returns a shelf whose `limitation` says why it does not outlive the tab
 */
export async function openShelf(options: ShelfOptions): Promise<Shelf> {
  const full = {
    engine: browserEngine,
    timers: browserTimers,
    waitMs: OPEN_WAIT_MS,
    now: () => new Date().toISOString(),
    ...options,
  }
  const opened = await tryEngine(full)
  return 'code' in opened ? createMemoryShelf(opened, full.now) : opened
}
