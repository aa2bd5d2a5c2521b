import { fail, type Result } from '../domain/result.ts'
import { ENGINE_VERSION } from './database-name.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import { decodeRows, type DecodeSnapshot, type RoundRows, type StoredRound } from './stored-round.ts'
import type { Look } from './look-before-open.ts'

/** @returns what lies there, of whatever shape */
function answered(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(request.error ?? new Error('the engine gave no reason')) }
  })
}

/** Everything under a key that begins with the round's id; an array is greater than any other part of a key. */
const under = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

async function readRows(connection: IDBDatabase, id: string): Promise<RoundRows> {
  const reading = connection.transaction(['rounds', 'parts', 'sources'], 'readonly')
  const [round, parts, sources] = await Promise.all([
    answered(reading.objectStore('rounds').get(id)),
    answered(reading.objectStore('parts').getAll(under(id))),
    answered(reading.objectStore('sources').getAll(under(id))),
  ])
  return { round, parts, sources } as RoundRows
}

/**
 * A stored round without the database's library, whose loading would hold the first numbers back; checked like any other.
 * @returns `not-found` where nothing was ever kept; null wherever the shelf has to be asked, which also tells what is wrong
 */
export async function glance(
  look: () => Promise<Look>,
  id: string,
  decode: DecodeSnapshot,
): Promise<Result<StoredRound, StorageFailure> | null> {
  try {
    const { birth, connection } = await look()
    if (birth.fresh) return fail(storageFailure('not-found', { round: id }))
    if (connection?.version !== ENGINE_VERSION) return null
    const read = decodeRows(await readRows(connection, id), id, decode)
    return read.ok ? read : null
  } catch {
    return null
  }
}
