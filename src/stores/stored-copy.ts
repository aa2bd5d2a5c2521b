import { boundedWait } from '../db/bounded-wait.ts'
import type { StoredRound } from '../db/load-round.ts'
import type { Shelf } from '../db/shelf.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Notify } from '../domain/notice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'

type CopyPorts = Pick<RoundsPorts, 'hashes' | 'timers'>

const LOOK_WAIT_MS = 3_000

async function loadCopy(round: ShippedRound, shelf: Shelf, ports: CopyPorts, notify: Notify): Promise<StoredRound | null> {
  const loaded = await shelf.load(round.id)
  if (loaded.ok) return loaded.value
  const { code } = loaded.error
  if (code === 'damaged') notify('copy-damaged', { round: round.id })
  if (code === 'damaged' || code === 'not-found') ports.hashes.forget(round.id)
  return null
}

async function inTime<T>(work: Promise<T | null>, ports: CopyPorts): Promise<T | null> {
  const waited = await boundedWait(work, LOOK_WAIT_MS, ports.timers)
  return waited.inTime ? waited.value : null
}

/**
 * The stored copy of a round if it was read from the very file that was shipped, or taken in by the reader in its place.
 * @returns null where there is none, it is damaged (which is noticed), or the shelf is too slow
 */
export function loadSameCopy(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: CopyPorts,
  notify: Notify,
): Promise<StoredRound | null> {
  const look = async (): Promise<StoredRound | null> => {
    const opened = await shelf()
    const found = await opened.find(round.id)
    if (found.ok && found.value === null) ports.hashes.forget(round.id)
    if (!found.ok || found.value === null || (found.value.sha256 !== round.sha256 && !found.value.imported)) return null
    return loadCopy(round, opened, ports, notify)
  }
  return inTime(look(), ports)
}

/** The stored copy of a round, from whatever file; null as above. */
export function loadAnyCopy(
  round: ShippedRound,
  shelf: OpenShelf,
  ports: CopyPorts,
  notify: Notify,
): Promise<StoredRound | null> {
  return inTime(
    shelf().then((opened) => loadCopy(round, opened, ports, notify)),
    ports,
  )
}
