import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { isPrivate } from '../notes/types.ts'
import { useNotes } from '../stores/notes.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { buildNoteView, sortNotes, type PoliciesAtHand } from '../view/note-board.ts'

/** The notes beside the policies that are at hand. */
export function useNotesAtHand() {
  const { notes } = storeToRefs(useNotes())
  const { snapshots } = storeToRefs(useRoundsStore())
  const atHand = computed<PoliciesAtHand>(() => new Map(snapshots.value.map(({ id, policies }) => [id, new Set(policies.map(({ code }) => code))])))
  return {
    atHand,
    countOf: (policy: string): number => notes.value.filter(({ evidence }) => evidence.policy === policy).length,
    /** What was written for the committee about some policies; nothing private. */
    askedOf: (policies: readonly string[]) => sortNotes(notes.value.filter(({ evidence, kind }) => policies.includes(evidence.policy) && !isPrivate(kind)))
      .map((note) => buildNoteView(note, atHand.value)),
    viewsOf: (policy: string) => sortNotes(notes.value.filter(({ evidence }) => evidence.policy === policy)).map((note) => buildNoteView(note, atHand.value)),
  }
}
