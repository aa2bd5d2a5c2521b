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

/** What lies there under a round's id; null wherever the shelf has to be asked. */
export type Seen = RoundRows | 'nothing-kept' | null

/** Reads a round's rows without the database's library, whose loading would hold the first numbers back. Never rejects. */
export async function seeRows(look: () => Promise<Look>, id: string): Promise<Seen> {
  try {
    const { birth, connection } = await look()
    if (birth.fresh) return 'nothing-kept'
    return connection?.version === ENGINE_VERSION ? await readRows(connection, id) : null
  } catch {
    return null
  }
}

/**
 * A stored round from the rows that were seen, checked like any other.
 * @returns `not-found` where nothing was ever kept; null wherever the shelf has to be asked, which also tells what is wrong
 */
export function glance(seen: Seen, id: string, decode: DecodeSnapshot): Result<StoredRound, StorageFailure> | null {
  if (seen === null) return null
  if (seen === 'nothing-kept') return fail(storageFailure('not-found', { round: id }))
  try {
    const read = decodeRows(seen, id, decode)
    return read.ok ? read : null
  } catch {
    return null
  }
}
