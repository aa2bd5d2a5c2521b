import { isDeepStrictEqual } from 'node:util'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openShelf } from '../../src/db/open-shelf.ts'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'

/** Stores a round on a shelf in IndexedDB and fetches it. @returns what came back otherwise than it went in */
export async function tripToShelf(snapshot: Snapshot): Promise<string[]> {
  const shelf = await openShelf({ decode: decodeSnapshot, engine: () => ({ indexedDB: new IDBFactory(), IDBKeyRange }) })
  try {
    const saved = await shelf.save(snapshot, { sha256: 'aa' })
    if (!saved.ok) return [`an accepted round cannot be stored: ${saved.error.code}`]
    const loaded = await shelf.load(snapshot.id)
    if (!loaded.ok) return [`a stored round cannot be fetched: ${loaded.error.code} ${JSON.stringify(loaded.error.args)}`]
    return isDeepStrictEqual(loaded.value.snapshot, snapshot) ? [] : ['a stored round comes back otherwise']
  } finally {
    shelf.close()
  }
}
