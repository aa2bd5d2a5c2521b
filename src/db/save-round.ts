import { fail, ok, type Result } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { inTransaction } from './in-transaction.ts'
import { partsOf, sourcesOf } from './round-ranges.ts'
import { buildRoundRows, type RoundRows, type SaveStamp } from './round-rows.ts'
import type { RoundRow } from './rows.ts'

/** Takes everything of a round but its row away, within a transaction. */
export async function clearRows(db: MiharashiDatabase, id: string): Promise<void> {
  await partsOf(db, (await db.rounds.get(id))?.wide?.key ?? id).delete()
  await sourcesOf(db, id).delete()
}

async function replaceRows(db: MiharashiDatabase, rows: RoundRows): Promise<void> {
  await clearRows(db, rows.round.id)
  await db.parts.bulkAdd(rows.parts)
  await db.sources.bulkAdd(rows.sources)
  await db.rounds.put(rows.round)
}

/**
 * Stores a round, in the place of one of the same id.
 * One transaction over the rounds' tables alone: afterwards the old round or the new one is there whole.
 * @returns the row as stored, or why nothing was changed
 */
export async function saveRound(
  db: MiharashiDatabase,
  snapshot: Snapshot,
  stamp: SaveStamp,
): Promise<Result<RoundRow, StorageFailure>> {
  let rows: RoundRows
  try {
    rows = buildRoundRows(snapshot, stamp)
  } catch (error) {
    return fail(mapStorageError(error))
  }
  return inTransaction(db, [db.rounds, db.parts, db.sources], async () => {
    await replaceRows(db, rows)
    return rows.round
  })
}

/** Takes a round with its parts and texts away in one transaction; nothing where there is none. */
export const removeRound = (db: MiharashiDatabase, id: string): Promise<Result<null, StorageFailure>> =>
  inTransaction(db, [db.rounds, db.parts, db.sources], async () => {
    await clearRows(db, id)
    await db.rounds.delete(id)
    return null
  })

/** Gives a stored round another name. */
export async function retitleRound(db: MiharashiDatabase, id: string, title: string): Promise<Result<null, StorageFailure>> {
  const renamed = await inTransaction(db, [db.rounds], async () => {
    const row = await db.rounds.get(id)
    if (row !== undefined) await db.rounds.put({ ...row, header: { ...row.header, title } })
    return row !== undefined
  })
  if (!renamed.ok) return renamed
  return renamed.value ? ok(null) : fail(storageFailure('not-found', { round: id }))
}
