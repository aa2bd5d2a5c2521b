import { fail, type Result } from '../domain/result.ts'
import { decodeSnapshot, type SnapshotFailure } from './decode.ts'
import { measureJson } from './json-shape.ts'
import type { Snapshot } from './types.ts'

/**
 * Decodes a snapshot from the text of a file; a leading byte order mark is passed over.
 * @returns a failure `empty`, `not-json` or `cut` where the text is no whole JSON, else as `decodeSnapshot`
 */
export function decodeSnapshotText(text: string): Result<Snapshot, SnapshotFailure> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (body.trim() === '') return fail({ code: 'empty', args: {} })
  let input: unknown
  try {
    input = JSON.parse(body)
  } catch {
    const opens = /^\s*[{[]/.test(body)
    return fail({ code: opens && measureJson(body).endsEarly ? 'cut' : 'not-json', args: {} })
  }
  return decodeSnapshot(input)
}
