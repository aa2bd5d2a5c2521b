import { IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'
import { openDatabase, type Engine } from '../../../src/db/database.ts'
import { createMemoryShelf } from '../../../src/db/memory-shelf.ts'
import { createNoteFiles } from '../../../src/db/note-files.ts'
import type { Shelf } from '../../../src/db/shelf.ts'
import { storageSentences } from '../../../src/messages/storage.ts'
import { decodeSnapshotText } from '../../../src/snapshot/decode-text.ts'
import type { RoundsPorts } from '../../../src/stores/rounds-ports.ts'
import { shelveRecord } from '../../../src/stores/note-keeping.ts'
import { freshEngine, handTimers, hungEngine, policy, snapshot } from '../../db/builders.ts'
import { note } from '../../notes/builders.ts'
import { answerWith, corrected, device, never, offline, portsOf, ship, type Device } from '../../stores/builders.ts'
import { deviceWithRound, inDatabase, shelved, shipped, start, startLetting } from '../../stores/starts.ts'
import { everyCodeAppears, type Said } from './appear.ts'

type Store = Awaited<ReturnType<typeof start>>

/** What a start of the app says, as a failure or beside the numbers. */
async function saidBy(store: Store): Promise<readonly Said[]> {
  if (store.status === 'ready') await shelved(store)
  return [...(store.failure ? [store.failure] : []), ...store.notices]
}

const decode: Partial<RoundsPorts> = { decodeText: decodeSnapshotText }
const started = (answer: Device['answer'], over = decode) => async (): Promise<readonly Said[]> => saidBy(await start(device(answer), [shipped.round], over))
const answered = (over: object) => started(answerWith(JSON.stringify({ ...snapshot(), ...over })))

const indicator = {
  no: 1, name: '参加者数', unit: '人', description: '', strategic: false, cumulative: false, direction: 'up', directionBasis: 'inferred',
  targetKind: 'unconfirmed', figures: [], target: { year: 2025, value: null, raw: '' },
} as const

/** What the shelf of a device answers. */
async function onShelf(on: Device, work: (shelf: Shelf) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Said }>): Promise<readonly Said[]> {
  const shelf = await portsOf(on, []).openShelf()
  const done = await work(shelf)
  shelf.close()
  return done.ok ? [] : [done.error]
}

/** Saving a round while the engine refuses every write. */
const refusedAs = (name: string) => async (): Promise<readonly Said[]> => {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('made to fail', name) })
  const said = await onShelf(device(offline), (shelf) => shelf.save(snapshot(), { sha256: 'a' }))
  spy.mockRestore()
  return said
}

const limitationOf = (engine: () => Partial<Engine>) => async (): Promise<readonly Said[]> => {
  const on = device(offline)
  on.engine = engine
  const { limitation } = await portsOf(on, []).openShelf()
  return limitation ? [limitation] : []
}

/** A device that a build of a later version has written to. */
async function afterNewerBuild(): Promise<readonly Said[]> {
  const engine = freshEngine()
  await new Promise((resolve, reject) => {
    const opening = engine.indexedDB.open('miharashi', 20)
    opening.onsuccess = () => { resolve(opening.result.close()) }
    opening.onerror = () => { reject(new Error('the database of a later build could not be made')) }
  })
  const opened = await openDatabase({ engine, timers: handTimers(), waitMs: 1 })
  return opened.ok ? [] : [opened.error]
}

async function withoutAnswer(): Promise<readonly Said[]> {
  const timers = handTimers()
  const opening = openDatabase({ engine: hungEngine(), timers, waitMs: 1 })
  await Promise.resolve()
  timers.elapse()
  const opened = await opening
  return opened.ok ? [] : [opened.error]
}

/** A device whose round is kept as one of thousands of policies is. */
async function wideDevice(): Promise<Device> {
  const on = await deviceWithRound()
  await inDatabase(on, (db) => db.rounds.toCollection().modify({ wide: { key: 'parts', sheets: 1 } }))
  return on
}

/** A device whose round has lost a part. */
async function damagedDevice(): Promise<Device> {
  const on = await deviceWithRound()
  await inDatabase(on, (db) => db.parts.clear())
  return on
}

async function ownRound(on: Device): Promise<Device> {
  await onShelf(on, (shelf) => shelf.save(corrected, { sha256: 'own', imported: true }))
  return on
}

const section = await ship(snapshot({ id: 'asaka-2022-5', policies: [policy('651')] }))

