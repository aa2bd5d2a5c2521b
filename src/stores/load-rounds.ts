import type { KeptFailureCode, LoadFailure } from '../domain/load-failure.ts'
import type { Notify } from '../domain/notice.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { loadShippedRound, type ArrivedRound } from './load-shipped-round.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { readStored } from './stored-copy.ts'

export interface LoadedRounds {
  /** In the order in which they were asked for. */
  readonly arrived: readonly ArrivedRound[]
  readonly missing: readonly { readonly id: string; readonly failure: LoadFailure }[]
}

const KEPT_CODES: readonly KeptFailureCode[] = ['not-found', 'damaged', 'no-answer', 'wide']

/** A round that was taken in on this device, which has it nowhere else. */
async function loadOwnRound(id: string, shelf: OpenShelf, ports: RoundsPorts): Promise<Result<ArrivedRound, LoadFailure>> {
  const loaded = await readStored(id, shelf, ports)
  if (loaded.ok) return ok({ round: { id, sha256: loaded.value.sha256 }, snapshot: loaded.value.snapshot, bytes: null })
  const code = KEPT_CODES.find((one) => one === loaded.error.code) ?? 'unavailable'
  return fail({ stage: 'kept', code, args: {} })
}

/** Brings rounds by their ids: those that come with the app, and those that were taken in on this device. */
export async function loadRounds(ids: readonly string[], shelf: OpenShelf, ports: RoundsPorts, notify: Notify): Promise<LoadedRounds> {
  const loads = ids.map((id) => {
    const shipped = ports.shipped.find((round) => round.id === id)
    return shipped ? loadShippedRound(shipped, shelf, ports, notify) : loadOwnRound(id, shelf, ports)
  })
  const loaded = (await Promise.all(loads)).map((result, at) => ({ id: ids[at]!, result }))
  return {
    arrived: loaded.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    missing: loaded.flatMap(({ id, result }) => (result.ok ? [] : [{ id, failure: result.error }])),
  }
}
