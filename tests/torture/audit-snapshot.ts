import { isDeepStrictEqual } from 'node:util'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import { decodeSnapshotText } from '../../src/snapshot/decode-text.ts'
import { decodeNdjson, encodeNdjson } from '../../src/snapshot/ndjson.ts'
import type { Policy, Snapshot, Target } from '../../src/snapshot/types.ts'

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1950 && year <= 2100
const isExact = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0)

function auditFigure(figure: Target, money: boolean, where: string): string[] {
  const { year, value, raw, at } = figure
  const found: string[] = []
  if (!isYear(year)) found.push(`${where} is of the year ${year}`)
  if (value !== null && (!isExact(value) || (money && !Number.isInteger(value)))) found.push(`${where} has the value ${value}`)
  if (raw !== undefined && typeof raw !== 'string') found.push(`${where} was printed as no text`)
  if (at !== undefined && !(at[1] >= 1 && at[2] >= 1)) found.push(`${where} stands at ${at.join(':')}`)
  return found
}

/** Every figure of a policy with its name; money apart from values. */
export const figuresOf = (policy: Policy): readonly { readonly figure: Target; readonly money: boolean; readonly where: string; readonly unit: string }[] => [
  ...policy.indicators.flatMap(({ no, unit, figures, target }) => [...figures, target].map((figure) => ({ figure, money: false, where: `${policy.code} 指標${no}`, unit }))),
  ...[...policy.projects.flatMap(({ costs }) => costs), ...policy.statedTotals, ...policy.costTrend].map((figure) => ({ figure, money: true, where: `${policy.code} 金額`, unit: '千円' })),
]

const repeated = (keys: readonly string[]): boolean => new Set(keys).size < keys.length

function auditNames({ id, policies, sources }: Snapshot): string[] {
  const found: string[] = []
  if (!/^[a-z0-9-]{1,64}$/.test(id)) found.push(`the id is ${id}`)
  if (repeated(policies.map(({ municipality, code }) => `${municipality ?? ''}\n${code}`))) found.push('a policy came in twice')
  if (repeated(sources.map((source) => source.id))) found.push('a source came in twice')
  if (policies.some(({ indicators }) => repeated(indicators.map(({ no }) => String(no))))) found.push('an indicator came in twice')
  return found
}

function auditRoundTrips(snapshot: Snapshot): string[] {
  const trips = { again: decodeSnapshot(snapshot), json: decodeSnapshotText(JSON.stringify(snapshot)), ndjson: decodeNdjson(encodeNdjson(snapshot)) }
  return Object.entries(trips).flatMap(([trip, decoded]) => {
    if (!decoded.ok) return [`what was accepted is refused when it comes back (${trip}): ${decoded.error.code} ${JSON.stringify(decoded.error.args)}`]
    return isDeepStrictEqual(decoded.value, snapshot) ? [] : [`what was accepted comes back otherwise (${trip})`]
  })
}

/** What is wrong with a round that was accepted, looked at apart from the schema that accepted it. */
export const auditSnapshot = (snapshot: Snapshot): string[] => [
  ...auditNames(snapshot),
  ...(isYear(snapshot.evaluationYear) && isYear(snapshot.targetYear) ? [] : ['the round is of no year']),
  ...snapshot.policies.flatMap((policy) => figuresOf(policy).flatMap(({ figure, money, where }) => auditFigure(figure, money, where))),
  ...auditRoundTrips(snapshot),
]

/**
 * Where a round says something that its file does not: every list must be as long as there, every value the very value.
 * @returns the first place, null for none; keys of the file that the contract does not name may be missing
 */
export function findInvented(output: unknown, input: unknown, at = ''): string | null {
  if (Array.isArray(output)) {
    if (!Array.isArray(input) || input.length !== output.length) return `${at}: another number of entries`
    return output.map((one, no) => findInvented(one, input[no], `${at}.${no}`)).find((found) => found !== null) ?? null
  }
  if (typeof output === 'object' && output !== null) {
    if (typeof input !== 'object' || input === null) return `${at}: no object in the file`
    for (const [key, one] of Object.entries(output)) {
      const found = Object.hasOwn(input, key) ? findInvented(one, (input as Record<string, unknown>)[key], `${at}.${key}`) : `${at}.${key}: not in the file`
      if (found !== null) return found
    }
    return null
  }
  return output === input ? null : `${at}: ${String(output)} for ${String(input)}`
}
