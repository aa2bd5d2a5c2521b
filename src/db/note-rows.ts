import { fail, ok, type Result } from '../domain/result.ts'
import { isInTheWay } from '../notes/merge.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, type StorageFailure } from './failure.ts'
import { inTransaction } from './in-transaction.ts'
import type { NoteRow } from './rows.ts'

/** A note was saved, or stands untouched because another screen has changed it meanwhile. */
export type NoteSaving = { readonly saved: true } | { readonly saved: false; readonly other: NoteRow }

/** All notes and tombstones as they lie there, unchecked. */
export async function loadNotes(db: MiharashiDatabase): Promise<Result<readonly unknown[], StorageFailure>> {
  try {
    return ok(await db.notes.toArray())
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

/**
 * Saves one note in a transaction over the notes alone, and waits until the engine has it on disk.
 * @param base revision that the edit began with; a later one in the database is left as it is and handed back
 */
export const saveNote = (db: MiharashiDatabase, row: NoteRow, base: number): Promise<Result<NoteSaving, StorageFailure>> =>
  inTransaction(db, [db.notes], async (): Promise<NoteSaving> => {
    const stored = await db.notes.get(row.id)
    if (isInTheWay(stored, row, base)) return { saved: false, other: stored }
    await db.notes.put(row)
    return { saved: true }
  })

/** Puts back what the other copy holds, all or nothing; never over a later revision. */
export const restoreNotes = (db: MiharashiDatabase, rows: readonly NoteRow[]): Promise<Result<null, StorageFailure>> =>
  inTransaction(db, [db.notes], async () => {
    const stored = await db.notes.bulkGet(rows.map(({ id }) => id))
    const isLater = (at: number, revision: number): boolean => (stored[at]?.revision ?? 0) > revision
    await db.notes.bulkPut(rows.filter(({ revision }, at) => !isLater(at, revision)))
    return null
  })

/** Takes every note away; only at the reader's own word. */
export const eraseNotes = (db: MiharashiDatabase): Promise<Result<null, StorageFailure>> =>
  inTransaction(db, [db.notes], async () => {
    await db.notes.clear()
    return null
  })
