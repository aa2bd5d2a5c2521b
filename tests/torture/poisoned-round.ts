import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { PAYLOADS } from './payload-words.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The field that a path leads to, whatever the place in its lists: `policies.*.name`. */
const fieldOf = (path: readonly string[]): string => path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')

function mapStrings(value: Json, path: readonly string[], change: (text: string, path: readonly string[]) => string): Json {
  if (typeof value === 'string') return change(value, path)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: Json, at) => mapStrings(one, [...path, String(at)], change))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, [...path, key], change)]))
}

const isTakenIn = (round: Json): boolean => decodeSnapshot(round).ok

/** A round of one policy that has every field of the given one, so that a field is tried quickly. */
const smallest = (round: Snapshot): Snapshot => ({ ...round, policies: round.policies.filter(({ indicators, projects }) => indicators.length > 0 && projects.length > 0).slice(0, 1) })

/**
 * By field the payloads that the contract takes there: none for what is a code of its own, such as `policies.*.indicators.*.direction`.
 * Found by trying, so that a new field of the contract is not forgotten.
 */
export function payloadsByField(round: Snapshot): ReadonlyMap<string, readonly string[]> {
  const base = JSON.parse(JSON.stringify(smallest(round))) as Json
  const fields = new Map<string, readonly string[]>()
  mapStrings(JSON.parse(JSON.stringify(round)) as Json, [], (text, path) => {
    fields.set(fieldOf(path), [])
    return text
  })
  for (const field of fields.keys()) {
    const takes = (payload: string): boolean => isTakenIn(mapStrings(base, [], (text, path) => (fieldOf(path) === field ? payload : text)))
    fields.set(field, takes('一つ <b>') ? PAYLOADS.filter(takes) : [])
  }
  return fields
}

/**
 * A round with a payload in every field that takes one; each field goes through the payloads in turn.
 * @param turn where the turn begins @param kept fields that stay, as the pages are found by them
 */
export function poisonRound(round: Snapshot, fields: ReadonlyMap<string, readonly string[]>, turn: number, kept: ReadonlySet<string>): Snapshot {
  let next = turn
  const poisoned = mapStrings(JSON.parse(JSON.stringify(round)) as Json, [], (text, path) => {
    const payloads = fields.get(fieldOf(path)) ?? []
    if (payloads.length === 0 || kept.has(fieldOf(path)) || kept.has(text)) return text
    return payloads[next++ % payloads.length]!
  })
  const decoded = decodeSnapshot(poisoned)
  if (!decoded.ok) throw new Error(`the poisoned round is refused: ${decoded.error.code}`)
  return decoded.value
}
