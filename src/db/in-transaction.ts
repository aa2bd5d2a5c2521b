import { Dexie, type Table } from 'dexie'
import { fail, ok, type Result } from '../domain/result.ts'
import { isNewer, type MiharashiDatabase } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'

/**
 * Writes in one transaction over some tables: all of it, or nothing.
 * A request that is cut off by the end of its transaction only says so; why it ended, such as a full disk, the transaction alone knows.
 */
export async function inTransaction<T>(db: MiharashiDatabase, tables: readonly Table[], work: () => Promise<T>): Promise<Result<T, StorageFailure>> {
  let begun: IDBTransaction | null = null as IDBTransaction | null
  try {
    return ok(await db.transaction('rw', [...tables], () => {
      begun = Dexie.currentTransaction?.idbtrans ?? null
      // The library replaces a connection that it finds closed by itself, and then a later build may have been there.
      if (begun !== null && isNewer(begun.db.version)) throw new DOMException('opened anew', 'VersionError')
      if (begun !== null) db.writing.add(begun)
      return work()
    }))
  } catch (error) {
    const reason = begun?.error
    const failure = mapStorageError({ inner: error, cause: reason })
    // Nothing that was kept is concerned: the engine's own files could not be written.
    return fail(failure.code === 'damaged' ? storageFailure('unwritable', failure.args) : failure)
  } finally {
    if (begun !== null) db.writing.delete(begun)
  }
}
