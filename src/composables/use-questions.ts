import { storeToRefs } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { ERASE_WORD, erased, notErased, savedToFile } from '../messages/notes.ts'
import { writeNotesFile } from '../notes/file.ts'
import type { Note, NoteStatus } from '../notes/types.ts'
import { useCollected } from '../stores/collected.ts'
import { useNoteBackup } from '../stores/note-backup.ts'
import { useNotes } from '../stores/notes.ts'
import { useSettings } from '../stores/settings.ts'
import { writeCsv } from '../tables/csv.ts'
import { nameFile } from '../tables/file-name.ts'
import { boardTitle, buildBoard } from '../view/note-board.ts'
import { buildNoteTable, chosenNotes, groundsOf, type HandInChoice } from '../view/note-table.ts'
import { download } from './download.ts'
import { today } from './today.ts'
import { useNotesAtHand } from './use-notes-at-hand.ts'
import { usePage } from './use-page.ts'

/** Handing in: what is chosen, as a file or on paper. */
function useHandIn(notes: () => readonly Note[], say: (words: string) => void) {
  const choice = reactive<HandInChoice>({ drafts: false, memos: false, prepared: false })
  const chosen = computed(() => chosenNotes(notes(), choice))
  const save = (file: Blob, ending: string): void => {
    download(file, nameFile('質問・意見', [...new Set(chosen.value.map(({ round }) => round))], today(), ending))
    say(savedToFile(chosen.value.length))
  }
  return {
    choice, chosen,
    paper: computed(() => chosen.value.map((note, at) => ({ no: at + 1, note, grounds: groundsOf(note) }))),
    saveCsv: () => save(new Blob([writeCsv(buildNoteTable(chosen.value))], { type: 'text/csv;charset=utf-8' }), 'csv'),
    saveJson: () => save(new Blob([writeNotesFile(chosen.value, new Date().toISOString())], { type: 'application/json' }), 'json'),
  }
}

/** The board of a member's questions and opinions. */
export function useQuestions() {
  const page = usePage()
  const store = useNotes()
  const backup = useNoteBackup()
  const collected = useCollected()
  const settings = useSettings()
  const { notes } = storeToRefs(store)
  const { atHand } = useNotesAtHand()
  const message = ref('')
  const say = (words: string): void => { message.value = words }
  const board = computed(() => buildBoard(notes.value, atHand.value))
  async function erase(word: string): Promise<boolean> {
    if (word !== ERASE_WORD) return false
    const failure = await store.erase()
    if (failure === null) {
      backup.keep(null)
      settings.eraseWords()
      await collected.empty()
      collected.forget()
    }
    say(failure === null ? erased : notErased(failure))
    return failure === null
  }
  return {
    ...page, notes, board, message, erase,
    title: computed(() => boardTitle(board.value)),
    ...useHandIn(() => notes.value, say),
    setStatus: (note: Note, status: NoteStatus) => void store.save({ ...note, status }).done,
    remove: (note: Note) => void store.remove(note),
  }
}
