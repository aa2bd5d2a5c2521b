import { describe, expect, it } from 'vitest'
import { boundedWait } from '../../src/db/bounded-wait.ts'
import { lookBeforeOpen } from '../../src/db/look-before-open.ts'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import { note } from '../notes/builders.ts'
import { decodeLoosely, freshEngine, handTimers, openFresh, snapshot } from './builders.ts'

const now = () => '2026-11-22T00:00:00.000Z'
const round = snapshot()
const source = round.sources[0]!

/** Everything a shelf can be asked for. */
const asked: Record<string, (shelf: Shelf) => Promise<unknown>> = {
  list: (shelf) => shelf.list(),
  find: (shelf) => shelf.find(round.id),
  load: (shelf) => shelf.load(round.id),
  save: (shelf) => shelf.save(round, { sha256: 'aa' }),
  retitle: (shelf) => shelf.retitle(round.id, '題'),
  remove: (shelf) => shelf.remove(round.id),
  loadSource: (shelf) => shelf.loadSource(round.id, source),
  saveSource: (shelf) => shelf.saveSource(round.id, source, '本文'),
  loadSettings: (shelf) => shelf.loadSettings(),
  saveSetting: (shelf) => shelf.saveSetting({ key: 'unit', value: 'k', revision: 1 }),
  loadNotes: (shelf) => shelf.loadNotes(),
  saveNote: (shelf) => shelf.saveNote(note(), 0),
  restoreNotes: (shelf) => shelf.restoreNotes([note()]),
  eraseNotes: (shelf) => shelf.eraseNotes(),
}

/** A request that an engine refuses, with or without a reason. */
function refusedRequest(error: Error | null): IDBOpenDBRequest {
  const request = { error, transaction: null } as unknown as IDBOpenDBRequest
  queueMicrotask(() => request.onerror?.({ preventDefault: () => undefined } as unknown as Event))
  return request
}

describe('a connection that is lost and cannot be had again', () => {
  it.each(Object.keys(asked))('tells it when asked to %s, and throws nothing', async (name) => {
    const engine = freshEngine()
    const shelf = await openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers(), now })
    shelf.close()
    engine.indexedDB.open = () => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' })
    }
    expect(await asked[name]!(shelf)).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })
})

describe('a newer build that changes the database while it is open', () => {
  it('is told at once, and nothing is written over its rows', async () => {
    const engine = freshEngine()
    let told = 0
    const shelf = await openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers(), now, overtaken: () => { told += 1 } })
    await shelf.saveNote(note(), 0)
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = engine.indexedDB.open('miharashi', 20)
      request.onsuccess = () => { resolve(request.result) }
      request.onerror = reject
    })
    expect(told).toBe(1)
    expect(await shelf.saveNote(note({ revision: 2 }), 1)).toMatchObject({ ok: false, error: { code: 'newer-database' } })
    expect(told).toBe(2)
    newer.close()
  })
})

describe('a shelf that cannot be opened', () => {
  it('where a later build keeps its rounds says so, and keeps to the memory', async () => {
    const engine = freshEngine()
    ;(await openFresh(engine)).close()
    await new Promise((resolve) => { engine.indexedDB.open('miharashi', 20).onsuccess = resolve })
    const shelf = await openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers(), now })
    expect(shelf).toMatchObject({ persistent: false, limitation: { code: 'newer-database' } })
  })

  it('for a reason that nobody knows counts as unavailable', async () => {
    const engine = () => {
      throw new RangeError('nobody knows')
    }
    expect(await openShelf({ decode: decodeLoosely, engine, timers: handTimers(), now })).toMatchObject({ limitation: { code: 'unavailable' } })
  })

  it('of another name is another shelf', async () => {
    const engine = freshEngine()
    const open = (name: string) => openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers(), now, name })
    await (await open('one')).save(round, { sha256: 'aa' })
    expect(await (await open('two')).find(round.id)).toEqual({ ok: true, value: null })
    expect(await (await open('one')).find(round.id)).toMatchObject({ value: { id: round.id } })
  })
})

describe('the look before opening', () => {
  it.each([['its reason', new DOMException('no', 'UnknownError'), /no/], ['a reason of ours', null, /gave no reason/]])(
    'ends with %s where the engine refuses', async (_, error, reason) => {
      const { indexedDB } = freshEngine()
      indexedDB.open = () => refusedRequest(error)
      await expect(lookBeforeOpen('miharashi', indexedDB)).rejects.toThrow(reason)
    })
})

describe('a bounded wait', () => {
  it.each([['an error', new Error('engine')], ['something else', 'engine']])('that ends with %s ends with an error', async (_, thrown) => {
    // An engine may reject with anything.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    await expect(boundedWait(Promise.reject(thrown), 1, handTimers())).rejects.toBeInstanceOf(Error)
  })
})
