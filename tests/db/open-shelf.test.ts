import { describe, expect, it } from 'vitest'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Engine } from '../../src/db/database.ts'
import { note } from '../notes/builders.ts'
import { decodeLoosely, freshEngine, handTimers, snapshot } from './builders.ts'

const now = () => '2026-11-22T00:00:00.000Z'
const open = (engine: () => Partial<Engine>, timers = handTimers()) =>
  openShelf({ decode: decodeLoosely, engine, timers, now })

const refusals: Record<string, () => Partial<Engine>> = {
  'a browser without an engine': () => ({}),
  'a sandbox that throws on the mere name': () => {
    throw Object.assign(new Error('denied'), { name: 'SecurityError' })
  },
  'a private window that refuses to open': () => {
    const engine = freshEngine()
    engine.indexedDB.open = () => {
      throw Object.assign(new Error('no'), { name: 'InvalidStateError' })
    }
    return engine
  },
}

describe('the shelf', () => {
  it.each(Object.keys(refusals))('%s gives a shelf that works and says that it forgets', async (refusal) => {
    const shelf = await open(refusals[refusal]!)
    expect(shelf).toMatchObject({ persistent: false, limitation: { code: 'unavailable' } })
    await shelf.save(snapshot(), { sha256: 'aa' })
    expect(await shelf.load('asaka-2022-6')).toMatchObject({ ok: true, value: { snapshot: snapshot() } })
  })

  const kinds: Record<string, () => Partial<Engine>> = { 'in IndexedDB': freshEngine, 'in memory': () => ({}) }

  describe.each(Object.keys(kinds))('%s', (kind) => {
    it('lists the latest evaluation first', async () => {
      const shelf = await open(kinds[kind]!)
      await shelf.save(snapshot({ id: 'b', evaluationYear: 2021 }), { sha256: 'b1' })
      await shelf.save(snapshot({ id: 'c', evaluationYear: 2022 }), { sha256: 'c1' })
      await shelf.save(snapshot({ id: 'a', evaluationYear: 2022 }), { sha256: 'a1' })
      const listed = await shelf.list()
      expect(listed.ok && listed.value.map(({ id, sha256 }) => [id, sha256])).toEqual([
        ['a', 'a1'],
        ['c', 'c1'],
        ['b', 'b1'],
      ])
    })

    it('finds a row with its hash and date, and nothing for an unknown round', async () => {
      const shelf = await open(kinds[kind]!)
      await shelf.save(snapshot(), { sha256: 'aa' })
      const expected = { id: 'asaka-2022-6', sha256: 'aa', storedAt: now(), counts: { policies: 2 } }
      expect(await shelf.find('asaka-2022-6')).toMatchObject({ ok: true, value: expected })
      expect(await shelf.find('other')).toEqual({ ok: true, value: null })
      expect(await shelf.load('other')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    })

    it('renames the round that is there, and none that is not', async () => {
      const shelf = await open(kinds[kind]!)
      await shelf.save(snapshot(), { sha256: 'aa' })
      expect(await shelf.retitle('other', '題')).toMatchObject({ ok: false, error: { code: 'not-found' } })
      expect(await shelf.retitle('asaka-2022-6', '確定版')).toEqual({ ok: true, value: null })
      expect(await shelf.load('asaka-2022-6')).toMatchObject({ value: { snapshot: { ...snapshot(), title: '確定版' } } })
      expect(await shelf.list()).toMatchObject({ value: [{ header: { title: '確定版' } }] })
    })

    it('hands back a note that another screen has changed since', async () => {
      const shelf = await open(kinds[kind]!)
      const other = note({ revision: 2, text: '別の画面の文' })
      await shelf.saveNote(other, 1)
      expect(await shelf.saveNote(note({ revision: 2, text: 'この画面の文' }), 1)).toEqual({ ok: true, value: { saved: false, other } })
      await shelf.restoreNotes([note({ id: 'b' })])
      expect(await shelf.loadNotes()).toEqual({ ok: true, value: [other, note({ id: 'b' })] })
      await shelf.eraseNotes()
      expect(await shelf.loadNotes()).toEqual({ ok: true, value: [] })
    })

    it('keeps a setting until it is taken back', async () => {
      const shelf = await open(kinds[kind]!)
      const row = { key: 'reserveProjects', value: ['財政調整基金積立金'] }
      expect(await shelf.saveSetting(row)).toEqual({ ok: true, value: row })
      expect(await shelf.loadSettings()).toEqual({ ok: true, value: [row] })
      await shelf.saveSetting({ key: row.key })
      expect(await shelf.loadSettings()).toEqual({ ok: true, value: [] })
    })

    it('a setting that was taken back is remembered as such, and no earlier revision replaces a later one', async () => {
      const shelf = await open(kinds[kind]!)
      await shelf.saveSetting({ key: 'lists', value: 1, revision: 1 })
      const taken = { key: 'lists', revision: 2 }
      expect(await shelf.saveSetting(taken)).toEqual({ ok: true, value: taken })
      expect(await shelf.saveSetting({ key: 'lists', value: 1, revision: 1 })).toEqual({ ok: true, value: taken })
      expect(await shelf.loadSettings()).toEqual({ ok: true, value: [taken] })
    })
  })

  it('what was stored is there when the shelf is opened again', async () => {
    const engine = freshEngine()
    const first = await open(() => engine)
    await first.save(snapshot(), { sha256: 'aa' })
    first.close()
    const second = await open(() => engine)
    expect(second.persistent).toBe(true)
    expect(await second.load('asaka-2022-6')).toMatchObject({ ok: true, value: { sha256: 'aa' } })
  })

  it('a lost connection is replaced by a new one', async () => {
    const engine = freshEngine()
    const shelf = await open(() => engine)
    await shelf.save(snapshot(), { sha256: 'aa' })
    shelf.close()
    expect(await shelf.find('asaka-2022-6')).toMatchObject({ ok: true, value: { sha256: 'aa' } })
  })
})
