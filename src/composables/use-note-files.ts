import { storeToRefs } from 'pinia'
import { computed, ref } from 'vue'
import { backupReminder, backupSaved, readBack } from '../messages/notes.ts'
import { notesFailureSentence } from '../messages/notes-file.ts'
import { notesToBackUp } from '../notes/backup.ts'
import { decodeNotesText, writeNotesFile } from '../notes/file.ts'
import type { Note } from '../notes/types.ts'
import { backUpSettings, takeInSettings } from '../stores/backup-settings.ts'
import { UNSAVED_NOTE, useHold } from '../stores/hold.ts'
import { useNoteBackup } from '../stores/note-backup.ts'
import { useNotes } from '../stores/notes.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { useSettings } from '../stores/settings.ts'
import { nameFile } from '../tables/file-name.ts'
import { download } from './download.ts'
import { today } from './today.ts'

/** The 控え of all notes and settings: saved as a file, read back, and asked for after some changes. */
export function useNoteFiles() {
  const store = useNotes()
  const { notes } = storeToRefs(store)
  const rounds = useRoundsStore()
  const backup = useNoteBackup()
  const { release } = useHold()
  const settings = useSettings()
  const message = ref('')

  /** @param unsaved a note that the editor holds and that could not be stored */
  function saveBackup(unsaved?: Note): void {
    const at = new Date().toISOString()
    const all = unsaved === undefined ? notes.value : [...notes.value.filter(({ id }) => id !== unsaved.id), { ...unsaved, revision: Math.max(1, unsaved.revision) }]
    const kept = backUpSettings(settings)
    const file = new Blob([writeNotesFile(all, at, kept)], { type: 'application/json' })
    download(file, nameFile('質問・意見の控え', [...new Set(all.map(({ round }) => round))], today(), 'json'))
    backup.keep(at)
    release(UNSAVED_NOTE)
    message.value = backupSaved(all.length, kept.length)
  }
  async function readBackup(file: File): Promise<void> {
    const read = decodeNotesText(await file.text())
    if (!read.ok) {
      message.value = notesFailureSentence(file.name, read.error)
      return
    }
    const changed = await store.takeIn(read.value.notes)
    const { notes: brought, settings: ofFile = [] } = read.value
    message.value = readBack(changed.length, brought.length, takeInSettings(settings, ofFile), ofFile.length)
  }
  return {
    /** Whether there is anything to save. */
    hasAny: computed(() => notes.value.length > 0 || backUpSettings(settings).length > 0),
    saveBackup, readBackup, message,
    reminder: computed(() => {
      const count = notesToBackUp(notes.value, backup.savedAt)
      return count > 0 ? backupReminder(count) : ''
    }),
    roundTitle: (id: string): string => rounds.snapshots.find((one) => one.id === id)?.title ?? '',
  }
}
