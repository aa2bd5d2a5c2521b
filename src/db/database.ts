import { Dexie, type Table } from 'dexie'
import { fail, ok, type Result } from '../domain/result.ts'
import { boundedWait, type Timers } from './bounded-wait.ts'
import { DATABASE_NAME, ENGINE_VERSION, SCHEMA_VERSION } from './database-name.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import type { NoteRow, PartRow, RoundRow, SettingRow, SourceRow } from './rows.ts'

/** Whether a later build has changed the database; what this one would write there could harm that build's rows. */
export const isNewer = (version: number): boolean => version > ENGINE_VERSION

export interface Engine {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

export interface OpenOptions {
  readonly name?: string
  readonly engine: Engine
  readonly timers: Timers
  readonly waitMs: number
  /** Told when a newer build changes the database while it is open. */
  readonly overtaken?: () => void
}

export class MiharashiDatabase extends Dexie {
  declare readonly rounds: Table<RoundRow, string>
  declare readonly parts: Table<PartRow, [string, PartRow['kind'], number]>
  declare readonly sources: Table<SourceRow, [string, string]>
  declare readonly notes: Table<NoteRow, string>
  declare readonly settings: Table<SettingRow, string>
  /** The engine's transactions that write now. */
  readonly writing = new Set<IDBTransaction>()

  constructor(name: string, engine: Engine) {
    // An automatic reopening would pass by the check for a newer build's database. Strict: what is said to be saved is on disk.
    super(name, { ...engine, autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' })
    this.version(SCHEMA_VERSION).stores({
      rounds: 'id',
      parts: '[round+kind+n]',
      sources: '[round+id]',
      notes: 'id, round',
      settings: 'key',
    })
  }

  /** Ends every transaction that is still running, so that none of them writes after it was given up. */
  takeBack(): void {
    for (const transaction of this.writing) {
      try {
        transaction.abort()
      } catch {
        // It was just being committed: what becomes of it, only the next start tells.
      }
    }
  }
}

/**
 * Opens the database, or tells why it cannot be used.
 * @returns `no-answer` where the engine gives none within `waitMs`;
 *   `newer-database` where a later build has changed it, since writing would harm that build's rows
 */
export async function openDatabase(options: OpenOptions): Promise<Result<MiharashiDatabase, StorageFailure>> {
  try {
    const db = new MiharashiDatabase(options.name ?? DATABASE_NAME, options.engine)
    db.on('versionchange', ({ newVersion }) => { if (newVersion !== null && isNewer(newVersion)) options.overtaken?.() })
    const opened = await boundedWait(Promise.resolve(db.open()), options.waitMs, options.timers)
    if (!opened.inTime) {
      db.close()
      return fail(storageFailure('no-answer', { waitedMs: options.waitMs }))
    }
    if (isNewer(db.backendDB().version)) {
      db.close()
      return fail(storageFailure('newer-database', { version: db.verno }))
    }
    return ok(db)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
