import { fail, ok, type Result } from '../domain/result.ts'
import { decodeSnapshot, type SnapshotFailure } from './decode.ts'
import { measureJson } from './json-shape.ts'
import type { Snapshot } from './types.ts'

/** A round as NDJSON: the header without `policies`, then one policy a line; the last line ends in a line break too. */
export function encodeNdjson({ policies, ...header }: Snapshot): string {
  return [header, ...policies].map((one) => `${JSON.stringify(one)}\n`).join('')
}

export type LineFailureCode = 'line-not-json' | 'line-invalid'

/** Why a line was refused; `args.line` is its number, `args.path` the place in it. */
export interface LineFailure {
  readonly code: LineFailureCode
  readonly args: Readonly<Record<string, string | number>>
}

interface Line {
  readonly no: number
  readonly text: string
}

function parseLines(lines: readonly Line[]): Result<unknown[], SnapshotFailure | LineFailure> {
  const values: unknown[] = []
  for (const [at, { no, text }] of lines.entries()) {
    try {
      values.push(JSON.parse(text))
    } catch {
      const cut = at === lines.length - 1 && text.startsWith('{') && measureJson(text).endsEarly
      return fail({ code: cut ? 'cut' : 'line-not-json', args: { line: no } })
    }
  }
  return ok(values)
}

/** A place in the policies as a place in their line. */
function tellLine(failure: SnapshotFailure, lines: readonly Line[]): SnapshotFailure | LineFailure {
  if (failure.code !== 'invalid') return failure
  const [, nth, path = ''] = /^policies\.(\d+)(?:\.(.*))?$/.exec(failure.path ?? '') ?? []
  const line = lines[nth === undefined ? 0 : Number(nth) + 1]?.no ?? 1
  return { code: 'line-invalid', args: { ...failure.args, line, path: nth === undefined ? (failure.path ?? '') : path } }
}

/**
 * Decodes a round from NDJSON with the checks of `decodeSnapshot`; a byte order mark and blank lines are passed over.
 * @returns a failure `line-not-json` or `line-invalid` with the line's number where a line cannot be used, `cut` where the
 *   last one stops half way, else as `decodeSnapshot`
 */
export function decodeNdjson(text: string): Result<Snapshot, SnapshotFailure | LineFailure> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines = body.split('\n').map((line, at): Line => ({ no: at + 1, text: line.trim() })).filter((line) => line.text !== '')
  if (lines.length === 0) return fail({ code: 'empty', args: {} })
  const values = parseLines(lines)
  if (!values.ok) return values
  const [header, ...policies] = values.value
  const isObject = typeof header === 'object' && header !== null
  const decoded = decodeSnapshot(isObject ? { ...header, policies } : header)
  return decoded.ok ? decoded : fail(tellLine(decoded.error, lines))
}
