import { browserTimers } from '../db/bounded-wait.ts'
import { createNoteFiles, type NoteFiles } from '../db/note-files.ts'
import { createNoteMirror, type NoteMirror } from '../db/note-mirror.ts'
import { createNoteMarks, type NoteMarks } from './note-marks.ts'
import { guardedStorage, ownCaches } from './own-storage.ts'

/** Where the notes lie beside the database, and what tells how many there were. */
export interface NoteCopies {
  readonly mirror: NoteMirror
  readonly files: NoteFiles
  readonly marks: NoteMarks
}

/** The copies on this device, all in this site's own storage. */
export function createNoteCopies(): NoteCopies {
  const mirror = createNoteMirror(guardedStorage())
  return { mirror, files: createNoteFiles(ownCaches, browserTimers), marks: createNoteMarks(mirror) }
}
