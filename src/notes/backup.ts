import type { Note } from './types.ts'

/** Changes without a 控え after which the member is reminded. */
const REMIND_AFTER = 5

/**
 * Notes that were changed since the last 控え, where they are enough to remind of it; else 0.
 * @param savedAt ISO 8601, UTC; null where none was ever saved
 */
export function notesToBackUp(notes: readonly Note[], savedAt: string | null): number {
  const changed = notes.filter(({ changedAt }) => savedAt === null || changedAt > savedAt).length
  return changed >= REMIND_AFTER ? changed : 0
}
