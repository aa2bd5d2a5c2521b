import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import { noteSchema } from './schema.ts'
import type { Note } from './types.ts'

export type NotesFailureCode = 'empty' | 'too-large' | 'not-json' | 'cut' | 'not-notes' | 'newer-version' | 'invalid' | 'duplicate-id'

/** Why a file of notes was refused; `place` counts notes from 1, `field` names what of it. */
export interface NotesFailure {
  readonly code: NotesFailureCode
  readonly place?: number
  readonly field?: string
}

/** A setting of the device in a 控え; its value is checked by whoever knows the key. */
export interface BackedSetting {
  readonly key: string
  readonly value: unknown
  /** As on the device, at least 1: a later one there stays. */
  readonly revision: number
}

export interface NotesFile {
  readonly savedAt: string
  readonly notes: readonly Note[]
  /** Left out in a file that is handed in, and where an earlier build wrote it. */
  readonly settings?: readonly BackedSetting[]
}

const FORMAT = 'miharashi-notes'
const VERSION = 1
const MOST_NOTES = 20_000
const LONGEST_KEY = 1_000
const LONGEST_FILE = 50_000_000

const setting = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_KEY)), value: v.unknown(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
})
const head = v.object({ format: v.literal(FORMAT), version: v.number() })
const body = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()), notes: v.pipe(v.array(noteSchema), v.maxLength(MOST_NOTES)),
  settings: v.exactOptional(v.pipe(v.array(setting), v.maxLength(MOST_NOTES))),
})

/**
 * Notes as the text of a file that this app reads back.
 * @param savedAt ISO 8601, UTC
 * @param settings of the device, for its own 控え alone
 */
export const writeNotesFile = (notes: readonly Note[], savedAt: string, settings?: readonly BackedSetting[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, savedAt, notes, settings }, null, 1)}\n`

function refusal(issues: readonly v.BaseIssue<unknown>[]): NotesFailure {
  const path = issues[0]?.path?.map(({ key }) => key) ?? []
  const [where, place, ...field] = path
  if (where !== 'notes' || typeof place !== 'number') return { code: 'invalid', field: path.join('.') }
  return { code: 'invalid', place: place + 1, field: field.join('.') }
}

function parse(text: string): Result<unknown, NotesFailure> {
  const content = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).trim()
  if (content === '') return fail({ code: 'empty' })
  if (content.length > LONGEST_FILE) return fail({ code: 'too-large' })
  try {
    return ok(JSON.parse(content) as unknown)
  } catch {
    return fail({ code: content.startsWith('{') && !content.endsWith('}') ? 'cut' : 'not-json' })
  }
}

/**
 * Checks the text of a file of notes, whole: one wrong note refuses the file.
 * @returns the notes as written, or the first reason to refuse them with its place
 */
export function decodeNotesText(text: string): Result<NotesFile, NotesFailure> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const known = v.safeParse(head, parsed.value)
  if (!known.success) return fail({ code: 'not-notes' })
  if (known.output.version !== VERSION) return fail({ code: known.output.version > VERSION ? 'newer-version' : 'not-notes' })
  const read = v.safeParse(body, parsed.value)
  if (!read.success) return fail(refusal(read.issues))
  const { notes } = read.output
  const again = notes.findIndex(({ id }, at) => notes.findIndex((one) => one.id === id) < at)
  return again < 0 ? ok(read.output) : fail({ code: 'duplicate-id', place: again + 1 })
}
