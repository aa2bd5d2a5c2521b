import { fail, ok, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, type StorageFailure } from './failure.ts'

/**
 * All settings: confirmed directions and target kinds, lists of project names, confirmations.
 * @returns values by key, unchecked: whoever knows a key decodes its value
 */
export async function loadSettings(
  db: MiharashiDatabase,
): Promise<Result<ReadonlyMap<string, unknown>, StorageFailure>> {
  try {
    const rows = await db.settings.toArray()
    return ok(new Map(rows.map(({ key, value }) => [key, value])))
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

/** Stores one setting; `undefined` takes it back. */
export async function saveSetting(
  db: MiharashiDatabase,
  key: string,
  value: unknown,
): Promise<Result<null, StorageFailure>> {
  try {
    if (value === undefined) await db.settings.delete(key)
    else await db.settings.put({ key, value })
    return ok(null)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
