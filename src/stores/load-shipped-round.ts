import { ok, type Result } from '../domain/result.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { fetchRound } from './fetch-round.ts'
import { isTransient, type LoadFailure } from '../domain/load-failure.ts'
import type { Notify } from '../domain/notice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { loadAnyCopy, loadSameCopy } from './stored-copy.ts'

/** A round that can be shown; `bytes` is its file where it came over the network and is to be stored. */
export interface ArrivedRound {
  readonly round: Pick<ShippedRound, 'id' | 'sha256'>
  readonly snapshot: Snapshot
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

type Arrival = Result<ArrivedRound, LoadFailure>

async function fromShelf(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: RoundsPorts,
  notify: Notify,
): Promise<ArrivedRound | null> {
  const copy = await loadSameCopy(round, shelf, ports, notify)
  if (copy === null) return null
  ports.hashes.remember(round.id, copy.sha256)
  return { round, snapshot: copy.snapshot, bytes: null }
}

async function fromNetwork(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: RoundsPorts,
  notify: Notify,
): Promise<Arrival> {
  const fetched = await fetchRound(round, ports)
  if (fetched.ok) return ok({ round, ...fetched.value })
  if (!isTransient(fetched.error)) return fetched
  const copy = await loadAnyCopy(round, shelf, ports, notify)
  if (copy === null) return fetched
  if (copy.sha256 !== round.sha256) {
    notify('older-copy', { round: round.id, storedAt: copy.storedAt, cause: fetched.error.code })
  }
  return ok({ round, snapshot: copy.snapshot, bytes: null })
}

/**
 * Brings a shipped round: from the shelf where it is stored already, else over the network,
 * else the older copy, which is noticed. No request is made while the stored copy is the shipped one.
 * @returns a failure only where there is neither; a file that was refused is not replaced by an older copy
 */
export async function loadShippedRound(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: RoundsPorts,
  notify: Notify,
): Promise<Arrival> {
  const recalled = ports.hashes.recall(round.id)
  const network = (): Promise<Arrival> => fromNetwork(round, shelf, ports, notify)
  const look = (): Promise<ArrivedRound | null> => fromShelf(round, shelf, ports, notify)
  const orNetwork = async (found: ArrivedRound | null, from: () => Promise<Arrival>): Promise<Arrival> =>
    found === null ? from() : ok(found)

  // What lies there may be an own round under the same id.
  if (!recalled.known || recalled.sha256 !== null) return orNetwork(await look(), network)
  // Nothing known to be stored: the request does not wait for the database.
  const requested = network()
  return Promise.race([requested, look().then((found) => orNetwork(found, () => requested))])
}
