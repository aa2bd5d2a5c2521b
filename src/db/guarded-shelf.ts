import { fail } from '../domain/result.ts'
import { storageFailure } from './failure.ts'
import type { Shelf } from './shelf.ts'

/**
 * A shelf on which nothing is written once a newer build has taken over, since its rows may look otherwise.
 * Every method is named, so that a new one that writes cannot slip through.
 */
export function guardShelf(shelf: Shelf, mayWrite: () => boolean): Shelf {
  const guarded = <A extends unknown[], R>(write: (...given: A) => R) => (...given: A) =>
    (mayWrite() ? write(...given) : Promise.resolve(fail(storageFailure('newer-database'))))
  return {
    persistent: shelf.persistent,
    limitation: shelf.limitation,
    list: () => shelf.list(),
    find: (id) => shelf.find(id),
    load: (id) => shelf.load(id),
    loadWide: (id) => shelf.loadWide(id),
    loadSheets: (key, n) => shelf.loadSheets(key, n),
    sweep: guarded((...given: Parameters<Shelf['sweep']>) => shelf.sweep(...given)),
    save: guarded((...given: Parameters<Shelf['save']>) => shelf.save(...given)),
    retitle: guarded((...given: Parameters<Shelf['retitle']>) => shelf.retitle(...given)),
    remove: guarded((...given: Parameters<Shelf['remove']>) => shelf.remove(...given)),
    loadSource: (round, source) => shelf.loadSource(round, source),
    saveSource: guarded((...given: Parameters<Shelf['saveSource']>) => shelf.saveSource(...given)),
    loadSettings: () => shelf.loadSettings(),
    saveSetting: guarded((...given: Parameters<Shelf['saveSetting']>) => shelf.saveSetting(...given)),
    birth: shelf.birth,
    loadNotes: () => shelf.loadNotes(),
    saveNote: guarded((...given: Parameters<Shelf['saveNote']>) => shelf.saveNote(...given)),
    restoreNotes: guarded((...given: Parameters<Shelf['restoreNotes']>) => shelf.restoreNotes(...given)),
    eraseNotes: guarded(() => shelf.eraseNotes()),
    close: () => { shelf.close() },
  }
}
