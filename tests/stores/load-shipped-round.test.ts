import { describe, expect, it } from 'vitest'
import { snapshot } from '../db/builders.ts'
import { answerWith, corrected, device, never, offline } from './builders.ts'
import { codes, deviceWithRound, inDatabase, refreshed, shelved, shipped, start, startLetting } from './starts.ts'

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
    await shelved(await start(on, [shipped.round], { digest: () => Promise.resolve(null) }))
    await start(on, [shipped.round])
    expect(on.requests).toHaveLength(1)
  })
})
