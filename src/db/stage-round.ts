import { fail, ok, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { inTransaction } from './in-transaction.ts'
import { partsOf } from './round-ranges.ts'
import type { PartRow, RoundRow, SourceRow, WideRoundRow } from './rows.ts'
import { clearRows } from './save-round.ts'

type Outcome<T> = Promise<Result<T, StorageFailure>>

/** What no id of a round holds. */
const MARK = '~'

/** A key for the parts of a round while it is being read, and for good once it has been taken in. @param token unlike that of any other import */
export const stageKey = (id: string, token: string): string => `${id}${MARK}${token}`

/** Writes a part of a round that is being read: nothing points to it yet. */
export const stagePart = (db: MiharashiDatabase, part: PartRow): Outcome<null> =>
  inTransaction(db, [db.parts], async () => {
    await db.parts.add(part)
    return null
  })

/** Takes away the parts of a round that is not taken in. */
export const dropStage = (db: MiharashiDatabase, key: string): Outcome<null> =>
  inTransaction(db, [db.parts], async () => {
    await partsOf(db, key).delete()
    return null
  })

/**
 * Puts a round whose parts lie there already in the place of one of the same id. One transaction, which points to the new
 * parts and takes the old ones away: before it the old round is whole, after it the new one.
 * @returns `damaged` where not all of its parts are there
 */
export async function takeStage(db: MiharashiDatabase, row: WideRoundRow, sources: readonly SourceRow[]): Outcome<RoundRow> {
  const taken = await inTransaction(db, [db.rounds, db.parts, db.sources], async () => {
    if (await partsOf(db, row.wide.key).count() !== row.counts.parts) return false
    await clearRows(db, row.id)
    await db.sources.bulkAdd([...sources])
    await db.rounds.put(row)
    return true
  })
  if (!taken.ok) return taken
  return taken.value ? ok(row) : fail(storageFailure('damaged', { round: row.id }))
}

/** Every key under which parts lie, found without reading them. */
async function listKeys(db: MiharashiDatabase): Promise<readonly string[]> {
  const keys: string[] = []
  for (let after = ''; ;) {
    const [next] = await db.parts.where('[round+kind+n]').above([after, [], []]).limit(1).primaryKeys()
    if (next === undefined) return keys
    keys.push(after = next[0])
  }
}

/** Takes away the parts that no round points to and no import is writing any more. @param isAlive whether an import still writes under that key */
export async function sweepStages(db: MiharashiDatabase, isAlive: (key: string) => boolean): Outcome<null> {
  try {
    const staged = (await listKeys(db)).filter((key) => key.includes(MARK))
    if (staged.length === 0) return ok(null)
    const kept = new Set((await db.rounds.toArray()).map(({ wide }) => wide?.key))
    for (const key of staged) {
      if (kept.has(key) || isAlive(key)) continue
      const dropped = await dropStage(db, key)
      if (!dropped.ok) return dropped
    }
    return ok(null)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
