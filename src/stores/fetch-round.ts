import { boundedWait } from '../db/bounded-wait.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { ShippedRound } from '../domain/shipped-round.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { fetchFailure, type LoadFailure } from '../domain/load-failure.ts'
import type { RoundsPorts } from './rounds-ports.ts'

export interface FetchedRound {
  readonly snapshot: Snapshot
  /** The file as it came, to be hashed. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

type FetchPorts = Pick<RoundsPorts, 'fetch' | 'urlOf' | 'decodeText' | 'timers'>
type Fetched<T> = Result<T, LoadFailure>

type Body = Uint8Array<ArrayBuffer>

/** A dead network shows by the missing head; a slow one may take longer over the rest. */
const HEAD_WAIT_MS = 10_000
const BODY_WAIT_MS = 30_000

async function inTime<T>(work: Promise<T>, ms: number, abort: AbortController, ports: FetchPorts): Promise<Fetched<T>> {
  const waited = await boundedWait(work, ms, ports.timers)
  if (waited.inTime) return ok(waited.value)
  abort.abort()
  return fail(fetchFailure('no-answer-in-time', { seconds: ms / 1000 }))
}

async function receive(url: string, ports: FetchPorts): Promise<Fetched<Body>> {
  const abort = new AbortController()
  try {
    // A kept answer of an older deployment would be taken for the shipped round.
    const init: RequestInit = { cache: 'no-cache', signal: abort.signal }
    const head = await inTime(ports.fetch(url, init), HEAD_WAIT_MS, abort, ports)
    if (!head.ok) return head
    const { status } = head.value
    if (!head.value.ok) return fail(fetchFailure('http-status', { status }))
    const body = await inTime(head.value.arrayBuffer(), BODY_WAIT_MS, abort, ports)
    return body.ok ? ok(new Uint8Array(body.value)) : body
  } catch (error) {
    return fail(fetchFailure('unreachable', { thrown: error instanceof Error ? error.name : typeof error }))
  }
}

function readText(bytes: Uint8Array): Fetched<string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail(fetchFailure('not-text'))
  }
  const start = text.trimStart().charAt(0)
  if (start === '') return fail(fetchFailure('empty-answer'))
  // The page of a sign-in or of a server that answers everything with its start page.
  return start === '<' ? fail(fetchFailure('html-answer')) : ok(text)
}

function decodeRound(text: string, round: ShippedRound, ports: FetchPorts): Fetched<Snapshot> {
  const decoded = ports.decodeText(text)
  if (!decoded.ok) {
    const { code, args = {} } = decoded.error
    return fail({ stage: 'decode', code, args })
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
  const received = await receive(ports.urlOf(round.file), ports)
  if (!received.ok) return received
  const text = readText(received.value)
  if (!text.ok) return text
  const decoded = decodeRound(text.value, round, ports)
  return decoded.ok ? ok({ snapshot: decoded.value, bytes: received.value }) : decoded
}
