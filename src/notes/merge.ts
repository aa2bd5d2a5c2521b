import { isDeleted, type Note, type NoteRecord } from './types.ts'

/** What holds of one note when two places know it, and the other text where both must stay. */
export interface Merged {
  readonly kept: NoteRecord
  readonly copy: Note | null
}

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** Eight hex digits that depend on every letter. */
function digest(text: string): string {
  let hash = OFFSET_BASIS
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The content of a record with its keys in one order, to compare records that came by different ways. */
export const contentOf = (record: NoteRecord): string => {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  return JSON.stringify(record, sorted)
}

export const isSame = (one: NoteRecord, other: NoteRecord): boolean => contentOf(one) === contentOf(other)

const wordsOf = ({ text, answer }: Note): string => `${text}\n${answer}`

/**
 * The other text of a note as a note of its own; the same text always gets the same id, so that it is kept once.
 * @param beside id of the note whose place is taken
 */
const copyBeside = (note: Note, beside: string): Note =>
  ({ ...note, id: `${beside.slice(0, 36)}-${digest(wordsOf(note))}`, copyOf: beside, revision: 1 })

const timeOf = (record: NoteRecord): string => (isDeleted(record) ? record.deletedAt : record.changedAt)

/** Whether `one` goes before `other` at the same revision: words before none, the later change, then any fixed order. */
function goesBefore(one: NoteRecord, other: NoteRecord): boolean {
  if (isDeleted(one) !== isDeleted(other)) return isDeleted(other)
  if (timeOf(one) !== timeOf(other)) return timeOf(one) > timeOf(other)
  return contentOf(one) > contentOf(other)
}

/**
 * One note known in two places: the later revision holds; two different texts of the same revision are both kept.
 * The order of the places does not matter.
 */
export function mergeRecords(one: NoteRecord, other: NoteRecord): Merged {
  if (one.revision !== other.revision) return { kept: one.revision > other.revision ? one : other, copy: null }
  const [kept, left] = goesBefore(one, other) ? [one, other] : [other, one]
  const clash = !isDeleted(kept) && !isDeleted(left) && wordsOf(kept) !== wordsOf(left)
  return { kept, copy: clash ? copyBeside(left, kept.id) : null }
}

/** All notes of both places, every id once, both texts where they clash. */
export function mergeAll(ones: readonly NoteRecord[], others: readonly NoteRecord[]): readonly NoteRecord[] {
  const records = new Map<string, NoteRecord>()
  const add = (record: NoteRecord): void => {
    const known = records.get(record.id)
    if (known === undefined) return void records.set(record.id, record)
    const { kept, copy } = mergeRecords(known, record)
    records.set(record.id, kept)
    if (copy !== null) add(copy)
  }
  for (const record of [...ones, ...others]) add(record)
  return [...records.values()]
}

/** Whether a stored note was changed by someone else since the edit of another began. @param base revision that the edit began with */
export const isInTheWay = (stored: NoteRecord | undefined, edited: NoteRecord, base: number): stored is NoteRecord =>
  stored !== undefined && stored.revision > base && !isSame(stored, edited)
