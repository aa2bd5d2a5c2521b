import type { Note } from './types.ts'
import { isAlike } from './similar.ts'

/** One member's file as it was read. */
export interface HandedIn {
  readonly name: string
  readonly notes: readonly Note[]
}

/** A text of the same question that another file holds. */
export interface OtherText {
  readonly note: Note
  readonly file: string
}

/** A question once, with every text under which it was handed in. */
export interface Collected {
  /** 受付番号, from 1, in the order of the list. */
  readonly no: number
  readonly note: Note
  readonly file: string
  readonly others: readonly OtherText[]
  /** 受付番号 of questions on the same policy that read alike. */
  readonly alike: readonly number[]
}

/**
 * The files with one more. The same content again adds nothing; other content under a known name gets a name of its own,
 * since members' files are often called alike.
 */
export function withFile(files: readonly HandedIn[], file: HandedIn): readonly HandedIn[] {
  const content = JSON.stringify(file.notes)
  if (files.some(({ notes }) => JSON.stringify(notes) === content)) return files
  const taken = new Set(files.map(({ name }) => name))
  let name = file.name
  for (let count = 2; taken.has(name); count++) name = `${file.name}（${count}）`
  return [...files, { ...file, name }]
}

const NO_DEPARTMENT = '課の記入なし'

/** The department that is asked, or the words that say that none was named. */
export const departmentOf = ({ addressee }: Note): string => addressee.trim() || NO_DEPARTMENT

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sameWords = (one: Note, other: Note): boolean => one.text === other.text && one.answer === other.answer

/** Departments in the order in which the sheets name them, others after them, none last. */
function departmentRank(order: readonly string[], department: string): number {
  const at = order.indexOf(department)
  return at >= 0 ? at : department === NO_DEPARTMENT ? order.length + 1 : order.length
}

function byPlace(order: readonly string[]) {
  return (a: OtherText, b: OtherText): number => {
    const [one, other] = [departmentOf(a.note), departmentOf(b.note)]
    return departmentRank(order, one) - departmentRank(order, other) || compare(one, other)
      || compare(a.note.evidence.policy || '\uffff', b.note.evidence.policy || '\uffff')
      || compare(a.note.evidence.place, b.note.evidence.place) || compare(a.note.createdAt, b.note.createdAt) || compare(a.note.id, b.note.id)
  }
}

/** The latest text first; a text that is the same again is not listed twice. */
function textsOf(all: readonly OtherText[]): readonly OtherText[] {
  const latest = [...all].sort((a, b) => b.note.revision - a.note.revision || compare(b.note.changedAt, a.note.changedAt))
  return latest.filter((one, at) => latest.findIndex((other) => sameWords(one.note, other.note)) === at)
}

/**
 * Many members' files as one list: every id once, by department, policy and place.
 * @param departments in the order of the sheets
 * @returns texts that differ stand side by side in `others`; nothing is merged
 */
export function collect(files: readonly HandedIn[], departments: readonly string[]): readonly Collected[] {
  const byId = new Map<string, OtherText[]>()
  for (const { name, notes } of files) {
    for (const note of notes) byId.set(note.id, [...(byId.get(note.id) ?? []), { note, file: name }])
  }
  const questions = [...byId.values()].flatMap((all) => {
    const [first, ...others] = textsOf(all)
    return first ? [{ ...first, others }] : []
  }).sort(byPlace(departments))
  return questions.map((one, at) => ({
    ...one, no: at + 1,
    alike: questions.flatMap((other, index) =>
      (index !== at && other.note.evidence.policy === one.note.evidence.policy && isAlike(one.note.text, other.note.text) ? [index + 1] : [])),
  }))
}
