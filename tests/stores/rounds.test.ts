import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { watch } from 'vue'
import { openDatabase } from '../../src/db/database.ts'
import type { Engine } from '../../src/db/database.ts'
import type { ShippedRound } from '../../src/domain/shipped-round.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import type { RoundsPorts } from '../../src/stores/rounds-ports.ts'
import { allRows, handTimers, snapshot } from '../db/builders.ts'
import { answerWith, corrected, device, never, offline, portsOf, ship, type Device } from './builders.ts'

type Store = ReturnType<typeof useRoundsStore>

const shipped = await ship(snapshot())
const refreshed = await ship(corrected)

/** One start of the app, up to the first numbers. */
async function start(on: Device, rounds: readonly ShippedRound[], over: Partial<RoundsPorts> = {}): Promise<Store> {
  setActivePinia(createPinia())
  const store = useRoundsStore()
  await store.boot(portsOf(on, rounds, over))
  return store
}

/** One start during which every wait ends as soon as it has begun to matter. */
async function startLetting(on: Device, over: Partial<RoundsPorts>): Promise<Store> {
  let running = true
  const booted = start(on, [shipped.round], over).finally(() => {
    running = false
  })
  while (running) {
    await new Promise((resolve) => setImmediate(resolve))
    on.timers.elapse()
  }
  return booted
}

function shelved(store: Store): Promise<string> {
  return new Promise((resolve) => {
    watch(
      () => store.shelving,
      (now) => {
        if (now === 'stored' || now === 'not-stored') resolve(now)
      },
      { immediate: true, flush: 'sync' },
    )
  })
}

async function deviceWithRound(): Promise<Device> {
  const on = device(answerWith(shipped.body))
  await shelved(await start(on, [shipped.round]))
  on.requests.length = 0
  return on
}

const codes = (store: Store): string[] => store.notices.map(({ code }) => code)

async function inDatabase<T>(on: Device, work: (db: Parameters<typeof allRows>[0]) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ engine: on.engine() as Engine, timers: handTimers(), waitMs: 1 })
  if (!opened.ok) throw new Error(opened.error.code)
  const result = await work(opened.value)
  opened.value.close()
  return result
}

describe('the first visit', () => {
  it('shows the round before it is stored, and stores it afterwards', async () => {
    const on = device(answerWith(shipped.body))
    const store = await start(on, [shipped.round])
    expect(store.status).toBe('ready')
    expect(store.shelving).not.toBe('stored')
    expect(store.snapshots).toEqual([snapshot()])
    expect(await shelved(store)).toBe('stored')
    expect(codes(store)).toEqual([])
    expect(on.requests).toEqual(['rounds/asaka-2022-6.json'])
  })

  it('a database that never opens does not hold the numbers back', async () => {
    const on = device(answerWith(shipped.body))
    const store = await start(on, [shipped.round], { openShelf: () => new Promise(() => undefined) })
    expect(store.status).toBe('ready')
  })

  it('without rounds to ship it stays empty', async () => {
    expect((await start(device(offline), [])).status).toBe('empty')
  })

  it('the rounds cannot be changed from outside', async () => {
    const store = await start(device(answerWith(shipped.body)), [shipped.round])
    expect(Object.isFrozen(store.snapshots)).toBe(true)
    expect(Object.isFrozen(store.snapshots[0])).toBe(true)
  })

  it('a browser that does not store is said, and the round is shown', async () => {
    const on = device(answerWith(shipped.body))
    on.engine = () => ({})
    const store = await start(on, [shipped.round])
    expect(store.status).toBe('ready')
    expect(await shelved(store)).toBe('not-stored')
    expect(store.notices).toMatchObject([{ code: 'not-persistent', args: { cause: 'unavailable' } }])
    store.dismiss(store.notices[0]!.key)
    expect(store.notices).toEqual([])
    expect(on.kept.size).toBe(0)
  })

  it('a full disk is said, and the round is shown', async () => {
    const on = device(answerWith(shipped.body))
    const ports = portsOf(on, [shipped.round])
    const openShelf: RoundsPorts['openShelf'] = async () => ({
      ...(await ports.openShelf()),
      save: async () => ({ ok: false, error: { code: 'quota', args: {} } }),
    })
    const store = await start(on, [shipped.round], { openShelf })
    expect(await shelved(store)).toBe('not-stored')
    expect(store.notices).toMatchObject([{ code: 'not-stored', args: { cause: 'quota' } }])
    expect(store.status).toBe('ready')
  })
})

