import { storeToRefs } from 'pinia'
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { keepSentences } from '../messages/notes.ts'
import { beginNote, isWritten, type NotePatch, type NoteWish } from '../notes/edit.ts'
import type { Note } from '../notes/types.ts'
import { useHold } from '../stores/hold.ts'
import { useNotes, type KeepState } from '../stores/notes.ts'

/** A pause in typing after which the text is saved. */
const PAUSE_MS = 400
/** While it is set, nothing reloads the page. */
const HOLD = 'note'

function keepSentence(keep: KeepState, dirty: boolean): string {
  if (keep.state === 'failed') return keepSentences.failed(keep.code)
  if (dirty) return keepSentences.typing
  switch (keep.state) {
    case 'idle': return keepSentences.idle
    case 'saving': return keepSentences.saving
    case 'saved': return keepSentences.saved(keep.at)
    case 'once': return keep.by === 'mirror' ? keepSentences.onlyMirror(keep.at) : keepSentences.onlyShelf(keep.at)
  }
}

/** The note that a wish opens: a new one, or the stored one. */
function openWish(wish: NoteWish, store: ReturnType<typeof useNotes>): Note | null {
  if ('id' in wish) return store.notes.find(({ id }) => id === wish.id) ?? null
  const author = store.notes.findLast((one) => one.author !== undefined)?.author
  return { ...beginNote(wish.start, store.newId(), new Date().toISOString()), ...(author === undefined ? {} : { author }) }
}

/** Saves when the page is hidden or left, and asks before leaving what could not be saved. */
function whileLeaving(save: () => void, failed: () => boolean): void {
  const stay = (event: BeforeUnloadEvent): void => { if (failed()) event.preventDefault() }
  onMounted(() => {
    document.addEventListener('visibilitychange', save)
    addEventListener('pagehide', save)
    addEventListener('beforeunload', stay)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', save)
    removeEventListener('pagehide', save)
    removeEventListener('beforeunload', stay)
  })
}

/** One note in the editor: saved after each pause, when the page is hidden, and when the editor is closed. */
export function useNoteEditor(wish: NoteWish) {
  const store = useNotes()
  const { hold, release } = useHold()
  const { notes } = storeToRefs(store)
  const note = shallowRef(openWish(wish, store))
  const dirty = ref(false)
  const conflict = ref(false)
  const keep = shallowRef<KeepState>({ state: 'idle' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let saves = 0

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (!dirty.value || note.value === null || (note.value.revision === 0 && !isWritten(note.value))) return
    dirty.value = false
    keep.value = { state: 'saving' }
    const { record, done } = store.save(note.value)
    note.value = record
    saves += 1
    const own = saves
    const saved = await done
    // Only what was saved last speaks for what stands in the editor.
    if (own === saves) keep.value = { ...saved.kept, at: new Date().toISOString() }
    if (!saved.conflict || !('text' in saved.record)) return
    conflict.value = true
    // What was typed meanwhile goes on in the note that now holds this screen's text.
    const { id, revision, copyOf } = saved.record
    note.value = { ...note.value, id, revision, ...(copyOf === undefined ? {} : { copyOf }) }
  }
  function change(patch: NotePatch): void {
    if (note.value === null) return
    note.value = { ...note.value, ...patch }
    dirty.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE_MS)
  }
  watch(notes, (all) => {
    const stored = all.find(({ id }) => id === note.value?.id)
    if (!dirty.value && stored && note.value && stored.revision > note.value.revision) note.value = stored
  })

  const failed = computed(() => keep.value.state === 'failed')
  /** Not in every copy: its sentence speaks of the file. */
  const uncertain = computed(() => failed.value || keep.value.state === 'once')
  const unsaved = computed(() => failed.value || keep.value.state === 'saving' || (dirty.value && note.value !== null && (note.value.revision > 0 || isWritten(note.value))))
  watch(unsaved, (now) => (now ? hold(HOLD) : release(HOLD)))
  whileLeaving(() => void save(), () => failed.value)
  onBeforeUnmount(() => {
    void save()
    release(HOLD)
  })
  return {
    note, conflict, failed, uncertain, change,
    sentence: computed(() => keepSentence(keep.value, dirty.value && note.value !== null && isWritten(note.value))),
    saved: computed(() => !dirty.value && keep.value.state === 'saved'),
    save: () => { dirty.value = true; return save() },
    finish: save,
  }
}
