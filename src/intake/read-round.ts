import { fileLimits } from '../domain/file-limits.ts'
import type { Result } from '../domain/result.ts'
import { decodeSnapshotText } from '../snapshot/decode-text.ts'
import { measureJson } from '../snapshot/json-shape.ts'
import { decodeNdjson } from '../snapshot/ndjson.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'

/** JSON by its beginning; a document whose first line opens with a bracket is none unless its name says so. */
export function looksLikeJson(text: string, name: string): boolean {
  return /^\ufeff?\s*\{\s*["}]/.test(text) || (/\.(?:json|ndjson|jsonl)$/i.test(name) && /^\ufeff?\s*[[{]/.test(text))
}

/** Several objects, one a line. */
const looksLikeLines = (text: string, name: string): boolean => /\.(?:ndjson|jsonl)$/i.test(name) || /^\ufeff?\s*\{[^\n]*\}\s*\n\s*\{/.test(text)

/**
 * Decodes a round from the text of a .json or .ndjson file; which of them it is, its content tells first.
 * @returns refused as `json-too-deep` before it is parsed, or by the reason of the decoder
 */
export function readRound(text: string, name: string): Result<Snapshot, FileRefusal> {
  if (measureJson(text).depth > fileLimits.jsonDepth) return refuse('json-too-deep', { levels: fileLimits.jsonDepth })
  return looksLikeLines(text, name) ? decodeNdjson(text) : decodeSnapshotText(text)
}
