import { fail, ok, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, type StorageFailure } from './failure.ts'
import { inTransaction } from './in-transaction.ts'
import type { SettingRow } from './rows.ts'
import { isLaterSetting } from './later-setting.ts'

/**
 * All settings: confirmed directions and target kinds, lists of project names, confirmations; also what was taken back.
 * @returns rows with their values unchecked: whoever knows a key decodes its value
 */
export async function loadSettings(db: MiharashiDatabase): Promise<Result<readonly SettingRow[], StorageFailure>> {
  try {
    return ok(await db.settings.toArray())
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

async function put(db: MiharashiDatabase, row: SettingRow): Promise<SettingRow> {
  const there = await db.settings.get(row.key)
  if (isLaterSetting(there, row)) return there
  if (row.value === undefined && row.revision === undefined) await db.settings.delete(row.key)
  else await db.settings.put(row)
  return row
}

/**
 * Stores one setting and waits until the engine has it on disk; a row without a value takes it back.
 * @returns the row that stands now: another one where a later revision was there
 */
export const saveSetting = (db: MiharashiDatabase, row: SettingRow): Promise<Result<SettingRow, StorageFailure>> =>
  inTransaction(db, [db.settings], () => put(db, row))
