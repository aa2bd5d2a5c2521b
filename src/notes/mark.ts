import * as v from 'valibot'
import type { NotesMark } from './compare.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
const mark = v.object({ epoch: count, count, revision: count })

/** A stored mark, checked; null where there is none. */
export function decodeMark(input: unknown): NotesMark | null {
  const read = v.safeParse(mark, input)
  return read.success ? read.output : null
}
