import { KIND_WORDS, PRIORITY_WORDS, STATUS_WORDS } from '../messages/notes.ts'
import { isPrivate, NOTE_PRIORITIES, type Note, type NotePriority, type NoteStatus } from '../notes/types.ts'

/** One note as the board and the lists show it. */
export interface NoteView {
  readonly note: Note
  readonly kind: string
  /** 「高」; the word alone, its column says what it is. */
  readonly priority: string
  /** Stays on the device unless chosen. */
  readonly own: boolean
  /** The round or the policy that it was written on is not among those at hand. */
  readonly lost: string | null
}

export interface BoardGroup {
  readonly priority: NotePriority
  readonly word: string
  readonly notes: readonly NoteView[]
}

export interface BoardColumn {
  readonly status: NoteStatus
  readonly word: string
  readonly count: number
  readonly groups: readonly BoardGroup[]
}

/** The policies at hand: codes by the id of their round. */
export type PoliciesAtHand = ReadonlyMap<string, ReadonlySet<string>>

function lostWords({ round, evidence }: Note, atHand: PoliciesAtHand): string | null {
  const policies = atHand.get(round)
  if (policies === undefined) return round === '' ? null : 'この質問の評価は、いまの画面にありません。内容はそのまま残っています。'
  return evidence.policy === '' || policies.has(evidence.policy) ? null : `施策${evidence.policy}は、いまのデータにありません。内容はそのまま残っています。`
}

export const buildNoteView = (note: Note, atHand: PoliciesAtHand): NoteView => ({
  note, kind: KIND_WORDS[note.kind], priority: PRIORITY_WORDS[note.priority], own: isPrivate(note.kind), lost: lostWords(note, atHand),
})

/** Notes by status and priority, in the order of the sheets within each. */
export function buildBoard(notes: readonly Note[], atHand: PoliciesAtHand): readonly BoardColumn[] {
  const views = sortNotes(notes).map((note) => buildNoteView(note, atHand))
  return (['submit', 'draft'] as const).map((status) => {
    const own = views.filter(({ note }) => note.status === status)
    const groups = NOTE_PRIORITIES.map((priority) => ({ priority, word: `優先度 ${PRIORITY_WORDS[priority]}`, notes: own.filter(({ note }) => note.priority === priority) }))
    return { status, word: STATUS_WORDS[status], count: own.length, groups: groups.filter((group) => group.notes.length > 0) }
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By policy, place and time of writing; those of the whole last. */
export const sortNotes = (notes: readonly Note[]): readonly Note[] => [...notes].sort((a, b) =>
  compare(a.evidence.policy || '\uffff', b.evidence.policy || '\uffff') || compare(a.evidence.place, b.evidence.place) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

/** 「質問・意見　4件（提出する3、下書き1）」 */
export const boardTitle = (columns: readonly BoardColumn[]): string => {
  const total = columns.reduce((sum, { count }) => sum + count, 0)
  return total === 0 ? '質問・意見　まだありません' : `質問・意見　${total}件（${columns.map(({ word, count }) => `${word}${count}`).join('、')}）`
}
