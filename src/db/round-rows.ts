import type { Snapshot } from '../snapshot/types.ts'
import { encodePolicyParts } from './policy-parts.ts'
import type { PartRow, RoundCounts, RoundHeader, RoundRow, SourceRow } from './rows.ts'

export interface RoundRows {
  readonly round: RoundRow
  readonly parts: readonly PartRow[]
  readonly sources: readonly SourceRow[]
}

export interface SaveStamp {
  /** Of the file that the round was read from, lower-case hex. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly storedAt: string
}

function headerOf(snapshot: Snapshot): RoundHeader {
  const { policies: _policies, sources, ...rest } = snapshot
  const header: RoundHeader = { ...rest, sources: sources.map(({ text: _text, ...source }) => source) }
  // A plain copy: an engine refuses proxies and keeps keys that are undefined.
  return JSON.parse(JSON.stringify(header)) as RoundHeader
}

function sourceTexts(snapshot: Snapshot): SourceRow[] {
  return snapshot.sources.flatMap(({ id, text }) =>
    text === undefined ? [] : [{ round: snapshot.id, id, text }],
  )
}

function countRows(snapshot: Snapshot, parts: number, texts: number): RoundCounts {
  const { policies } = snapshot
  return {
    policies: policies.length,
    indicators: policies.reduce((sum, policy) => sum + policy.indicators.length, 0),
    projects: policies.reduce((sum, policy) => sum + policy.projects.length, 0),
    parts,
    texts,
  }
}

/** Everything that is written for a round, serialised beforehand so that the transaction only writes. */
export function buildRoundRows(snapshot: Snapshot, stamp: SaveStamp): RoundRows {
  const parts = encodePolicyParts(snapshot.id, snapshot.policies)
  const sources = sourceTexts(snapshot)
  const counts = countRows(snapshot, parts.length, sources.length)
  return { round: { id: snapshot.id, header: headerOf(snapshot), counts, ...stamp }, parts, sources }
}
