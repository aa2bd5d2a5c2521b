import { defineStore } from 'pinia'
import { ref } from 'vue'
import { newerBuild } from './own-storage.ts'

const KEY = 'miharashi.notes-saved-at'

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** When a 控え of the notes was last saved as a file, ISO 8601, UTC; a storage that refuses forgets it with the page. */
export const useNoteBackup = defineStore('note-backup', () => {
  const savedAt = ref(readStored())
  const isNewer = newerBuild()
  function keep(at: string | null): void {
    savedAt.value = at
    if (isNewer()) return
    try {
      if (at === null) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, at)
    } catch {
      // Only the reminder comes once more at the next start.
    }
  }
  return { savedAt, keep }
})
