import type { Snapshot } from '../snapshot/types.ts'
import { encodePolicyParts } from './policy-parts.ts'
import type { PartRow, RoundCounts, RoundHeader, RoundRow, SourceRow, WideParts, WideRoundRow } from './rows.ts'

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
  readonly imported?: true
}

function headerOf(snapshot: Omit<Snapshot, 'policies'>): RoundHeader {
  const sources = snapshot.sources.map((source) => ({ ...source, text: undefined }))
  const header = { ...snapshot, policies: undefined, sources }
  // A plain copy without the keys that are undefined: an engine refuses proxies and would keep such keys.
  return JSON.parse(JSON.stringify(header)) as RoundHeader
}

function sourceTexts({ id: round, sources }: Pick<Snapshot, 'id' | 'sources'>): SourceRow[] {
  return sources.flatMap(({ id, text }) => (text === undefined ? [] : [{ round, id, text }]))
}

/** What is written of a wide round beside its parts. @param counts without the texts @param bytes of its parts */
export function buildWideRows(
  header: Omit<Snapshot, 'policies'>, stamp: SaveStamp, wide: WideParts, counts: Omit<RoundCounts, 'texts'>, bytes: number,
): { readonly round: WideRoundRow; readonly sources: readonly SourceRow[] } {
  const sources = sourceTexts(header)
  return { round: { id: header.id, header: headerOf(header), counts: { ...counts, texts: sources.length }, ...stamp, bytes: bytes + sizeOf([], sources), wide }, sources }
}

const sizeOf = (parts: readonly PartRow[], sources: readonly SourceRow[]): number => {
  const encoder = new TextEncoder()
  return parts.reduce((sum, { bytes }) => sum + bytes.length, 0) + sources.reduce((sum, { text }) => sum + encoder.encode(text).length, 0)
}

/**
 * The row of a round without its policies.
 * @param parts number of parts that are stored beside it
 * @param texts number of source texts that are stored beside it
 */
export function buildRoundRow(snapshot: Snapshot, stamp: SaveStamp, parts: number, texts: number): RoundRow {
  const { id, policies } = snapshot
  const counts: RoundCounts = {
    policies: policies.length,
    indicators: policies.reduce((sum, policy) => sum + policy.indicators.length, 0),
    projects: policies.reduce((sum, policy) => sum + policy.projects.length, 0),
    parts,
    texts,
  }
  return { id, header: headerOf(snapshot), counts, ...stamp }
}

/** Everything that is written for a round, serialised beforehand so that the transaction only writes. */
export function buildRoundRows(snapshot: Snapshot, stamp: SaveStamp): RoundRows {
  const parts = encodePolicyParts(snapshot.id, snapshot.policies)
  const sources = sourceTexts(snapshot)
  const round = { ...buildRoundRow(snapshot, stamp, parts.length, sources.length), bytes: sizeOf(parts, sources) }
  return { round, parts, sources }
}
