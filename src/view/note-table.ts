import type { FileCell } from '../domain/file-table.ts'
import { KIND_WORDS, PRIORITY_WORDS } from '../messages/notes.ts'
import { isPrivate, type Note } from '../notes/types.ts'
import { sortNotes } from './note-board.ts'

/** What a member chooses to hand in. */
export interface HandInChoice {
  readonly drafts: boolean
  readonly memos: boolean
  readonly prepared: boolean
}

/** The notes that leave the device: what is marked 提出する, and more only where it was chosen. */
export const chosenNotes = (notes: readonly Note[], { drafts, memos, prepared }: HandInChoice): readonly Note[] =>
  sortNotes(notes.filter(({ kind, status }) =>
    (isPrivate(kind) ? (kind === 'memo' ? memos : prepared) : drafts || status === 'submit')))

const minute = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' })

/** 2026-11-20 10:00 */
export const formatMinute = (at: string): string => minute.format(new Date(at))

/** Value and quotation as one text. */
export const groundsOf = ({ evidence: { value, quotation } }: Note): string => [value, quotation && `「${quotation}」`].filter(Boolean).join('　')

export const NOTE_HEADINGS = [
  'No', '施策番号', '施策名', '回答をお願いする課', '対象箇所', '種別', '内容', '根拠値', 'シート行', '優先度', '委員名', '作成日時', '回答', '回答課',
] as const

/** Notes as the fourteen columns in which they are handed in. */
export function buildNoteTable(notes: readonly Note[]): { readonly headings: readonly string[]; readonly rows: readonly (readonly FileCell[])[] } {
  const rows = notes.map((note, at): readonly FileCell[] => [
    at + 1, note.evidence.policy, note.evidence.policyName, note.addressee, note.evidence.place, KIND_WORDS[note.kind], note.text, groundsOf(note),
    note.evidence.lines.join('・'), PRIORITY_WORDS[note.priority], note.author ?? '', formatMinute(note.createdAt), note.answer, note.answeredBy,
  ])
  return { headings: NOTE_HEADINGS, rows }
}
