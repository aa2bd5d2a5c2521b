import { fail, ok, type Result } from '../domain/result.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import { decodePolicyParts } from './policy-parts.ts'
import type { PartRow, RoundRow, SourceRow } from './rows.ts'

/** Checks an unknown value against the contract of a snapshot. */
export type DecodeSnapshot = (input: unknown) => Result<Snapshot, { readonly code: string }>

export interface StoredRound {
  readonly snapshot: Snapshot
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly storedAt: string
  readonly imported?: true
}

/** What lies there under the id of a round. */
export interface RoundRows {
  readonly round: RoundRow | undefined
  readonly parts: readonly PartRow[]
  readonly sources: readonly SourceRow[]
}

function assemble(round: RoundRow, rows: RoundRows): Result<unknown, StorageFailure> {
  const { parts, texts, policies: expected } = round.counts
  if (rows.parts.length !== parts) return fail(storageFailure('damaged', { parts: rows.parts.length }))
  if (rows.sources.length !== texts) return fail(storageFailure('damaged', { texts: rows.sources.length }))
  const policies = decodePolicyParts(rows.parts)
  if (!policies.ok) return policies
  if (policies.value.length !== expected) {
    return fail(storageFailure('damaged', { policies: policies.value.length }))
  }
  const textOf = new Map(rows.sources.map(({ id, text }) => [id, text]))
  const sources = round.header.sources.map((source) => {
    const text = textOf.get(source.id)
    return text === undefined ? source : { ...source, text }
  })
  return ok({ ...round.header, sources, policies: policies.value })
}

/**
 * Puts a stored round together and checks it as if it came from a stranger.
 * @throws where a row is of a foreign shape
 */
export function decodeRows(rows: RoundRows, id: string, decode: DecodeSnapshot): Result<StoredRound, StorageFailure> {
  const { round } = rows
  if (round === undefined) return fail(storageFailure('not-found', { round: id }))
  if (round.wide !== undefined) return fail(storageFailure('wide', { policies: round.counts.policies }))
  const assembled = assemble(round, rows)
  if (!assembled.ok) return assembled
  const decoded = decode(assembled.value)
  if (!decoded.ok) return fail(storageFailure('damaged', { check: decoded.error.code }))
  if (decoded.value.id !== id) return fail(storageFailure('damaged', { holds: decoded.value.id }))
  const { sha256, storedAt, imported } = round
  return ok({ snapshot: decoded.value, sha256, storedAt, ...(imported ? { imported } : {}) })
}
