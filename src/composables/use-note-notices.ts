import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { deletedSentence, keepSentences, reportSentences } from '../messages/notes.ts'
import { settingsRestored } from '../messages/settings.ts'
import { useNotes } from '../stores/notes.ts'
import type { StartReport } from '../stores/note-start.ts'
import { useSettings } from '../stores/settings.ts'

function sentencesOf({ restored, missing, older, lost, unreadable, newer }: StartReport): readonly string[] {
  const shortOf = missing > 0 ? [reportSentences.missing(missing)] : older ? [reportSentences.older] : []
  return [
    ...(restored > 0 ? [reportSentences.restored(restored)] : []), ...shortOf,
    ...(lost && restored === 0 && missing === 0 ? [reportSentences.lost] : []),
    ...(unreadable > 0 ? [reportSentences.unreadable(unreadable)] : []), ...(newer ? [reportSentences.newer] : []),
  ]
}

/** What the start found out about the notes and settings, and the last deletion as long as it can be taken back. */
export function useNoteNotices() {
  const store = useNotes()
  const settings = useSettings()
  const { report, deleted, keep } = storeToRefs(store)
  return {
    sentences: computed(() => [
      ...(report.value === null ? [] : sentencesOf(report.value)),
      ...(settings.restored > 0 ? [settingsRestored(settings.restored)] : []),
    ]),
    /** Said outside the editor too, since a note can be changed without it. */
    failure: computed(() => (keep.value.state === 'failed' ? keepSentences.failed(keep.value.code) : '')),
    dismiss: (): void => {
      store.dismissReport()
      settings.dismissRestored()
    },
    deleted: computed(() => (deleted.value.length > 0 ? deletedSentence(deleted.value.length) : '')),
    undo: () => void store.undo(),
    forget: store.forgetDeleted,
  }
}
