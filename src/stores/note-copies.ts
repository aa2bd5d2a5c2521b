import { browserTimers } from '../db/bounded-wait.ts'
import { createNoteFiles, type NoteFiles } from '../db/note-files.ts'
import { createNoteMirror, type NoteMirror } from '../db/note-mirror.ts'
import { IS_ONE_FILE } from './edition.ts'
import { createNoteMarks, type NoteMarks } from './note-marks.ts'
import { guardedStorage } from './own-storage.ts'

/** Where the notes lie beside the database, and what tells how many there were. */
export interface NoteCopies {
  readonly mirror: NoteMirror
  readonly files: NoteFiles
  readonly marks: NoteMarks
}

/** Files of browsers that write them only in a worker are left alone; their databases keep no such journal. */
function privateFolder(): Promise<FileSystemDirectoryHandle> | undefined {
  if (IS_ONE_FILE || typeof FileSystemFileHandle === 'undefined' || !('createWritable' in FileSystemFileHandle.prototype)) return undefined
  return globalThis.navigator.storage?.getDirectory()
}

/** The copies on this device, all in this site's own storage. */
export function createNoteCopies(): NoteCopies {
  const mirror = createNoteMirror(guardedStorage())
  return { mirror, files: createNoteFiles(privateFolder, browserTimers), marks: createNoteMarks(mirror) }
}
