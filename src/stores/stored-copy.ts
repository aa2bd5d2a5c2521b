import { boundedWait } from '../db/bounded-wait.ts'
import type { StorageFailure } from '../db/failure.ts'
import type { StoredRound } from '../db/stored-round.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Notify } from '../domain/notice.ts'
import { fail, type Result } from '../domain/result.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'

type CopyPorts = Pick<RoundsPorts, 'glance' | 'hashes' | 'timers'>

const LOOK_WAIT_MS = 3_000

/** A round from this device: at a glance where that does and comes soon, else from the shelf, which also tells what is wrong. */
export async function readStored(id: string, shelf: OpenShelf, { glance, timers }: Pick<RoundsPorts, 'glance' | 'timers'>): Promise<Result<StoredRound, StorageFailure>> {
  const seen = await boundedWait(glance(id), LOOK_WAIT_MS, timers)
  if (seen.inTime && seen.value !== null) return seen.value
  const kept = await shelf()
  const loaded = await kept.load(id)
  // What a shelf in memory does not hold may lie in the database that could not be opened.
  return !loaded.ok && loaded.error.code === 'not-found' && kept.limitation !== null ? fail(kept.limitation) : loaded
}

async function loadCopy(round: ShippedRound, shelf: OpenShelf, ports: CopyPorts, notify: Notify): Promise<StoredRound | null> {
  const loaded = await readStored(round.id, shelf, ports)
  if (loaded.ok) return loaded.value
  const { code } = loaded.error
  if (code === 'damaged') notify('copy-damaged', { round: round.id })
  if (code === 'damaged' || code === 'not-found') ports.hashes.forget(round.id)
  return null
}

/**
 * The stored copy of a round, from whatever file.
 * @returns null where there is none, it is damaged (which is noticed), or the shelf is too slow
 */
export async function loadAnyCopy(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: CopyPorts,
  notify: Notify,
): Promise<StoredRound | null> {
  const waited = await boundedWait(loadCopy(round, shelf, ports, notify), LOOK_WAIT_MS, ports.timers)
  return waited.inTime ? waited.value : null
}

/** The stored copy if it was read from the very file that was shipped, or taken in by the reader in its place; null as above. */
export async function loadSameCopy(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: CopyPorts,
  notify: Notify,
): Promise<StoredRound | null> {
  const copy = await loadAnyCopy(round, shelf, ports, notify)
  return copy !== null && (copy.sha256 === round.sha256 || copy.imported) ? copy : null
}
