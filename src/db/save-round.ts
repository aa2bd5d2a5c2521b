import { fail, ok, type Result } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, type StorageFailure } from './failure.ts'
import { partsOf, sourcesOf } from './round-ranges.ts'
import { buildRoundRows, type RoundRows, type SaveStamp } from './round-rows.ts'
import type { RoundRow } from './rows.ts'

async function replaceRows(db: MiharashiDatabase, rows: RoundRows): Promise<void> {
  await partsOf(db, rows.round.id).delete()
  await sourcesOf(db, rows.round.id).delete()
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
  try {
    const rows = buildRoundRows(snapshot, stamp)
    await db.transaction('rw', db.rounds, db.parts, db.sources, () => replaceRows(db, rows))
    return ok(rows.round)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
