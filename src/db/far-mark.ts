import { boundedWait, type Timers } from './bounded-wait.ts'

const CACHE = 'miharashi-mark'
const ENTRY = 'notes-mark'
const WAIT_MS = 2_000

/** The mark once more, where neither the database nor the mirror lies; no method rejects. */
export interface FarMark {
  /** Unchecked; null where there is none, or nobody can tell in time. */
  read(): Promise<unknown>
  write(mark: object): void
  /** Fulfilled when it is gone, as far as the engine lets it. */
  erase(): Promise<void>
}

/**
 * A mark among the files that the browser keeps: it holds numbers, and never a word of a note.
 * @param storage gives the browser's caches; undefined or throwing where there are none, as on plain http
 */
export function createFarMark(storage: () => CacheStorage | undefined, timers: Timers): FarMark {
  let last: Promise<unknown> = Promise.resolve()
  /** One after another, so that no older mark comes after a newer one. */
  const inTurn = <T>(work: (cache: Cache) => Promise<T>): Promise<T | null> => {
    const done = last.then(async () => {
      const caches = storage()
      return caches === undefined ? null : work(await caches.open(CACHE))
    }).catch(() => null)
    last = done
    return done
  }
  const inTime = async <T>(work: Promise<T>): Promise<T | null> => {
    const waited = await boundedWait(work, WAIT_MS, timers)
    return waited.inTime ? waited.value : null
  }
  return {
    read: () => inTime(inTurn(async (cache): Promise<unknown> => (await cache.match(ENTRY))?.json() ?? null)),
    write: (mark) => void inTurn((cache) => cache.put(ENTRY, new Response(JSON.stringify(mark)))),
    erase: async () => { await inTime(inTurn((cache) => cache.delete(ENTRY))) },
  }
}
