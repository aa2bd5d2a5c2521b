import { fail, ok, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, type StorageFailure } from './failure.ts'
import type { RoundRow } from './rows.ts'
import { sortRounds } from './sort-rounds.ts'

/** All stored rounds without their policies, the latest evaluation first, then by id. */
export async function listRounds(db: MiharashiDatabase): Promise<Result<readonly RoundRow[], StorageFailure>> {
  try {
    return ok(sortRounds(await db.rounds.toArray()))
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

/** The row of one round without its policies, null where there is none. */
export async function findRound(
  db: MiharashiDatabase,
  id: string,
): Promise<Result<RoundRow | null, StorageFailure>> {
  try {
    return ok((await db.rounds.get(id)) ?? null)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
