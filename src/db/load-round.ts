import { fail, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { partsOf, sourcesOf } from './round-ranges.ts'
import { decodeRows, type DecodeSnapshot, type RoundRows, type StoredRound } from './stored-round.ts'

async function readRows(db: MiharashiDatabase, id: string): Promise<RoundRows> {
  const [round, parts, sources] = await Promise.all([
    db.rounds.get(id),
    partsOf(db, id).toArray(),
    sourcesOf(db, id).toArray(),
  ])
  return { round, parts, sources }
}

/**
 * A stored round, put together and checked again.
 * @returns `not-found`, or `damaged` where rows are missing, changed or do not pass the check
 */
export async function loadRound(
  db: MiharashiDatabase,
  id: string,
  decode: DecodeSnapshot,
): Promise<Result<StoredRound, StorageFailure>> {
  let rows: RoundRows
  try {
    rows = await db.transaction('r', db.rounds, db.parts, db.sources, () => readRows(db, id))
  } catch (error) {
    return fail(mapStorageError(error))
  }
  try {
    return decodeRows(rows, id, decode)
  } catch (error) {
    // A row of a foreign shape breaks the reading of it; to the reader that is damage, not a bug.
    return fail(storageFailure('damaged', mapStorageError(error).args))
  }
}
