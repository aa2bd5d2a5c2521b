import { fail, invariant, ok, type Result } from '../domain/result.ts'
import { createPolicyChecks, decodeSnapshot, type SnapshotFailure } from './decode.ts'
import { measureJson } from './json-shape.ts'
import { most } from './schema.ts'
import type { Policy, Snapshot } from './types.ts'

/**
 * A round as NDJSON: the header without `policies`, then one policy a line; the last line ends in a line break too.
 * The header counts the policies (`policyCount`), so that a file cut between two lines does not pass for a smaller round.
 */
export function encodeNdjson({ policies, ...header }: Snapshot): string {
  return encodeHeader(header, policies.length) + policies.map((one) => `${JSON.stringify(one)}\n`).join('')
}

/** The first line of a round of so many policies. */
export const encodeHeader = (header: Omit<Snapshot, 'policies'>, policyCount: number): string => `${JSON.stringify({ ...header, policyCount })}\n`

export type LineFailureCode = 'line-not-json' | 'line-invalid'

/** Why a line was refused; `args.line` is its number, `args.path` the place in it. */
export interface LineFailure {
  readonly code: LineFailureCode
  readonly args: Readonly<Record<string, string | number>>
}

/** A line that is not blank. */
export interface Line {
  /** 1-based. */
  readonly no: number
  readonly text: string
  /** No line break closes it, so that it may have been cut. */
  readonly open: boolean
}

export type RoundHeader = Omit<Snapshot, 'policies'>

/** What a line held: the header, a policy, or nothing yet where it may be the whole round. */
export type ReadLine = { readonly header: RoundHeader } | { readonly policy: Policy } | null

export type ReadFailure = SnapshotFailure | LineFailure

/** Reads a round line by line; each line is checked before the next. */
export interface LineReader {
  read(line: Line): Result<ReadLine, ReadFailure>
  /** After the last line. @returns the round where a single line held all of it, null where every line was handed out */
  end(): Result<Snapshot | null, ReadFailure>
}

function parseLine({ no, text, open }: Line): Result<unknown, LineFailure | SnapshotFailure> {
  try {
    return ok(JSON.parse(text))
  } catch {
    const cut = open && text.startsWith('{') && measureJson(text).endsEarly
    return fail({ code: cut ? 'cut' : 'line-not-json', args: { line: no } })
  }
}

/** A place within a line for one that is not as agreed. */
const tellLine = (failure: SnapshotFailure, line: number): ReadFailure =>
  (failure.code === 'invalid' ? { code: 'line-invalid', args: { ...failure.args, line } } : failure)

const countOf = (header: object): number => {
  const { policyCount } = header as { readonly policyCount?: unknown }
  return typeof policyCount === 'number' ? policyCount : 0
}

type Step = (value: unknown, line: Line) => Result<ReadLine, ReadFailure>

/**
 * Reads the lines of a round with the checks of `decodeSnapshot`. A single line that holds the policies too is the whole round.
 * @returns failures `line-not-json` or `line-invalid` with the line's number where a line cannot be used, `cut` where
 *   the last one stops half way or policies are missing, else as `decodeSnapshot`
 */
export function createLineReader(): LineReader {
  const check = createPolicyChecks()
  let whole: unknown
  let [counted, policies, last] = [0, 0, 0]
  const readPolicy: Step = (value, { no }) => {
    if (policies === most.policies) return fail({ code: 'line-invalid', args: { line: no, path: 'policies', expected: `<=${most.policies}`, received: String(policies + 1) } })
    const checked = check(value)
    if (!checked.ok) return fail(tellLine(checked.error, no))
    policies += 1
    return ok({ policy: checked.value })
  }
  // Policies in the header itself would be passed over for those of the lines: such a file is one object, or none.
  const refuseMixed: Step = (_value, { no }) => fail({ code: 'line-invalid', args: { line: no, path: '', expected: 'never', received: 'Object' } })
  const readHeader: Step = (value, { no }) => {
    const isObject = typeof value === 'object' && value !== null
    if (isObject && Object.hasOwn(value, 'policies')) {
      whole = value
      step = refuseMixed
      return ok(null)
    }
    const decoded = decodeSnapshot(isObject ? { ...value, policies: [] } : value)
    if (!decoded.ok) return fail(tellLine(decoded.error, no))
    counted = countOf(value as object)
    step = readPolicy
    return ok({ header: decoded.value })
  }
  let step = readHeader
  return {
    read: (line) => {
      last = line.no
      const parsed = parseLine(line)
      return parsed.ok ? step(parsed.value, line) : parsed
    },
    end: () => {
      if (last === 0) return fail({ code: 'empty', args: {} })
      if (whole !== undefined) return decodeSnapshot(whole)
      return policies < counted ? fail({ code: 'cut', args: { line: last } }) : ok(null)
    },
  }
}

function* listLines(text: string): Generator<Line> {
  for (let from = 0, no = 1; from < text.length; no++) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? text.length : end).trim()
    if (line !== '') yield { no, text: line, open: end < 0 }
    from = end < 0 ? text.length : end + 1
  }
}

/** Decodes a round from NDJSON by `createLineReader`; a byte order mark and blank lines are passed over. */
export function decodeNdjson(text: string): Result<Snapshot, ReadFailure> {
  const reader = createLineReader()
  const policies: Policy[] = []
  const headers: RoundHeader[] = []
  for (const line of listLines(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)) {
    const read = reader.read(line)
    if (!read.ok) return read
    if (read.value !== null && 'policy' in read.value) policies.push(read.value.policy)
    else if (read.value !== null) headers.push(read.value.header)
  }
  const end = reader.end()
  if (!end.ok) return end
  const [header] = headers
  invariant(end.value !== null || header !== undefined, 'the first line is the header, or all')
  return ok(end.value ?? { ...header, policies } as Snapshot)
}