everyCodeAppears('storing and loading', storageSentences, {
  quota: refusedAs('QuotaExceededError'),
  unavailable: limitationOf(() => ({})),
  'shared-storage': async () => {
    const kept = await shelveRecord(createMemoryShelf(null, () => ''), createNoteFiles(() => undefined, handTimers()), note(), 0, null)
    return 'kept' in kept && kept.kept.state !== 'saved' ? [kept.kept] : []
  },
  'no-answer': withoutAnswer,
  wide: async () => onShelf(await wideDevice(), (shelf) => shelf.load(shipped.round.id)),
  'newer-database': afterNewerBuild,
  aborted: refusedAs('AbortError'),
  damaged: async () => onShelf(await damagedDevice(), (shelf) => shelf.load(shipped.round.id)),
  'not-found': () => onShelf(device(offline), (shelf) => shelf.load('none')),
  unstorable: () => onShelf(device(offline), (shelf) => shelf.saveSetting({ key: 'a', value: () => 1 })),
  unknown: refusedAs('ConstraintError'),
  unreachable: started(offline),
  'no-answer-in-time': async () => saidBy(await startLetting(device(never), {})),
  'http-status': started(answerWith('', { status: 404 })),
  'empty-answer': started(answerWith(' ')),
  'html-answer': started(answerWith('<!doctype html>')),
  'not-text': started(() => Promise.resolve(new Response(new Uint8Array([0x7b, 0x8e, 0x7b])))),
  'not-json': started(answerWith('{"a" 1}')),
  cut: started(answerWith(shipped.body.slice(0, 200))),
  'not-a-snapshot': started(answerWith('{}')),
  'newer-version': answered({ version: 2 }),
  invalid: answered({ evaluationYear: '令和4' }),
  'duplicate-policy': answered({ policies: [policy('651'), policy('651')] }),
  'duplicate-indicator': answered({ policies: [policy('651', { indicators: [indicator, indicator] })] }),
  'duplicate-source': answered({ sources: [...snapshot().sources, ...snapshot().sources] }),
  'wrong-round': async () => {
    const asked = await ship(snapshot({ id: '2022-6' }))
    return saidBy(await start(device(answerWith(JSON.stringify(snapshot({ id: '2021-6' })))), [asked.round], decode))
  },
  unwritable: refusedAs('DataError'),
  'shelf-lost': async () => {
    const on = await deviceWithRound()
    const empty = freshEngine()
    on.engine = () => empty
    return saidBy(await start(on, [shipped.round]))
  },
  'not-persistent': async () => {
    const on = device(answerWith(shipped.body))
    on.engine = () => ({})
    return saidBy(await start(on, [shipped.round]))
  },
  'not-stored': async () => {
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('made to fail', 'QuotaExceededError') })
    const said = await started(answerWith(shipped.body))()
    spy.mockRestore()
    return said
  },
  'round-refreshed': async () => {
    const on = await deviceWithRound()
    const newer = await ship(corrected)
    on.answer = answerWith(newer.body)
    return saidBy(await start(on, [newer.round]))
  },
  'other-edition': started(answerWith(JSON.stringify(corrected))),
  'older-copy': async () => {
    const on = await deviceWithRound()
    on.answer = offline
    return saidBy(await start(on, [(await ship(corrected)).round]))
  },
  'copy-damaged': async () => saidBy(await start(await damagedDevice(), [shipped.round])),
  'round-missing': async () => {
    const on = device((url) => (url.includes(section.round.id) ? offline() : answerWith(shipped.body)()))
    return saidBy(await start(on, [shipped.round, section.round]))
  },
  'round-unknown': async () => saidBy(await start(device(answerWith(shipped.body)), [shipped.round], { asked: () => ['2020-6'] })),
  'own-round-kept': async () => {
    const on = await ownRound(device(answerWith(shipped.body)))
    // As where the look at what lies there took too long; the shelf itself opens in its own time.
    const { openShelf } = portsOf({ ...on, timers: handTimers() }, [])
    return saidBy(await startLetting(on, { openShelf, glance: () => new Promise(() => undefined) }))
  },
  'not-joined': async () => {
    const on = device((url) => answerWith(url.includes(section.round.id) ? section.body : shipped.body)())
    return saidBy(await start(on, [shipped.round, section.round], { asked: () => [shipped.round.id, section.round.id] }))
  },
})
