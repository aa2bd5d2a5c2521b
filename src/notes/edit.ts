import { LONGEST_QUOTATION, type Evidence, type Note, type NoteKind, type Tombstone } from './types.ts'

/** What a new note is prefilled with. */
export interface NoteStart {
  readonly round: string
  readonly municipality: string
  readonly evidence: Evidence
  readonly addressee: string
  readonly kind?: NoteKind
}

/** What the editor is asked to open: a new note with its evidence, or one that is there. */
export type NoteWish = { readonly start: NoteStart } | { readonly id: string }

/** What a member may change of a note. */
export type NotePatch = Partial<Pick<Note, 'addressee' | 'kind' | 'priority' | 'status' | 'text' | 'answer' | 'answeredBy' | 'author'>>

/** The department's words as a quotation: one line, at most 120 characters, … where something was cut. */
export function clipQuotation(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()]
  return letters.length <= LONGEST_QUOTATION ? letters.join('') : `${letters.slice(0, LONGEST_QUOTATION - 1).join('')}…`
}

/**
 * A note that nothing has been written into and that is nowhere saved: revision 0.
 * @param at ISO 8601, UTC
 */
export function beginNote({ evidence, kind = 'question', ...start }: NoteStart, id: string, at: string): Note {
  return {
    ...start, id, kind, evidence: { ...evidence, quotation: clipQuotation(evidence.quotation) },
    priority: 'middle', status: 'draft', text: '', answer: '', answeredBy: '', createdAt: at, changedAt: at, revision: 0,
  }
}

/** The note after a change, as it is to be saved: one revision on. */
export const changeNote = (note: Note, patch: NotePatch, at: string): Note =>
  ({ ...note, ...patch, changedAt: at, revision: note.revision + 1 })

/** What stays of a deleted note; nothing of its words. */
export const buryNote = ({ id, round, revision }: Note, at: string): Tombstone => ({ id, round, revision: revision + 1, deletedAt: at })

/** The deleted note as it is to be saved again. */
export const reviveNote = (note: Note, tombstone: Tombstone, at: string): Note => ({ ...note, changedAt: at, revision: tombstone.revision + 1 })

/** Whether the member has put anything of their own into it. */
export const isWritten = ({ text, answer, answeredBy }: Note): boolean => [text, answer, answeredBy].some((one) => one.trim() !== '')
