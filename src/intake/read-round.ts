import { fileLimits } from '../domain/file-limits.ts'
import type { Result } from '../domain/result.ts'
import { decodeSnapshotText } from '../snapshot/decode-text.ts'
import { measureJson } from '../snapshot/json-shape.ts'
import { decodeNdjson } from '../snapshot/ndjson.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'

const jsonName = /\.(?:json|ndjson|jsonl)$/i
const linesName = /\.(?:ndjson|jsonl)$/i
/** Blanks may stand before the first sign, but hardly more than these. */
const BEGINNING = 1_000

/** JSON by its beginning; a document whose first line opens with a bracket is none unless its name says so. */
export function looksLikeJson(text: string, name: string): boolean {
  const beginning = text.slice(0, BEGINNING)
  return /^\ufeff?\s*\{\s*["}]/.test(beginning) || (jsonName.test(name) && /^\ufeff?\s*[[{]/.test(beginning))
}

/** Whether the first line is closed and another opens after it: several objects, one a line. */
export function looksLikeLines(text: string, name: string): boolean {
  if (linesName.test(name)) return true
  const end = text.indexOf('\n')
  return end >= 0 && text.slice(0, end).trimEnd().endsWith('}') && text.slice(end, end + BEGINNING).trimStart().startsWith('{')
}

/** Questions and opinions are saved as .json too; they are read on a page of their own. */
const notesFormat = /"format"\s*:\s*"miharashi-notes"/

/**
 * Decodes a round from the text of a .json or .ndjson file; which of them it is, its content tells first.
 * @returns refused as `json-too-deep` before it is parsed, or by the reason of the decoder
 */
export function readRound(text: string, name: string): Result<Snapshot, FileRefusal> {
  if (measureJson(text).depth > fileLimits.jsonDepth) return refuse('json-too-deep', { levels: fileLimits.jsonDepth })
  const decoded = looksLikeLines(text, name) ? decodeNdjson(text) : decodeSnapshotText(text)
  const isNotes = !decoded.ok && decoded.error.code === 'not-a-snapshot' && notesFormat.test(text.slice(0, BEGINNING))
  return isNotes ? refuse('notes-file') : decoded
}
