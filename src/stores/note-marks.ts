import { browserTimers } from '../db/bounded-wait.ts'
import { createFarMark } from '../db/far-mark.ts'
import type { NoteMirror } from '../db/note-mirror.ts'
import { markOf, type NotesMark } from '../notes/compare.ts'
import { decodeMark } from '../notes/mark.ts'
import type { NoteRecord } from '../notes/types.ts'
import { ownCaches } from './own-storage.ts'

/** The mark of the notes in its two places, so that the loss of both copies of the notes is seen even where it takes one mark along. */
export interface NoteMarks {
  /** The one that knows more; null where nothing was ever marked. */
  read(): Promise<NotesMark | null>
  /** Marks what is kept of the records: of a change that was refused, what stood before it. */
  write(records: readonly NoteRecord[]): void
  /** Takes note that a change was refused or kept. @param before what stood before it; undefined where nothing did */
  heed(id: string, refused: boolean, before: NoteRecord | undefined): void
  /** The other place: the mirror's own goes with the mirror. */
  eraseFar(): Promise<void>
}

/** @param mirror holds the first of the two */
export function createNoteMarks(mirror: NoteMirror): NoteMarks {
  const far = createFarMark(ownCaches, browserTimers)
  const standing = new Map<string, NoteRecord | undefined>()
  return {
    read: async () => {
      const [near, other] = [decodeMark(mirror.readMark()), decodeMark(await far.read())]
      return near === null || (other !== null && other.revision > near.revision) ? other : near
    },
    write: (records) => {
      const mark = markOf(records.map((record) => (standing.has(record.id) ? standing.get(record.id) : record)).filter((record) => record !== undefined))
      if (mirror.writeMark(mark).ok) far.write(mark)
    },
    heed: (id, refused, before) => {
      if (!refused) standing.delete(id)
      else if (!standing.has(id)) standing.set(id, before)
    },
    eraseFar: () => far.erase(),
  }
}
