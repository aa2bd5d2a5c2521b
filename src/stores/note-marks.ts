import { browserTimers } from '../db/bounded-wait.ts'
import { createFarMark } from '../db/far-mark.ts'
import type { NoteMirror } from '../db/note-mirror.ts'
import type { NotesMark } from '../notes/compare.ts'
import { decodeMark } from '../notes/mark.ts'
import { IS_ONE_FILE } from './edition.ts'

/** The mark of the notes in its two places, so that the loss of both copies of the notes is seen even where it takes one mark along. */
export interface NoteMarks {
  /** The one that knows more; null where nothing was ever marked. */
  read(): Promise<NotesMark | null>
  write(mark: NotesMark): void
  /** The other place: the mirror's own goes with the mirror. */
  eraseFar(): Promise<void>
}

/** @param mirror holds the first of the two */
export function createNoteMarks(mirror: NoteMirror): NoteMarks {
  const far = createFarMark(() => (IS_ONE_FILE ? undefined : globalThis.caches), browserTimers)
  return {
    read: async () => {
      const [near, other] = [decodeMark(mirror.readMark()), decodeMark(await far.read())]
      return near === null || (other !== null && other.revision > near.revision) ? other : near
    },
    write: (mark) => {
      if (mirror.writeMark(mark).ok) far.write(mark)
    },
    eraseFar: () => far.erase(),
  }
}
