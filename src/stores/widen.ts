import { holdsSeveral } from '../analytics/wide-table.ts'
import type { LoadedRounds } from './load-rounds.ts'
import type { LoadedWide } from './load-wide.ts'
import type { OpenShelf } from './rounds-ports.ts'

/** What came of rounds that are to be shown. */
export interface Brought extends LoadedRounds {
  /** A round to be looked at through its columns, where it was asked for alone; also in `arrived` where all its sheets are at hand. */
  readonly wide: LoadedWide | null
}

export const isThere = ({ arrived, wide }: Brought): boolean => arrived.length > 0 || wide !== null

/** Opens a round that is too wide to be read whole, or that holds several municipalities, through its columns, where no other was asked for. */
export async function widen(loaded: LoadedRounds, shelf: OpenShelf): Promise<Brought> {
  const [whole, ...beside] = loaded.arrived
  if (whole !== undefined && beside.length === 0 && holdsSeveral(whole.snapshot)) {
    return { ...loaded, wide: await (await import('./wide-of-sheets.ts')).wideOfSheets(whole.snapshot) }
  }
  const [first, ...others] = loaded.missing
  if (first?.failure.code !== 'wide' || others.length > 0 || loaded.arrived.length > 0) return { ...loaded, wide: null }
  const opened = await (await import('./load-wide.ts')).loadWideRound(first.id, await shelf())
  if (opened.ok) return { arrived: [], missing: [], wide: opened.value }
  const code = opened.error.code === 'damaged' ? 'damaged' : 'unavailable'
  return { ...loaded, missing: [{ id: first.id, failure: { stage: 'kept', code, args: {} } }], wide: null }
}
