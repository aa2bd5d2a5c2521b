import { openShelf } from '../../src/db/open-shelf.ts'
import type { Engine } from '../../src/db/database.ts'
import { fail } from '../../src/domain/result.ts'
import type { ShippedRound } from '../../src/domain/shipped-round.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import type { DecodeText, RoundsPorts } from '../../src/stores/rounds-ports.ts'
import { createRoundChoice } from '../../src/stores/round-choice.ts'
import { sha256Hex } from '../../src/intake/sha256-hex.ts'
import { createStoredHashes } from '../../src/stores/stored-hashes.ts'
import { decodeLoosely, freshEngine, handTimers, snapshot } from '../db/builders.ts'

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const decodeText: DecodeText = (text) => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail({ code: text.startsWith('{') ? 'cut' : 'not-json' })
  }
  const decoded = decodeLoosely(value)
  return decoded.ok ? decoded : fail({ code: decoded.error.code as 'newer-version' })
}

/** A round as the build would list it. */
export async function ship(content: Snapshot): Promise<{ round: ShippedRound; body: string }> {
  const body = JSON.stringify(content)
  const sha256 = (await sha256Hex(bytesOf(body)))!
  const { id, municipality, title, evaluationYear, policies } = content
  const round = { id, municipality, title, evaluationYear, policies: policies.length, file: `${id}.json`, source: null, origin: null, sha256, bytes: body.length }
  return { round, body }
}

/** A device: what it keeps from one start of the app to the next, and what its network answers. */
export interface Device {
  engine: () => Partial<Engine>
  kept: Map<string, string>
  /** Throws where the browser bars the storage of hints. */
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  answer: (url: string) => Promise<Response>
  requests: string[]
  timers: ReturnType<typeof handTimers>
}

export function device(answer: Device['answer']): Device {
  const engine = freshEngine()
  const kept = new Map<string, string>()
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  return { engine: () => engine, kept, storage, answer, requests: [], timers: handTimers() }
}

export const portsOf = (on: Device, shipped: readonly ShippedRound[], over: Partial<RoundsPorts> = {}): RoundsPorts => ({
  shipped,
  urlOf: (file) => `rounds/${file}`,
  fetch: (url) => {
    on.requests.push(url)
    return on.answer(url)
  },
  decodeText,
  glance: () => Promise.resolve(null),
  openShelf: () =>
    openShelf({ decode: decodeLoosely, engine: on.engine, timers: on.timers, now: () => '2026-11-20T00:00:00.000Z' }),
  hashes: createStoredHashes(() => on.storage()),
  asked: () => [],
  choice: createRoundChoice(() => on.storage()),
  digest: sha256Hex,
  timers: on.timers,
  drawn: () => Promise.resolve(),
  ...over,
})

export const answerWith = (body: string, init: ResponseInit = {}) => (): Promise<Response> =>
  Promise.resolve(new Response(body, init))

export const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

export const never = (): Promise<Response> => new Promise(() => undefined)

export const corrected: Snapshot = snapshot({ title: '訂正版' })

