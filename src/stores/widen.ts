import type { LoadedRounds } from './load-rounds.ts'
import type { LoadedWide } from './load-wide.ts'
import type { OpenShelf } from './rounds-ports.ts'

/** What came of rounds that are to be shown. */
export interface Brought extends LoadedRounds {
  /** A round that is too wide to be read whole, where it was asked for alone. */
  readonly wide: LoadedWide | null
}

export const isThere = ({ arrived, wide }: Brought): boolean => arrived.length > 0 || wide !== null

/** Opens the round that is too wide to be read whole, where no other was asked for. */
export async function widen(loaded: LoadedRounds, shelf: OpenShelf): Promise<Brought> {
  const [first, ...others] = loaded.missing
  if (first?.failure.code !== 'wide' || others.length > 0 || loaded.arrived.length > 0) return { ...loaded, wide: null }
  const opened = await (await import('./load-wide.ts')).loadWideRound(first.id, await shelf())
  if (opened.ok) return { arrived: [], missing: [], wide: opened.value }
  const code = opened.error.code === 'damaged' ? 'damaged' : 'unavailable'
  return { ...loaded, missing: [{ id: first.id, failure: { stage: 'kept', code, args: {} } }], wide: null }
}
