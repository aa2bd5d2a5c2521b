import type { StorageFailureCode } from '../db/failure.ts'
import type { NoteFiles } from '../db/note-files.ts'
import type { NoteMirror } from '../db/note-mirror.ts'
import type { Shelf } from '../db/shelf.ts'
import { isDeleted, type Note, type NoteRecord } from '../notes/types.ts'
import { mirrorRecord, shelveRecord, type Kept } from './note-keeping.ts'

/** What became of a record that was to be saved. */
export interface Saved {
  /** As it is kept: under another id where its words had to be kept beside those of another screen. */
  readonly record: NoteRecord
  readonly kept: Kept
  /** Another screen had changed the note meanwhile; both texts are kept. */
  readonly conflict: boolean
}

export interface KeeperPorts {
  readonly mirror: NoteMirror
  readonly files: NoteFiles
  /** Fulfilled when the shelf is open and both copies were compared. */
  readonly shelf: () => Promise<Shelf>
  readonly newId: () => string
  /** Told of every record that now holds. */
  readonly adopt: (record: NoteRecord) => void
}

const sameWords = (one: Note, other: Note): boolean => one.text === other.text && one.answer === other.answer

/** Saves records one after another: to the mirror at once, to the shelf in their order, both texts where two screens clash. */
export function createNoteKeeper({ mirror, files, shelf, newId, adopt }: KeeperPorts) {
  let last: Promise<unknown> = Promise.resolve()

  function keepBoth(record: NoteRecord, other: NoteRecord): Promise<Saved> {
    mirror.write(other)
    adopt(other)
    const conflict = true
    if (isDeleted(record)) return Promise.resolve({ record: other, kept: { state: 'saved' }, conflict })
    const onTop = isDeleted(other) || sameWords(record, other)
    const next = onTop ? { ...record, revision: other.revision + 1 } : { ...record, id: newId(), copyOf: record.id, revision: 1 }
    return keep(next, onTop ? other.revision : 0).then((saved) => ({ ...saved, conflict }))
  }

  async function shelve(record: NoteRecord, base: number, mirrored: StorageFailureCode | null): Promise<Saved> {
    const keeping = await shelveRecord(await shelf(), files, record, base, mirrored)
    return 'other' in keeping ? keepBoth(record, keeping.other) : { record, kept: keeping.kept, conflict: false }
  }

  function keep(record: NoteRecord, base: number): Promise<Saved> {
    const mirrored = mirrorRecord(mirror, record, base)
    if (mirrored !== null && typeof mirrored === 'object') return keepBoth(record, mirrored.other)
    adopt(record)
    const before = last
    const done = before.then(() => shelve(record, base, mirrored))
    last = done.catch(() => undefined)
    return done
  }
  return { keep }
}
