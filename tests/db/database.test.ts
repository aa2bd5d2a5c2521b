import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { saveSetting } from '../../src/db/settings.ts'
import { freshEngine, handTimers, hungEngine, openFresh } from './builders.ts'

function openNative(factory: globalThis.IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('miharashi', version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
}

describe('opening the database', () => {
  it('has every table from the first version on', async () => {
    const db = await openFresh()
    expect(db.tables.map(({ name }) => name).sort()).toEqual(['notes', 'parts', 'rounds', 'settings', 'sources'])
    expect(db.backendDB().version).toBe(10)
  })

  it('an engine that never answers is unavailable after the wait', async () => {
    const timers = handTimers()
    const opening = openDatabase({ engine: hungEngine(), timers, waitMs: 4_000 })
    await Promise.resolve()
    timers.elapse()
    expect(await opening).toEqual({ ok: false, error: { code: 'no-answer', args: { waitedMs: 4_000 } } })
  })

  it('a database of a later build is left alone', async () => {
    const engine = freshEngine()
    ;(await openFresh(engine)).close()
    ;(await openNative(engine.indexedDB, 20)).close()
    const opened = await openDatabase({ engine, timers: handTimers(), waitMs: 1 })
    expect(opened).toMatchObject({ ok: false, error: { code: 'newer-database' } })
    expect((await openNative(engine.indexedDB, 20)).version).toBe(20)
  })

  it('a later build that came while the connection was lost is written nothing to, though the library opens it anew', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
    const engine = freshEngine()
    const db = await openFresh(engine)
    db.backendDB().close()
    ;(await openNative(engine.indexedDB, 20)).close()
    expect(await saveSetting(db, { key: 'lists', value: 1, revision: 1 })).toMatchObject({ ok: false, error: { code: 'newer-database' } })
    expect(await db.settings.count()).toBe(0)
    vi.restoreAllMocks()
  })

  it('an engine that refuses is a failure, not an exception', async () => {
    const engine = freshEngine()
    engine.indexedDB.open = () => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' })
    }
    const opened = await openDatabase({ engine, timers: handTimers(), waitMs: 1 })
    expect(opened).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })
})
