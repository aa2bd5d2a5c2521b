import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadRound } from '../../src/db/load-round.ts'
import { removeRound, retitleRound, saveRound } from '../../src/db/save-round.ts'
import { loadSettings, saveSetting } from '../../src/db/settings.ts'
import { allRows, decodeLoosely, openFresh, policy, snapshot, stamp } from './builders.ts'

const withText = snapshot({
  sources: [{ id: 's1', name: 'a.txt', sha256: 'ab', lines: 2, text: '施策\n評価' }],
})
const replacement = snapshot({ title: '訂正版', policies: [policy('999')] })

type Fault = (store: IDBObjectStore) => void

const faults: Record<string, { code: string; strike: Fault }> = {
  'the disk is full': {
    code: 'quota',
    strike: () => {
      throw Object.assign(new Error('disk full'), { name: 'QuotaExceededError' })
    },
  },
  'the transaction is aborted': { code: 'aborted', strike: (store) => store.transaction.abort() },
}

/** Lets the n-th write of the engine meet a fault; gives the number of writes seen. */
function failWrite(n: number, strike: Fault): () => number {
  let seen = 0
  for (const method of ['put', 'add', 'delete'] as const) {
    const original: unknown = Reflect.get(IDBObjectStore.prototype, method)
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      seen += 1
      if (seen === n) strike(this)
      return Reflect.apply(original as () => never, this, args)
    })
  }
  return () => seen
}

afterEach(() => vi.restoreAllMocks())

describe('storing a round', () => {
  it('a stored round comes back equal, with the texts of its sources', async () => {
    const db = await openFresh()
    await saveRound(db, withText, stamp)
    expect(await loadRound(db, withText.id, decodeLoosely)).toEqual({ ok: true, value: { snapshot: withText, ...stamp } })
  })

  it('2,500 policies are kept in three parts', async () => {
    const db = await openFresh()
    const many = snapshot({ policies: Array.from({ length: 2_500 }, (_, i) => policy(String(i))) })
    await saveRound(db, many, stamp)
    expect(await db.parts.count()).toBe(3)
    expect(await loadRound(db, many.id, decodeLoosely)).toMatchObject({ ok: true, value: { snapshot: many } })
  })

  it('the same id replaces the round whole and leaves nothing of the old one', async () => {
    const db = await openFresh()
    await saveRound(db, withText, stamp)
    await saveRound(db, replacement, stamp)
    expect(await loadRound(db, withText.id, decodeLoosely)).toMatchObject({ ok: true, value: { snapshot: replacement } })
    expect(await db.sources.count()).toBe(0)
  })

  it('another round and the settings stay as they are', async () => {
    const db = await openFresh()
    const other = snapshot({ id: 'asaka-2022-60', evaluationYear: 2021 })
    await saveRound(db, other, stamp)
    await saveSetting(db, { key: '朝霞市|653|1', value: { direction: 'down' } })
    await saveRound(db, withText, stamp)
    await saveRound(db, replacement, stamp)
    expect(await loadRound(db, other.id, decodeLoosely)).toMatchObject({ ok: true, value: { snapshot: other } })
    expect(await loadSettings(db)).toEqual({ ok: true, value: [{ key: '朝霞市|653|1', value: { direction: 'down' } }] })
  })

  it.each(Object.keys(faults))('whichever write it meets when %s, the old round stays as it was', async (fault) => {
    const { code, strike } = faults[fault]!
    const db = await openFresh()
    await saveRound(db, withText, stamp)
    const before = await allRows(db)
    let met = 0
    for (let n = 1; ; n += 1) {
      const seen = failWrite(n, strike)
      const saved = await saveRound(db, replacement, stamp)
      const reached = seen() >= n
      vi.restoreAllMocks()
      if (!reached) break
      met += 1
      expect(saved).toMatchObject({ ok: false, error: { code } })
      expect(await allRows(db)).toEqual(before)
    }
    expect(met).toBeGreaterThanOrEqual(4)
    expect(await loadRound(db, withText.id, decodeLoosely)).toMatchObject({ ok: true, value: { snapshot: replacement } })
  })

  it('a value that cannot be written as text changes nothing', async () => {
    const db = await openFresh()
    await saveRound(db, withText, stamp)
    const before = await allRows(db)
    const loop = policy('1') as unknown as Record<string, unknown>
    loop.self = loop
    const saved = await saveRound(db, snapshot({ policies: [loop as never] }), stamp)
    expect(saved.ok).toBe(false)
    expect(await allRows(db)).toEqual(before)
  })

  it('a lost connection is told, not thrown', async () => {
    const db = await openFresh()
    db.close()
    expect(await saveRound(db, withText, stamp)).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })
})

describe('a round that is taken away', () => {
  it('goes with its parts and texts, and leaves other rounds and notes alone', async () => {
    const db = await openFresh()
    await saveRound(db, snapshot({ id: 'other' }), stamp)
    const before = await allRows(db)
    await saveRound(db, withText, stamp)
    expect(await removeRound(db, withText.id)).toEqual({ ok: true, value: null })
    expect(await allRows(db)).toEqual(before)
  })

  it('stays whole where the engine fails', async () => {
    const db = await openFresh()
    await saveRound(db, withText, stamp)
    const before = await allRows(db)
    failWrite(2, faults['the transaction is aborted']!.strike)
    expect(await removeRound(db, withText.id)).toMatchObject({ ok: false, error: { code: 'aborted' } })
    vi.restoreAllMocks()
    expect(await allRows(db)).toEqual(before)
  })
})

describe('a round under another name', () => {
  it('changes in its title alone', async () => {
    const db = await openFresh()
    await saveRound(db, withText, { ...stamp, imported: true })
    await retitleRound(db, withText.id, '令和4年度（確定）')
    expect(await loadRound(db, withText.id, decodeLoosely))
      .toEqual({ ok: true, value: { snapshot: { ...withText, title: '令和4年度（確定）' }, ...stamp, imported: true } })
  })

  it('must be there', async () => {
    expect(await retitleRound(await openFresh(), 'none', '題')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
