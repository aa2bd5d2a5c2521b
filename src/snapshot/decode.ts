import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import { policySchema, snapshotSchema } from './schema.ts'
import type { Policy, Snapshot } from './types.ts'

export type SnapshotFailureCode =
  | 'empty'
  | 'not-json'
  | 'cut'
  | 'not-a-snapshot'
  | 'newer-version'
  | 'invalid'
  | 'duplicate-policy'
  | 'duplicate-indicator'
  | 'duplicate-source'

/** Why a snapshot was refused; `path` names the place in the JSON (policies.3.projects.0.no). */
export interface SnapshotFailure {
  readonly code: SnapshotFailureCode
  readonly path?: string
  readonly args: Readonly<Record<string, string | number>>
}

const supported = 1

function readOwn(input: object, key: string): unknown {
  return Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined
}

/** Whether the input calls itself a snapshot of a version this reader knows. */
function checkFormat(input: unknown): SnapshotFailure | null {
  if (typeof input !== 'object' || input === null || readOwn(input, 'format') !== 'miharashi-snapshot') {
    return { code: 'not-a-snapshot', args: {} }
  }
  const version = readOwn(input, 'version')
  const newer = typeof version === 'number' && Number.isInteger(version) && version > supported
  return newer ? { code: 'newer-version', path: 'version', args: { version, supported } } : null
}

/** The first entry whose key an earlier one has, with its position; null for none. */
function findRepeated<T>(list: readonly T[], keyOf: (entry: T) => string | number): { readonly at: number; readonly entry: T } | null {
  const seen = new Set<string | number>()
  for (const [at, entry] of list.entries()) {
    const key = keyOf(entry)
    if (seen.has(key)) return { at, entry }
    seen.add(key)
  }
  return null
}

function checkIndicators({ code, indicators }: Policy, at: number): SnapshotFailure | null {
  const again = findRepeated(indicators, ({ no }) => no)
  return again && { code: 'duplicate-indicator', path: `policies.${at}.indicators.${again.at}.no`, args: { policy: code, no: again.entry.no } }
}

/** What a policy is known by within its round. */
const keyOf = ({ municipality, code }: Policy): string => `${municipality ?? ''}\n${code}`

const repeatedPolicy = ({ code }: Policy, at: number): SnapshotFailure => ({ code: 'duplicate-policy', path: `policies.${at}.code`, args: { policy: code } })

/** What no single field shows: names that must be unique, since notes and settings are kept under them. */
function checkUnique(snapshot: Snapshot): SnapshotFailure | null {
  const source = findRepeated(snapshot.sources, ({ id }) => id)
  if (source) return { code: 'duplicate-source', path: `sources.${source.at}.id`, args: { id: source.entry.id } }
  const policy = findRepeated(snapshot.policies, keyOf)
  if (policy) return repeatedPolicy(policy.entry, policy.at)
  for (const [at, one] of snapshot.policies.entries()) {
    const repeated = checkIndicators(one, at)
    if (repeated) return repeated
  }
  return null
}

const LONGEST_PATH = 200

function toFailure(issue: v.BaseIssue<unknown>): SnapshotFailure {
  // A key of the file may stand in it, of any length.
  const path = (v.getDotPath(issue) ?? '').slice(0, LONGEST_PATH)
  return { code: 'invalid', path, args: { path, expected: issue.expected ?? '', received: issue.received.slice(0, 60) } }
}

/**
 * Checks that a value read from JSON is a snapshot, by meaning and not by shape alone: years, integers of money, unique
 * codes, bounded sizes. Keys that the contract does not name are dropped.
 * @returns the snapshot as a fresh object, or the first reason to refuse it
 */
export function decodeSnapshot(input: unknown): Result<Snapshot, SnapshotFailure> {
  const format = checkFormat(input)
  if (format) return fail(format)
  const decoded = v.safeParse(snapshotSchema, input, { abortEarly: true })
  if (!decoded.success) return fail(toFailure(decoded.issues[0]))
  const repeated = checkUnique(decoded.output)
  return repeated ? fail(repeated) : ok(decoded.output)
}

/** Checks the policies of a round one by one, as `decodeSnapshot` checks them all; the path of a failure begins in the policy. */
export function createPolicyChecks(): (input: unknown) => Result<Policy, SnapshotFailure> {
  const seen = new Set<string>()
  return (input) => {
    const decoded = v.safeParse(policySchema, input, { abortEarly: true })
    if (!decoded.success) return fail(toFailure(decoded.issues[0]))
    const policy = decoded.output
    const key = keyOf(policy)
    const repeated = seen.has(key) ? repeatedPolicy(policy, seen.size) : checkIndicators(policy, seen.size)
    seen.add(key)
    return repeated ? fail(repeated) : ok(policy)
  }
}
