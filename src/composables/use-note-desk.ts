import { storeToRefs } from 'pinia'
import { useNoteDesk } from '../stores/note-desk.ts'

/** How many notes there are, and what the editor is asked to open. */
export function useDesk() {
  const desk = useNoteDesk()
  const { count, wish } = storeToRefs(desk)
  return { count, wish, edit: desk.edit, close: desk.close }
}
