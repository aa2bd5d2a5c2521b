import { fail, ok, type Result } from '../domain/result.ts'
import { checksum } from './checksum.ts'
import { decodeColumnParts, type StoredColumns } from './column-parts.ts'
import type { MiharashiDatabase } from './database.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { columnsOf } from './round-ranges.ts'
import type { WideRoundRow } from './rows.ts'

/** A round that is too large to be read whole. */
export interface WideColumns {
  readonly row: WideRoundRow
  readonly columns: StoredColumns
}

/**
 * The row and the columns of a wide round; its sheets are not touched.
 * @returns `not-found` also where the round of that id is not a wide one
 */
export async function loadWide(db: MiharashiDatabase, id: string): Promise<Result<WideColumns, StorageFailure>> {
  try {
    const [row, parts] = await db.transaction('r', db.rounds, db.parts, async () => {
      const found = await db.rounds.get(id)
      return [found, found?.wide === undefined ? [] : await columnsOf(db, found.wide.key).toArray()] as const
    })
    if (row?.wide === undefined) return fail(storageFailure('not-found', { round: id }))
    const columns = decodeColumnParts(parts)
    return columns.ok ? ok({ row: { ...row, wide: row.wide }, columns: columns.value }) : columns
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

/** A part of a wide round's sheets, one policy a line in UTF-8; `damaged` where it is missing or changed. */
export async function loadSheets(db: MiharashiDatabase, key: string, n: number): Promise<Result<Uint8Array<ArrayBuffer>, StorageFailure>> {
  try {
    const part = await db.parts.get([key, 'policies', n])
    return part !== undefined && checksum(part.bytes) === part.checksum ? ok(part.bytes) : fail(storageFailure('damaged', { part: n }))
  } catch (error) {
    return fail(mapStorageError(error))
  }
}
