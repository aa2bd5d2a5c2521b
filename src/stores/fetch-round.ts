import { fail, ok, type Result } from '../domain/result.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { fetchFailure, type LoadFailure } from '../domain/load-failure.ts'
import { fetchFile } from './fetch-file.ts'
import type { RoundsPorts } from './rounds-ports.ts'

export interface FetchedRound {
  readonly snapshot: Snapshot
  /** The file as it came, to be hashed. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

type FetchPorts = Pick<RoundsPorts, 'fetch' | 'urlOf' | 'decodeText' | 'timers'>
type Fetched<T> = Result<T, LoadFailure>

function decodeRound(text: string, round: ShippedRound, ports: FetchPorts): Fetched<Snapshot> {
  const decoded = ports.decodeText(text)
  if (!decoded.ok) {
    const { code, args = {} } = decoded.error
    return fail(code === 'empty' ? fetchFailure('empty-answer') : { stage: 'decode', code, args })
  }
  const { id } = decoded.value
  if (id === round.id) return decoded
  return fail({ stage: 'decode', code: 'wrong-round', args: { expected: round.id, found: id } })
}

/**
 * A shipped round from its file, checked.
 * @returns the snapshot and the file's bytes; a failure of stage `fetch` where no readable file came
 *   (no head within 10 seconds, no body within 30 more), of stage `decode` where it was refused
 */
export async function fetchRound(round: ShippedRound, ports: FetchPorts): Promise<Fetched<FetchedRound>> {
  const file = await fetchFile(round.file, ports)
  if (!file.ok) return file
  const decoded = decodeRound(file.value.text, round, ports)
  return decoded.ok ? ok({ snapshot: decoded.value, bytes: file.value.bytes }) : decoded
}
