import { fail, ok, type Result } from '../domain/result.ts'
import { boundedWait } from './bounded-wait.ts'
import { DATABASE_NAME } from './database-name.ts'
import { openDatabase, type OpenOptions } from './database.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import { findRound, listRounds } from './list-rounds.ts'
import { onLivingConnection } from './living-connection.ts'
import { loadRound } from './load-round.ts'
import { type DecodeSnapshot } from './stored-round.ts'
import { lookBeforeOpen, type Look } from './look-before-open.ts'
import { eraseNotes, loadNotes, restoreNotes, saveNote } from './note-rows.ts'
import { removeRound, retitleRound, saveRound } from './save-round.ts'
import { loadSettings, saveSetting } from './settings.ts'
import { loadSource, saveSource } from './source-texts.ts'
import type { Shelf } from './shelf.ts'
import { sweepStages } from './stage-round.ts'
import { loadSheets, loadWide } from './wide-round.ts'

export interface DexieShelfOptions extends OpenOptions {
  readonly decode: DecodeSnapshot
  /** The look that went before, where there was one. */
  readonly look?: () => Promise<Look>
  /** ISO 8601, UTC. */
  readonly now: () => string
}

/**
 * The shelf in IndexedDB, or why it cannot be opened.
 * @throws what the engine answers to the look that goes before
 */
export async function openDexieShelf(options: DexieShelfOptions): Promise<Result<Shelf, StorageFailure>> {
  const { name = DATABASE_NAME, engine, timers, waitMs } = options
  const look = options.look ?? (() => lookBeforeOpen(name, engine.indexedDB))
  const looked = await boundedWait(look(), waitMs, timers)
  if (!looked.inTime) return fail(storageFailure('no-answer', { waitedMs: waitMs }))
  looked.value.connection?.close()
  const opened = await openDatabase(options)
  if (!opened.ok) return opened
  const { attempt, close } = onLivingConnection(opened.value, options)
  const { decode, now } = options
  return ok({
    persistent: true,
    limitation: null,
    list: () => attempt(listRounds),
    find: (id) => attempt((db) => findRound(db, id)),
    load: (id) => attempt((db) => loadRound(db, id, decode)),
    loadWide: (id) => attempt((db) => loadWide(db, id)),
    loadSheets: (key, n) => attempt((db) => loadSheets(db, key, n)),
    sweep: (isAlive) => attempt((db) => sweepStages(db, isAlive)),
    save: (snapshot, stamp) => attempt((db) => saveRound(db, snapshot, { ...stamp, storedAt: now() })),
    retitle: (id, title) => attempt((db) => retitleRound(db, id, title)),
    remove: (id) => attempt((db) => removeRound(db, id)),
    loadSource: (round, source) => attempt((db) => loadSource(db, round, source)),
    saveSource: (round, source, text) => attempt((db) => saveSource(db, round, source, text)),
    loadSettings: () => attempt(loadSettings),
    saveSetting: (row) => attempt((db) => saveSetting(db, row)),
    birth: looked.value.birth,
    loadNotes: () => attempt(loadNotes),
    saveNote: (row, base) => attempt((db) => saveNote(db, row, base)),
    restoreNotes: (rows) => attempt((db) => restoreNotes(db, rows)),
    eraseNotes: () => attempt(eraseNotes),
    close,
  })
}
