import { describe, expect, it } from 'vitest'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Engine } from '../../src/db/database.ts'
import { decodeLoosely, freshEngine, handTimers, snapshot } from './builders.ts'

const kinds: Record<string, () => Partial<Engine>> = { 'in IndexedDB': freshEngine, 'in memory': () => ({}) }
const open = (engine: Partial<Engine>) =>
  openShelf({ decode: decodeLoosely, engine: () => engine, timers: handTimers(), now: () => '2026-11-22T00:00:00.000Z' })
const round = snapshot()
const source = round.sources[0]!

describe.each(Object.keys(kinds))('the text of a document %s', (kind) => {
  it('is kept beside its round, which stays whole', async () => {
    const shelf = await open(kinds[kind]!())
    await shelf.save(round, { sha256: 'aa' })
    expect(await shelf.loadSource(round.id, source)).toEqual({ ok: true, value: null })
    expect(await shelf.saveSource(round.id, source, '一行\n二行')).toEqual({ ok: true, value: null })
    expect(await shelf.loadSource(round.id, source)).toEqual({ ok: true, value: '一行\n二行' })
    const sources = [{ ...source, text: '一行\n二行' }]
    expect(await shelf.load(round.id)).toMatchObject({ ok: true, value: { snapshot: { ...round, sources }, sha256: 'aa' } })
  })

  it('of two documents each keeps its own', async () => {
    const shelf = await open(kinds[kind]!())
    const second = { ...source, id: 's2', name: 'second.txt' }
    await shelf.save({ ...round, sources: [source, second] }, { sha256: 'aa' })
    await shelf.saveSource(round.id, second, '二つ目')
    expect(await shelf.loadSource(round.id, source)).toEqual({ ok: true, value: null })
    expect(await shelf.loadSource(round.id, second)).toEqual({ ok: true, value: '二つ目' })
  })

  it('can be kept again in its own place', async () => {
    const shelf = await open(kinds[kind]!())
    await shelf.save(round, { sha256: 'aa' })
    await shelf.saveSource(round.id, source, '一行\n二行')
    await shelf.saveSource(round.id, source, '一行\n二行')
    expect((await shelf.load(round.id)).ok).toBe(true)
  })

  it('is not kept where the round is not there or was read from another file', async () => {
    const shelf = await open(kinds[kind]!())
    const refused = { ok: false, error: { code: 'not-found' } }
    expect(await shelf.saveSource(round.id, source, '本文')).toMatchObject(refused)
    await shelf.save(round, { sha256: 'aa' })
    expect(await shelf.saveSource(round.id, { ...source, sha256: 'cd' }, '本文')).toMatchObject(refused)
    expect(await shelf.saveSource(round.id, { ...source, id: 's2' }, '本文')).toMatchObject(refused)
    expect(await shelf.load(round.id)).toMatchObject({ ok: true, value: { snapshot: round } })
  })

  it('is not given out for another file', async () => {
    const shelf = await open(kinds[kind]!())
    await shelf.save(round, { sha256: 'aa' })
    await shelf.saveSource(round.id, source, '本文')
    expect(await shelf.loadSource(round.id, { ...source, sha256: 'cd' })).toEqual({ ok: true, value: null })
    expect(await shelf.loadSource('other', source)).toEqual({ ok: true, value: null })
  })

  it('goes with the round that it was read for', async () => {
    const shelf = await open(kinds[kind]!())
    await shelf.save(round, { sha256: 'aa' })
    await shelf.saveSource(round.id, source, '本文')
    await shelf.save(snapshot({ title: '訂正版' }), { sha256: 'bb' })
    expect(await shelf.loadSource(round.id, source)).toEqual({ ok: true, value: null })
  })
})
