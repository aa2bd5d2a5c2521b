import type { StorageFailureCode } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import type { NoteCopies } from './note-copies.ts'

/** Why notes may lie in a database that could not be opened, and would come back; null where there is none besides the shelf. */
const outOfReach = ({ limitation }: Shelf): StorageFailureCode | null =>
  (limitation === null || limitation.args.engine === 'missing' ? null : limitation.code)

/** Takes every note away, in every copy and in the marks. @returns why some are left, null where none is */
export async function eraseNotes(shelf: Shelf, { mirror, files, marks }: NoteCopies): Promise<StorageFailureCode | null> {
  const beyond = outOfReach(shelf)
  if (beyond !== null) return beyond
  const erased = await shelf.eraseNotes()
  if (!erased.ok) return erased.error.code
  const cleared = mirror.erase()
  const failure = (await files.erase()) ?? (cleared.ok ? null : cleared.error.code)
  if (failure === null) await marks.eraseFar()
  return failure
}
