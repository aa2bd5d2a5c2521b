import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { NOTES_MARK_KEY } from '../db/note-keys.ts'
import type { NoteStart, NoteWish } from '../notes/edit.ts'

/** The mark beside the notes tells their number before they are loaded; a storage that refuses tells nothing. */
function countByMark(): number {
  try {
    const mark = JSON.parse(localStorage.getItem(NOTES_MARK_KEY) ?? '{}') as { readonly count?: unknown } | null
    return typeof mark?.count === 'number' ? mark.count : 0
  } catch {
    return 0
  }
}

/** The light side of the notes, for pages that only count them or ask for the editor. */
export const useNoteDesk = defineStore('note-desk', () => {
  const wish = shallowRef<NoteWish | null>(null)
  return {
    count: ref(countByMark()),
    wish,
    write: (start: NoteStart) => { wish.value = { start } },
    edit: (id: string) => { wish.value = { id } },
    close: () => { wish.value = null },
  }
})
