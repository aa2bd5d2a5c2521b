import type { StorageFailureCode } from '../db/failure.ts'
import type { NoteFiles } from '../db/note-files.ts'
import type { NoteMirror } from '../db/note-mirror.ts'
import { isInTheWay } from '../notes/merge.ts'
import type { Shelf } from '../db/shelf.ts'
import { decodeRecord } from '../notes/schema.ts'
import type { NoteRecord } from '../notes/types.ts'

/** How well a record is kept: in all copies, in the database or beside it alone, or not. */
export type Kept =
  | { readonly state: 'saved' }
  | { readonly state: 'once'; readonly by: 'shelf' | 'mirror'; readonly code: StorageFailureCode }
  | { readonly state: 'failed'; readonly code: StorageFailureCode }

/** Kept, or another screen has changed the note since the edit began and its record stands. */
export type Keeping = { readonly kept: Kept } | { readonly other: NoteRecord }

/** Writes to the mirror at once, so that the text outlives a tab that closes before the database answers. */
export function mirrorRecord(mirror: NoteMirror, record: NoteRecord, base: number): StorageFailureCode | { readonly other: NoteRecord } | null {
  const known = decodeRecord(mirror.read(record.id)) ?? undefined
  if (isInTheWay(known, record, base)) return { other: known }
  const written = mirror.write(record)
  return written.ok ? null : written.error.code
}

/** Writes to the database and to a file what the mirror was given, and says how well it is kept now. */
export async function shelveRecord(shelf: Shelf, files: NoteFiles, record: NoteRecord, base: number, mirrored: StorageFailureCode | null): Promise<Keeping> {
  const stored = await shelf.saveNote(record, base)
  if (stored.ok && !stored.value.saved) return { other: stored.value.other }
  const beside = mirrored ?? (await files.write(record))
  const shelved = stored.ok ? (shelf.persistent ? null : shelf.limitation?.code ?? 'shared-storage') : stored.error.code
  if (shelved === null) return { kept: beside === null ? { state: 'saved' } : { state: 'once', by: 'shelf', code: beside } }
  // A shelf that was open and refuses is a failed save; one that never opened or never answers leaves the mirror as the only place.
  if (mirrored === null && (stored.ok || stored.error.code === 'no-answer')) return { kept: { state: 'once', by: 'mirror', code: shelved } }
  return { kept: { state: 'failed', code: shelved } }
}
