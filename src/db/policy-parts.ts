import { fail, ok, type Result } from '../domain/result.ts'
import type { Policy } from '../snapshot/types.ts'
import { checksum } from './checksum.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import type { PartRow } from './rows.ts'

const POLICIES_PER_PART = 1_000

function encodePart(round: string, n: number, policies: readonly Policy[]): PartRow {
  const lines = policies.map((policy) => JSON.stringify(policy)).join('\n')
  const bytes = new TextEncoder().encode(lines)
  return { round, kind: 'policies', n, bytes, checksum: checksum(bytes) }
}

/** Some lines as a part, and where each ends in it. */
export function encodeLines(round: string, n: number, lines: readonly string[]): { readonly part: PartRow; readonly ends: readonly number[] } {
  const encoder = new TextEncoder()
  const encoded = lines.map((line) => encoder.encode(`${line}\n`))
  const bytes = new Uint8Array(encoded.reduce((sum, line) => sum + line.length, 0))
  const ends: number[] = []
  for (const line of encoded) {
    const from = ends.at(-1) ?? 0
    bytes.set(line, from)
    ends.push(from + line.length)
  }
  return { part: { round, kind: 'policies', n, bytes, checksum: checksum(bytes) }, ends }
}

/** The policies of a round as NDJSON in UTF-8, `perPart` policies a part, parts numbered from 0. */
export function encodePolicyParts(
  round: string,
  policies: readonly Policy[],
  perPart = POLICIES_PER_PART,
): PartRow[] {
  const count = Math.ceil(policies.length / perPart)
  return Array.from({ length: count }, (_, n) =>
    encodePart(round, n, policies.slice(n * perPart, (n + 1) * perPart)),
  )
}

function decodePart(part: PartRow): unknown[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(part.bytes)
  return text.split('\n').map((line): unknown => JSON.parse(line))
}

const isWhole = (part: PartRow, n: number): boolean =>
  part.n === n && ArrayBuffer.isView(part.bytes) && checksum(part.bytes) === part.checksum

/**
 * The unchecked policies of stored parts, in the order they were saved.
 * @param parts all parts of one round, by `n`
 * @returns `damaged` where a part is missing, doubled, changed or unreadable; `args.part` is its place
 */
export function decodePolicyParts(parts: readonly PartRow[]): Result<unknown[], StorageFailure> {
  const policies: unknown[] = []
  for (const [n, part] of parts.entries()) {
    if (!isWhole(part, n)) return fail(storageFailure('damaged', { part: n }))
    try {
      policies.push(...decodePart(part))
    } catch {
      return fail(storageFailure('damaged', { part: n }))
    }
  }
  return ok(policies)
}
