import type { ShippedRound } from '../domain/shipped-round.ts'
import type { LoadFailure } from '../domain/load-failure.ts'
import { loadShippedRound, type ArrivedRound } from './load-shipped-round.ts'
import type { Notify } from '../domain/notice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'

export interface LoadedRounds {
  /** In the order in which they are shipped. */
  readonly arrived: readonly ArrivedRound[]
  /** Of the first round that is missing, null where none is. */
  readonly failure: LoadFailure | null
}

/**
 * Brings all shipped rounds at once.
 * @param onArrival called with all that are there whenever one more has come
 * @returns what came; a round that is missing beside others is noticed
 */
export async function loadShippedRounds(
  shelf: OpenShelf,
  ports: RoundsPorts,
  notify: Notify,
  onArrival: (arrived: readonly ArrivedRound[]) => void,
): Promise<LoadedRounds> {
  const come = new Map<string, ArrivedRound>()
  const inOrder = (): ArrivedRound[] => ports.shipped.flatMap(({ id }) => come.get(id) ?? [])
  const missing = async (round: ShippedRound): Promise<LoadFailure | null> => {
    const loaded = await loadShippedRound(round, shelf, ports, notify)
    if (!loaded.ok) return loaded.error
    come.set(round.id, loaded.value)
    onArrival(inOrder())
    return null
  }
  const failures = await Promise.all(ports.shipped.map(missing))
  for (const [i, failure] of failures.entries()) {
    const id = ports.shipped[i]?.id
    if (failure !== null && id !== undefined && come.size > 0) notify('round-missing', { round: id, cause: failure.code })
  }
  return { arrived: inOrder(), failure: failures.find((failure) => failure !== null) ?? null }
}
