import { describe, expect, it } from 'vitest'
import { storageFailure } from '../../src/db/failure.ts'
import { fail } from '../../src/domain/result.ts'
import type { RoundsPorts } from '../../src/stores/rounds-ports.ts'
import { allRows, policy, snapshot } from '../db/builders.ts'
import { answerWith, device, never, offline, portsOf, ship, type Device } from './builders.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { codes, deviceWithRound, inDatabase, refreshed, shelved, shipped, start, startLetting } from './starts.ts'

const nothingKept: RoundsPorts['glance'] = () => Promise.resolve(fail(storageFailure('not-found')))

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

  it('where nothing was kept yet, the shelf is opened once the round is shown, and once only', async () => {
    const on = device(answerWith(shipped.body))
    const ports = portsOf(on, [shipped.round])
    let opened = 0
    const openShelf: RoundsPorts['openShelf'] = () => {
      opened += 1
      expect(useRoundsStore().status).toBe('ready')
      return ports.openShelf()
    }
    const store = await start(on, [shipped.round], { glance: nothingKept, openShelf })
    expect(await shelved(store)).toBe('stored')
    expect(opened).toBe(1)
  })

  it('without a file the shelf is opened all the same, since what was settled lies there', async () => {
    const on = device(answerWith('', { status: 404 }))
    const store = await start(on, [shipped.round], { glance: nothingKept })
    expect(store.status).toBe('failed')
    expect((await store.openShelf())?.persistent).toBe(true)
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
      save: () => Promise.resolve(fail(storageFailure('quota'))),
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
    'a transfer that stands still': () => Promise.resolve(new Response(new ReadableStream())),
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

const chapterFive = await ship(snapshot({ id: 'asaka-2022-5', policies: [policy('501')] }))
const earlier = await ship(snapshot({ id: 'asaka-2021-6', evaluationYear: 2021 }))
const lost = await ship(snapshot({ id: 'asaka-2022-4', policies: [policy('401')] }))
const whole = [lost.round, chapterFive.round, earlier.round, shipped.round]

/** A device whose server holds every round but the lost one. */
function deviceOfCity(): Device {
  const bodies = new Map([shipped, earlier, chapterFive].map(({ round, body }) => [`rounds/${round.file}`, body]))
  return device((url) => answerWith(bodies.get(url) ?? '', { status: bodies.has(url) ? 200 : 404 })())
}

const ids = (store: { snapshots: readonly { id: string }[] }): string[] => store.snapshots.map(({ id }) => id)

describe('several rounds', () => {
  it('the chapters of the latest year open together, and a missing one is said', async () => {
    const on = deviceOfCity()
    const store = await start(on, whole)
    expect(ids(store)).toEqual(['asaka-2022-5', 'asaka-2022-6'])
    expect(store.notices).toMatchObject([{ code: 'round-missing', args: { round: 'asaka-2022-4', cause: 'http-status' } }])
    expect(await shelved(store)).toBe('stored')
    expect(on.requests).not.toContain('rounds/asaka-2021-6.json')
  })

  it('the address comes before what this device prefers, and that before the usual ones', async () => {
    const on = deviceOfCity()
    const first = await start(on, whole)
    first.prefer(['asaka-2021-6'])
    expect(ids(await start(on, whole))).toEqual(['asaka-2021-6'])
    expect(ids(await start(on, whole, { asked: () => ['asaka-2022-5'] }))).toEqual(['asaka-2022-5'])
    first.prefer(first.usual)
    expect(on.kept.has('miharashi.rounds')).toBe(false)
  })

  it('a round that nobody knows is said, and the usual ones are shown', async () => {
    const store = await start(deviceOfCity(), [shipped.round], { asked: () => ['nowhere'] })
    expect(ids(store)).toEqual(['asaka-2022-6'])
    expect(store.notices).toMatchObject([{ code: 'round-unknown', args: { round: 'nowhere' } }])
  })

  it('rounds of two years are not added up', async () => {
    const store = await start(deviceOfCity(), whole, { asked: () => ['asaka-2022-6', 'asaka-2021-6'] })
    expect(ids(store)).toEqual(['asaka-2022-6'])
    expect(store.notices).toMatchObject([{ code: 'not-joined', args: { why: 'other-year' } }])
  })

  it('another round takes the place of the open one once it is there, and not where it does not come', async () => {
    const store = await start(deviceOfCity(), [earlier.round, shipped.round])
    await store.open(['asaka-2021-6'])
    expect([ids(store), store.isUsual]).toEqual([['asaka-2021-6'], false])
    await store.open(['nowhere'])
    expect(ids(store)).toEqual(['asaka-2021-6'])
    await store.open([])
    expect([ids(store), store.isUsual]).toEqual([['asaka-2022-6'], true])
  })
})

describe('a round taken in under the id of a shipped one', () => {
  const own = snapshot({ title: '確定値' })

  async function deviceWithOwn(): Promise<Device> {
    const on = await deviceWithRound()
    const shelf = await portsOf(on, []).openShelf()
    await shelf.save(own, { sha256: 'own', imported: true })
    shelf.close()
    return on
  }

  it('stays in its place at the next start', async () => {
    const on = await deviceWithOwn()
    portsOf(on, []).hashes.remember(own.id, 'own')
    expect((await start(on, [refreshed.round])).snapshots).toEqual([own])
    expect(on.requests).toEqual([])
  })

  it('is not overwritten where the hint of it is lost', async () => {
    const on = await deviceWithOwn()
    on.kept.clear()
    on.answer = answerWith(refreshed.body)
    const store = await start(on, [refreshed.round])
    expect(await shelved(store)).toBe('stored')
    expect(await inDatabase(on, async (db) => (await db.rounds.get(own.id))?.header.title)).toBe('確定値')
  })
})
