import { boundedWait } from '../db/bounded-wait.ts'
import { fetchFailure, type FetchFailure } from '../domain/load-failure.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { RoundsPorts } from './rounds-ports.ts'

export interface FetchedFile {
  readonly text: string
  /** The file as it came, to be hashed. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

type FilePorts = Pick<RoundsPorts, 'fetch' | 'urlOf' | 'timers'>
type Fetched<T> = Result<T, FetchFailure>
type Body = Uint8Array<ArrayBuffer>

/** A dead network shows by the missing head; a slow one may take longer over the rest. */
const HEAD_WAIT_MS = 10_000
const BODY_WAIT_MS = 30_000

async function inTime<T>(work: Promise<T>, ms: number, abort: AbortController, ports: FilePorts): Promise<Fetched<T>> {
  const waited = await boundedWait(work, ms, ports.timers)
  if (waited.inTime) return ok(waited.value)
  abort.abort()
  return fail(fetchFailure('no-answer-in-time', { seconds: ms / 1000 }))
}

async function receive(url: string, ports: FilePorts): Promise<Fetched<Body>> {
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

/**
 * A text file from the folder of rounds, never from a cache.
 * @returns why no readable file came: no head within 10 seconds, no body within 30 more, no UTF-8, a page instead of it
 */
export async function fetchFile(file: string, ports: FilePorts): Promise<Fetched<FetchedFile>> {
  const received = await receive(ports.urlOf(file), ports)
  if (!received.ok) return received
  const text = readText(received.value)
  return text.ok ? ok({ text: text.value, bytes: received.value }) : text
}
