import * as v from 'valibot'
import { NOTE_KINDS, NOTE_PRIORITIES, NOTE_STATUSES, type Note, type NoteRecord } from './types.ts'

const LONGEST_TEXT = 20_000
const MOST_LINES = 200

const word = v.pipe(v.string(), v.maxLength(1_000))
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
const instant = v.pipe(v.string(), v.isoTimestamp())
const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,80}$/))
const revision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER))
const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER))

const evidence = v.object({
  policy: word, policyName: word, place: word, quotation: word, value: word,
  lines: v.pipe(v.array(line), v.maxLength(MOST_LINES)),
})

export const noteSchema = v.object({
  id, round: word, municipality: word, evidence, addressee: word,
  kind: v.picklist(NOTE_KINDS), priority: v.picklist(NOTE_PRIORITIES), status: v.picklist(NOTE_STATUSES),
  text, answer: text, answeredBy: word,
  author: v.exactOptional(word), createdAt: instant, changedAt: instant, revision, copyOf: v.exactOptional(id),
})

const tombstone = v.object({ id, round: word, revision, deletedAt: instant })

/** A stored record, checked; null where it is none. */
export function decodeRecord(input: unknown): NoteRecord | null {
  const deleted = v.safeParse(tombstone, input)
  if (deleted.success) return deleted.output
  const note = v.safeParse(noteSchema, input)
  return note.success ? (note.output satisfies Note) : null
}
