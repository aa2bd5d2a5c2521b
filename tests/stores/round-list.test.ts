import { describe, expect, it, vi } from 'vitest'
import { useRoundTabs } from '../../src/stores/round-tabs.ts'
import { useRoundList } from '../../src/stores/round-list.ts'
import { policy, snapshot } from '../db/builders.ts'
import { answerWith, device, type Device } from './builders.ts'
import { deviceWithRound, inDatabase, refreshed, shelved, shipped, start } from './starts.ts'

const own = snapshot({ id: 'own-2021', evaluationYear: 2021, title: '令和3年度', policies: [policy('651')] })

async function listOn(on: Device) {
  const rounds = await start(on, [shipped.round])
  await shelved(rounds)
  const list = useRoundList()
  await list.refresh()
  return { rounds, list }
}

const rowsOf = ({ list }: Awaited<ReturnType<typeof listOn>>) => list.entries.map(({ id, own: taken, shipped: comes }) => [id, taken, comes])

describe('the rounds of a device', () => {
  it('a round taken in stands beside the shipped one and is there at the next start', async () => {
    const on = await deviceWithRound()
    const first = await listOn(on)
    expect(await first.list.takeIn(own, 'ab')).toMatchObject({ ok: true })
    expect(rowsOf(first)).toEqual([['asaka-2022-6', false, true], ['own-2021', true, false]])
    const next = await listOn(on)
    await next.rounds.open(['own-2021'])
    expect(next.rounds.snapshots).toEqual([own])
  })

  it('a shipped round that was never stored is listed by what the build says of it', async () => {
    await start(device(answerWith('', { status: 404 })), [shipped.round])
    const list = useRoundList()
    await list.refresh()
    expect(list.entries).toMatchObject([{ id: 'asaka-2022-6', policies: 2, indicators: null, storedAt: null }])
  })

  it('a round taken in under the id of the open one is shown at once, and gives way again when it is removed', async () => {
    const on = await deviceWithRound()
    const { rounds, list } = await listOn(on)
    const settled = snapshot({ title: '確定値' })
    await list.takeIn(settled, 'cd')
    expect(rounds.snapshots).toEqual([settled])
    on.answer = answerWith(shipped.body)
    await list.remove('asaka-2022-6')
    expect(rounds.snapshots).toEqual([snapshot()])
    await list.undo()
    expect(rounds.snapshots).toEqual([settled])
  })

  it('a newer shipped edition does not take its place', async () => {
    const on = await deviceWithRound()
    const { list } = await listOn(on)
    const settled = snapshot({ title: '確定値' })
    await list.takeIn(settled, 'cd')
    on.answer = answerWith(refreshed.body)
    expect((await start(on, [refreshed.round])).snapshots).toEqual([settled])
  })

  it('removing the open round opens the usual ones, and undo brings it back', async () => {
    const on = await deviceWithRound()
    const { rounds, list } = await listOn(on)
    await list.takeIn(own, 'ab')
    await rounds.open(['own-2021'])
    expect(await list.remove('own-2021')).toMatchObject({ ok: true })
    expect(rounds.openIds).toEqual(['asaka-2022-6'])
    expect(await inDatabase(on, async (db) => db.rounds.count())).toBe(1)
    await list.undo()
    expect(list.entries.map(({ id }) => id)).toEqual(['asaka-2022-6', 'own-2021'])
  })

  it('a new name is shown and kept', async () => {
    const on = await deviceWithRound()
    const { rounds, list } = await listOn(on)
    await list.takeIn(own, 'ab')
    await rounds.open(['own-2021'])
    await list.rename('own-2021', '令和3年度（確定）')
    expect(rounds.snapshots[0]!.title).toBe('令和3年度（確定）')
    expect(list.entries.find(({ id }) => id === 'own-2021')?.title).toBe('令和3年度（確定）')
  })

  it('what another tab takes in, renames or removes is on the list here', async () => {
    const on = await deviceWithRound()
    const here = await listOn(on)
    const there = await listOn(on)
    const titles = () => here.list.entries.map(({ title }) => title)
    const come = { timeout: 60_000 }
    await there.list.takeIn(own, 'ab')
    await vi.waitUntil(() => titles().includes(own.title), come)
    await there.list.rename('own-2021', '見直し案')
    await vi.waitUntil(() => titles().includes('見直し案'), come)
    await there.list.remove('own-2021')
    await vi.waitUntil(() => !titles().includes('見直し案'), come)
    expect(rowsOf(here)).toEqual([['asaka-2022-6', false, true]])
  })

  it('what another tab changes of the open round waits for the word of the reader', async () => {
    const on = await deviceWithRound()
    const here = await listOn(on)
    const tabs = useRoundTabs()
    const there = await listOn(on)
    const come = { timeout: 60_000 }
    await there.list.takeIn(own, 'ab')
    await there.list.takeIn(snapshot({ title: '確定値' }), 'cd')
    await vi.waitUntil(() => tabs.stale !== null, come)
    expect([tabs.stale, here.rounds.snapshots[0]!.title]).toEqual([{ id: 'asaka-2022-6', kind: 'changed' }, snapshot().title])
    await tabs.showNew()
    expect([tabs.stale, here.rounds.snapshots[0]!.title]).toEqual([null, '確定値'])
    await here.rounds.open(['own-2021'])
    await there.list.remove('own-2021')
    await vi.waitUntil(() => tabs.stale !== null, come)
    expect([tabs.stale!.kind, here.rounds.openIds]).toEqual(['removed', ['own-2021']])
    await tabs.showNew()
    expect(here.rounds.openIds).toEqual(['asaka-2022-6'])
  })
})
