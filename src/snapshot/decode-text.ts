import { fail, type Result } from '../domain/result.ts'
import { decodeSnapshot, type SnapshotFailure } from './decode.ts'
import type { Snapshot } from './types.ts'

/** Whether JSON text ends inside a string, an object or an array: a file that was not copied whole. */
function endsEarly(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (inString) {
      if (unit === '\\') at++
      else if (unit === '"') inString = false
    } else if (unit === '"') inString = true
    else if (unit === '{' || unit === '[') depth++
    else if (unit === '}' || unit === ']') depth--
  }
  return inString || depth > 0
}

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
    return fail({ code: opens && endsEarly(body) ? 'cut' : 'not-json', args: {} })
  }
  return decodeSnapshot(input)
}
