import type { NoteMirror } from '../db/note-mirror.ts'
import type { StorageFailureCode } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import { compareAtStart, isLaterForm, type Comparison } from '../notes/compare.ts'
import { mergeAll } from '../notes/merge.ts'
import { decodeRecord } from '../notes/schema.ts'
import type { NoteCopies } from './note-copies.ts'
import type { NoteRecord } from '../notes/types.ts'

/** What a start found out about the copies, to be said. */
export interface StartReport extends Pick<Comparison, 'restored' | 'missing' | 'older' | 'lost'> {
  /** Entries that are no notes; they stay where they lie. */
  readonly unreadable: number
  /** A later build has changed the form of the notes: this one writes no more. */
  readonly newer: boolean
  /** Why the database or the mirror could not be read or filled; null where both could. */
  readonly failure: StorageFailureCode | null
}

export interface Started {
  readonly records: readonly NoteRecord[]
  readonly report: StartReport
}

interface Read {
  readonly records: readonly NoteRecord[]
  readonly unreadable: number
}

function decodeAll(raw: readonly unknown[]): Read {
  const decoded = raw.map(decodeRecord)
  return { records: decoded.filter((one) => one !== null), unreadable: decoded.filter((one) => one === null).length }
}

/** The notes as the mirror holds them, there at once while the database is still closed. */
export function readMirror(mirror: NoteMirror): readonly NoteRecord[] {
  const read = mirror.readAll()
  return read.ok ? decodeAll(read.value).records : []
}

function fillMirror(mirror: NoteMirror, records: readonly NoteRecord[]): StorageFailureCode | null {
  for (const record of records) {
    const written = mirror.write(record)
    if (!written.ok) return written.error.code
  }
  return null
}

/**
 * Compares database, mirror, files and mark, and gives each what it lacks.
 * @param changed what this tab has saved before the database was open
 */
export async function startNotes(shelf: Shelf, { mirror, files, marks }: NoteCopies, changed: readonly NoteRecord[]): Promise<Started> {
  const [loaded, read] = [await shelf.loadNotes(), mirror.readAll()]
  const stored = decodeAll(loaded.ok ? loaded.value : [])
  const mirrored = decodeAll(read.ok ? read.value : [])
  const filed = decodeAll(await files.readAll()).records
  const mark = await marks.read()
  const { fresh, dataLoss } = shelf.birth
  const compared = compareAtStart({
    stored: stored.records, mirrored: mergeAll(mirrored.records, changed), filed, mark,
    lost: dataLoss !== null || (fresh && (mark?.count ?? 0) > 0),
  })
  const newer = isLaterForm(mark)
  const filled = newer || !loaded.ok ? null : await shelf.restoreNotes(compared.toStore)
  const mirrorFailure = newer || !read.ok ? null : fillMirror(mirror, compared.toMirror)
  // What a file lacks is no loss, since there may be no files; nothing waits for it.
  if (!newer) compared.toFile.forEach((record) => void files.write(record))
  const failure = !loaded.ok ? loaded.error.code : filled !== null && !filled.ok ? filled.error.code : mirrorFailure
  // A shelf that forgets is filled at every start, and a mirror that cannot be read lacks everything: neither was a loss.
  const restored = shelf.persistent && loaded.ok && read.ok ? compared.restored : 0
  const { records, missing, older, lost } = compared
  return { records, report: { restored, missing, older, lost, newer, failure, unreadable: Math.max(stored.unreadable, mirrored.unreadable) } }
}
