import type { NoteRecord } from '../notes/types.ts'
import type { Snapshot, Source } from '../snapshot/types.ts'

export interface RoundCounts {
  readonly policies: number
  readonly indicators: number
  readonly projects: number
  /** Stored parts and source texts that belong to the round; fewer or more on the shelf means damage. */
  readonly parts: number
  readonly texts: number
}

/** The round without its policies and without the texts of its sources. */
export type RoundHeader = Omit<Snapshot, 'policies' | 'sources'> & {
  readonly sources: readonly Omit<Source, 'text'>[]
}

/** Where the parts of a wide round lie: those of its sheets, and its columns beside them. */
export interface WideParts {
  readonly key: string
  /** Parts of sheets. */
  readonly sheets: number
}

export interface WideRoundRow extends RoundRow {
  readonly wide: WideParts
}

export interface RoundRow {
  readonly id: string
  readonly header: RoundHeader
  /** Of the file that the round was read from, lower-case hex. */
  readonly sha256: string
  readonly counts: RoundCounts
  /** ISO 8601, UTC. */
  readonly storedAt: string
  /** The reader took it in on this device: no shipped round takes its place unasked. */
  readonly imported?: true
  /** Of parts and texts, as UTF-8; absent where an earlier build stored the round. */
  readonly bytes?: number
  /** Of a wide round; absent where its parts lie under its id and it is read whole. */
  readonly wide?: WideParts
}

export interface PartRow {
  readonly round: string
  readonly kind: 'policies' | 'columns'
  /** 0-based. */
  readonly n: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly checksum: number
}

export interface SourceRow {
  readonly round: string
  readonly id: string
  readonly text: string
}

/** A member's own text; the only table that cannot be loaded again. */
export type NoteRow = NoteRecord

export interface SettingRow {
  /** `municipality|policy|indicator no`, or the name of a list, so that it outlives a round. */
  readonly key: string
  /** Left out where the setting was taken back, so that no copy brings it back. */
  readonly value?: unknown
  /** Grows by one with every change, taking back included; absent where an earlier build stored it, and where there is no second copy. */
  readonly revision?: number
}
