import { remember } from '../domain/remember.ts'
import type { IndicatorRow } from './indicator-table.ts'
import { buildShareTrack, type ShareTrack } from './share-track.ts'
import { buildWorkings, type Workings } from './workings.ts'

/** An indicator with how far it has come and how that was computed (試算). */
export interface ProgressRow extends IndicatorRow {
  /** null where the share is not shown. */
  readonly share: ShareTrack | null
  readonly workings: Workings
}

const withProgress = remember((row: IndicatorRow): ProgressRow => {
  const { attainment, source } = row.indicator
  return { ...row, share: buildShareTrack(attainment), workings: buildWorkings(source, attainment, row.policyBasis) }
})

/** The rows in the order given by their keys; a key without a row is left out. */
export function buildProgressRows(rows: readonly IndicatorRow[], keys: readonly string[]): readonly ProgressRow[] {
  const byKey = new Map(rows.map((row) => [row.indicator.key, row]))
  return keys.flatMap((key) => {
    const row = byKey.get(key)
    return row ? [withProgress(row)] : []
  })
}