describe('a file that cannot be used', () => {
  const faults: Record<string, [Device['answer'], object]> = {
    'no network': [offline, { stage: 'fetch', code: 'unreachable' }],
    'a missing file': [answerWith('', { status: 404 }), { stage: 'fetch', code: 'http-status', args: { status: 404 } }],
    'a sign-in page': [answerWith('\n<!doctype html><p>接続'), { stage: 'fetch', code: 'html-answer' }],
    'an empty file': [answerWith(' \n'), { stage: 'fetch', code: 'empty-answer' }],
    'another encoding': [() => Promise.resolve(new Response(new Uint8Array([0x7b, 0x8e, 0x7b]))), { stage: 'fetch', code: 'not-text' }],
    'a cut file': [answerWith(shipped.body.slice(0, 200)), { stage: 'decode', code: 'cut' }],
    'a newer version': [answerWith(JSON.stringify({ ...snapshot(), version: 2 })), { stage: 'decode', code: 'newer-version' }],
    'another round': [
      answerWith(JSON.stringify(snapshot({ id: 'other' }))),
      { stage: 'decode', code: 'wrong-round', args: { expected: 'asaka-2022-6', found: 'other' } },
    ],
  }

  it.each(Object.keys(faults))('%s is a failure with its code, and nothing is stored', async (fault) => {
    const [answer, expected] = faults[fault]!
    const on = device(answer)
    const store = await start(on, [shipped.round])
    expect(store.status).toBe('failed')
    expect(store.failure).toMatchObject(expected)
    expect(await inDatabase(on, (db) => db.rounds.count())).toBe(0)
  })

  it('another try after a failure shows the round', async () => {
    const on = device(offline)
    const store = await start(on, [shipped.round])
    on.answer = answerWith(shipped.body)
    await store.retry()
    expect(store).toMatchObject({ status: 'ready', failure: null })
    expect(await shelved(store)).toBe('stored')
  })

  const silences: Record<string, () => Promise<Response>> = {
    'a server that never answers': never,
    'a transfer that stands still': async () => new Response(new ReadableStream()),
  }

  it.each(Object.keys(silences))('%s is given up after the wait', async (silence) => {
    const on = device(never)
    const signals: AbortSignal[] = []
    const fetch: RoundsPorts['fetch'] = (_url, { signal }) => {
      signals.push(signal!)
      return silences[silence]!()
    }
    const store = await startLetting(on, { fetch })
    expect(store.failure).toMatchObject({ stage: 'fetch', code: 'no-answer-in-time' })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it.each(['a newer version', 'another round'])('%s leaves the stored round as it was', async (fault) => {
    const on = await deviceWithRound()
    const before = await inDatabase(on, allRows)
    on.answer = faults[fault]![0]
    const store = await start(on, [refreshed.round])
    expect(store.status).toBe('failed')
    expect(await inDatabase(on, allRows)).toEqual(before)
  })
})

describe('a later visit', () => {
  it('makes no request while the stored round is the shipped one', async () => {
    const on = await deviceWithRound()
    on.answer = offline
    const store = await start(on, [shipped.round])
    expect(store.snapshots).toEqual([snapshot()])
    expect(on.requests).toEqual([])
    expect(await shelved(store)).toBe('stored')
    expect(codes(store)).toEqual([])
  })

  it('makes no request either where the browser bars the hints', async () => {
    const on = await deviceWithRound()
    on.storage = () => {
      throw new Error('denied')
    }
    expect((await start(on, [shipped.round])).status).toBe('ready')
    expect(on.requests).toEqual([])
  })

  it('uses the stored round when the hint is lost and the network hangs', async () => {
    const on = await deviceWithRound()
    on.kept.clear()
    on.answer = never
    expect((await start(on, [shipped.round])).snapshots).toEqual([snapshot()])
  })

  it('a changed shipped round is asked for once, replaces the old one and is said', async () => {
    const on = await deviceWithRound()
    on.answer = answerWith(refreshed.body)
    const store = await start(on, [refreshed.round])
    expect(store.snapshots).toEqual([corrected])
    expect(await shelved(store)).toBe('stored')
    expect(codes(store)).toEqual(['round-refreshed'])
    expect(on.requests).toHaveLength(1)
    const next = await start(on, [refreshed.round])
    expect(next.snapshots).toEqual([corrected])
    expect(on.requests).toHaveLength(1)
  })

  it.each([
    ['without a network', offline, 'unreachable'],
    ['behind a sign-in page', answerWith('<html>'), 'html-answer'],
    ['with a transfer that broke off', answerWith(refreshed.body.slice(0, 99)), 'cut'],
  ])('%s the older copy is shown and said', async (_where, answer, cause) => {
    const on = await deviceWithRound()
    on.answer = answer
    const store = await start(on, [refreshed.round])
    expect(store).toMatchObject({ status: 'ready', failure: null })
    expect(store.snapshots).toEqual([snapshot()])
    expect(store.notices).toMatchObject([{ code: 'older-copy', args: { storedAt: '2026-11-20T00:00:00.000Z', cause } }])
  })

  it('a damaged copy is fetched again, stored again and said', async () => {
    const on = await deviceWithRound()
    await inDatabase(on, (db) => db.parts.clear())
    const store = await start(on, [shipped.round])
    expect(store.snapshots).toEqual([snapshot()])
    expect(await shelved(store)).toBe('stored')
    expect(codes(store)).toEqual(['copy-damaged'])
    const next = await start(on, [shipped.round])
    expect(codes(next)).toEqual([])
    expect(on.requests).toHaveLength(1)
  })

  it('a damaged copy without a network is a failure that says both', async () => {
    const on = await deviceWithRound()
    await inDatabase(on, (db) => db.parts.clear())
    on.answer = offline
    const store = await start(on, [shipped.round])
    expect(store.failure).toMatchObject({ code: 'unreachable' })
    expect(codes(store)).toEqual(['copy-damaged'])
  })

  it('a database that was emptied by the browser is filled again', async () => {
    const on = await deviceWithRound()
    await inDatabase(on, async (db) => Promise.all(db.tables.map((table) => table.clear())))
    const store = await start(on, [shipped.round])
    expect(store.status).toBe('ready')
    expect(await shelved(store)).toBe('stored')
    expect(on.requests).toHaveLength(1)
  })

  it('a database that hangs is passed by after the wait', async () => {
    const on = await deviceWithRound()
    const store = await startLetting(on, { openShelf: () => new Promise(() => undefined) })
    expect(store.snapshots).toEqual([snapshot()])
    expect(on.requests).toHaveLength(1)
  })
})

describe('a file that is not the one the build has seen', () => {
  it('is shown and said, and asked for once at every start until both agree', async () => {
    const on = device(answerWith(refreshed.body))
    const first = await start(on, [shipped.round])
    expect(first.snapshots).toEqual([corrected])
    expect(await shelved(first)).toBe('stored')
    expect(codes(first)).toEqual(['other-edition'])
    const second = await start(on, [shipped.round])
    await shelved(second)
    expect(on.requests).toHaveLength(2)
    await start(on, [refreshed.round])
    expect(on.requests).toHaveLength(2)
  })

  it('cannot be told where the browser does not hash, and is not asked for again', async () => {
    const on = device(answerWith(refreshed.body))
    await shelved(await start(on, [shipped.round], { digest: async () => null }))
    await start(on, [shipped.round])
    expect(on.requests).toHaveLength(1)
  })
})

describe('several rounds', () => {
  it('are shown in the order of the list, and a missing one is said', async () => {
    const earlier = await ship(snapshot({ id: 'asaka-2021-6', evaluationYear: 2021 }))
    const lost = await ship(snapshot({ id: 'asaka-2020-6' }))
    const bodies = new Map([shipped, earlier].map(({ round, body }) => [`rounds/${round.file}`, body]))
    const on = device(async (url) => new Response(bodies.get(url) ?? '', { status: bodies.has(url) ? 200 : 404 }))
    const store = await start(on, [lost.round, earlier.round, shipped.round])
    expect(store.snapshots.map(({ id }) => id)).toEqual(['asaka-2021-6', 'asaka-2022-6'])
    expect(store.notices).toMatchObject([{ code: 'round-missing', args: { round: 'asaka-2020-6', cause: 'http-status' } }])
    expect(await shelved(store)).toBe('stored')
  })
})
