import { fail, ok, type Result } from '../domain/result.ts'
import { decodeSnapshot, type SnapshotFailure } from './decode.ts'
import { measureJson } from './json-shape.ts'
import type { Snapshot } from './types.ts'

/**
 * A round as NDJSON: the header without `policies`, then one policy a line; the last line ends in a line break too.
 * The header counts the policies (`policyCount`), so that a file cut between two lines does not pass for a smaller round.
 */
export function encodeNdjson({ policies, ...header }: Snapshot): string {
  return [{ ...header, policyCount: policies.length }, ...policies].map((one) => `${JSON.stringify(one)}\n`).join('')
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
  /** No line break closes it, so that it may have been cut. */
  readonly open: boolean
}

/** One more than the contract allows, so that it refuses what has too many, and a header. */
const MOST_LINES = 200_002

function* listLines(text: string): Generator<Line> {
  for (let from = 0, no = 1; from < text.length; no++) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end).trim()
    if (line !== '') yield { no, text: line, open: end < 0 }
    from = end < 0 ? text.length : end + 1
  }
}

interface ParsedLines {
  readonly values: readonly unknown[]
  /** The number of each value's line. */
  readonly numbers: readonly number[]
}

function parseLines(lines: Iterable<Line>): Result<ParsedLines, SnapshotFailure | LineFailure> {
  const values: unknown[] = []
  const numbers: number[] = []
  for (const { no, text, open } of lines) {
    try {
      values.push(JSON.parse(text))
    } catch {
      const cut = open && text.startsWith('{') && measureJson(text).endsEarly
      return fail({ code: cut ? 'cut' : 'line-not-json', args: { line: no } })
    }
    numbers.push(no)
    if (values.length === MOST_LINES) break
  }
  return ok({ values, numbers })
}

/** A place in the policies as a place in their line, any other as a place in the header. */
function tellLine(failure: SnapshotFailure, numbers: readonly number[]): SnapshotFailure | LineFailure {
  if (failure.code !== 'invalid') return failure
  const place = /^policies\.(\d+)\.?(.*)$/.exec(String(failure.args.path))
  if (!place) return { code: 'line-invalid', args: { ...failure.args, line: numbers[0]! } }
  const [, nth, path = ''] = place
  return { code: 'line-invalid', args: { ...failure.args, line: numbers[Number(nth) + 1]!, path } }
}

/** Whether the header counts more policies than there are; one of another writer may count none. */
function endsBefore(header: object, policies: number): boolean {
  const { policyCount } = header as { readonly policyCount?: unknown }
  return typeof policyCount === 'number' && policies < policyCount
}

const refuseMixed = (line: number): Result<never, LineFailure> =>
  fail({ code: 'line-invalid', args: { line, path: '', expected: 'never', received: 'Object' } })

/**
 * Decodes a round from NDJSON with the checks of `decodeSnapshot`; a byte order mark and blank lines are passed over. A
 * single line that holds the policies too is the whole round.
 * @returns a failure `line-not-json` or `line-invalid` with the line's number where a line cannot be used, `cut` where
 *   the last one stops half way or policies are missing, else as `decodeSnapshot`
 */
export function decodeNdjson(text: string): Result<Snapshot, SnapshotFailure | LineFailure> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const parsed = parseLines(listLines(body))
  if (!parsed.ok) return parsed
  const { values: [header, ...policies], numbers } = parsed.value
  if (numbers.length === 0) return fail({ code: 'empty', args: {} })
  if (typeof header !== 'object' || header === null) return decodeSnapshot(header)
  // Policies in the header itself would be passed over for those of the lines: such a file is one object, or none.
  if (Object.hasOwn(header, 'policies')) return policies.length === 0 ? decodeSnapshot(header) : refuseMixed(numbers[1]!)
  const decoded = decodeSnapshot({ ...header, policies })
  if (!decoded.ok) return fail(tellLine(decoded.error, numbers))
  return endsBefore(header, policies.length) ? fail({ code: 'cut', args: { line: numbers[numbers.length - 1]! } }) : decoded
}
