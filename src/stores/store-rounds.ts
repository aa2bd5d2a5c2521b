import type { ArrivedRound } from './load-shipped-round.ts'
import type { Notify } from '../domain/notice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'

type StorePorts = Pick<RoundsPorts, 'digest' | 'hashes'>

async function storeRound(
  arrived: ArrivedRound,
  open: OpenShelf,
  ports: StorePorts,
  notify: Notify,
): Promise<boolean> {
  const { round, snapshot, bytes } = arrived
  if (bytes === null) return true
  const sha256 = (await ports.digest(bytes)) ?? round.sha256
  if (sha256 !== round.sha256) notify('other-edition', { round: round.id })
  const shelf = await open()
  const before = await shelf.find(round.id)
  if (before.ok && before.value?.imported) {
    notify('own-round-kept', { round: round.id })
    return true
  }
  if (before.ok && before.value !== null && before.value.sha256 !== sha256) {
    notify('round-refreshed', { round: round.id })
  }
  const saved = await shelf.save(snapshot, { sha256 })
  if (!saved.ok) notify('not-stored', { round: round.id, cause: saved.error.code })
  else if (shelf.persistent) ports.hashes.remember(round.id, sha256)
  return saved.ok && shelf.persistent
}

/**
 * Puts rounds on the shelf after they are shown, each under the hash of the file that came.
 * Where that hash is not the shipped one, the next start asks for the file again.
 * @returns whether all will be there at the next start; everything that went otherwise is noticed
 */
export async function storeRounds(
  arrived: readonly ArrivedRound[],
  shelf: OpenShelf,
  ports: StorePorts,
  notify: Notify,
): Promise<boolean> {
  let whole = true
  for (const round of arrived) whole = (await storeRound(round, shelf, ports, notify)) && whole
  return whole
}
