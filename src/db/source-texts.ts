import { fail, ok, type Result } from '../domain/result.ts'
import type { MiharashiDatabase } from './database.ts'
import { sourcesOf } from './round-ranges.ts'
import { inTransaction } from './in-transaction.ts'
import { mapStorageError, storageFailure, type StorageFailure } from './failure.ts'
import { isSource, type SourceKey } from './source-key.ts'

/** The kept text of a document; null where the round on the shelf was not read from that file, or the text is not kept. */
export async function loadSource(
  db: MiharashiDatabase,
  round: string,
  source: SourceKey,
): Promise<Result<string | null, StorageFailure>> {
  try {
    const row = await db.rounds.get(round)
    if (!row?.header.sources.some((one) => isSource(one, source))) return ok(null)
    return ok((await db.sources.get([round, source.id]))?.text ?? null)
  } catch (error) {
    return fail(mapStorageError(error))
  }
}

/**
 * Keeps the text of a document beside its round; the round's count of texts changes with it, in one transaction.
 * @returns `not-found` where the shelf holds no round that was read from that file
 */
export async function saveSource(
  db: MiharashiDatabase,
  round: string,
  source: SourceKey,
  text: string,
): Promise<Result<null, StorageFailure>> {
  const kept = await inTransaction(db, [db.rounds, db.sources], async () => {
    const row = await db.rounds.get(round)
    if (!row?.header.sources.some((one) => isSource(one, source))) return false
    await db.sources.put({ round, id: source.id, text })
    const texts = await sourcesOf(db, round).count()
    await db.rounds.put({ ...row, counts: { ...row.counts, texts } })
    return true
  })
  if (!kept.ok) return kept
  return kept.value ? ok(null) : fail(storageFailure('not-found', { round }))
}
