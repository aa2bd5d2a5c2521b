import type { RoundRow } from '../db/rows.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'

/** A round that this device can show, before it is loaded. */
export interface RoundEntry {
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: number
  readonly policies: number
  /** null where it has never been stored here. */
  readonly indicators: number | null
  readonly projects: number | null
  readonly bytes: number | null
  /** ISO 8601, UTC. */
  readonly storedAt: string | null
  readonly createdAt: string | null
  /** It comes with the app, maybe under another content. */
  readonly shipped: boolean
  /** The reader took it in on this device. */
  readonly own: boolean
  /** Too large to be read whole. */
  readonly wide: boolean
  /** Its numbers are made up, as a file of it must tell. */
  readonly madeUp: boolean
}

function entryOf(row: RoundRow | undefined, shipped: ShippedRound | undefined): RoundEntry[] {
  const head = row?.header ?? shipped
  if (head === undefined) return []
  const { id, municipality, title, evaluationYear } = head
  return [{
    id, municipality, title, evaluationYear,
    policies: row?.counts.policies ?? shipped?.policies ?? 0,
    indicators: row?.counts.indicators ?? null,
    projects: row?.counts.projects ?? null,
    bytes: row?.bytes ?? shipped?.bytes ?? null,
    storedAt: row?.storedAt ?? null,
    createdAt: row?.header.createdAt ?? null,
    shipped: shipped !== undefined,
    own: row?.imported === true,
    wide: row?.wide !== undefined,
    madeUp: row?.header.madeUp === true,
  }]
}

/** Every round that comes with the app or lies on the shelf, the latest 評価年度 first, then by id. */
export function listEntries(rows: readonly RoundRow[], shipped: readonly ShippedRound[]): readonly RoundEntry[] {
  const ids = [...new Set([...shipped, ...rows].map(({ id }) => id))].sort()
  return ids
    .flatMap((id) => entryOf(rows.find((row) => row.id === id), shipped.find((round) => round.id === id)))
    .sort((a, b) => b.evaluationYear - a.evaluationYear)
}
