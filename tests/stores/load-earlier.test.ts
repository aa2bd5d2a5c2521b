import { describe, expect, it } from 'vitest'
import { watch } from 'vue'
import { earlierRounds } from '../../src/stores/load-earlier.ts'
import type { useRoundsStore } from '../../src/stores/rounds.ts'
import { policy, snapshot, stamp } from '../db/builders.ts'
import { answerWith, device, ship, type Device } from './builders.ts'
import { codes, shelved, start } from './starts.ts'

const listed = (id: string, evaluationYear: number, municipality = '朝霞市') => ({ id, evaluationYear, municipality })
const later = snapshot({ id: 'asaka-2023-6', title: '令和5年度', evaluationYear: 2023 })
const [before, after] = [await ship(snapshot()), await ship(later)]
const bothYears = (url: string): Promise<Response> => answerWith(url.includes('2023') ? after.body : before.body)()

const lookedFor = (store: ReturnType<typeof useRoundsStore>): Promise<void> => new Promise((resolve) => {
  watch(() => store.earlierKnown, (known) => { if (known) resolve() }, { immediate: true, flush: 'sync' })
})
const earlierOf = async (on: Device, rounds: Parameters<typeof start>[1]): Promise<readonly string[]> => {
  const store = await start(on, rounds)
  await lookedFor(store)
  return store.earlier.flat().map(({ id }) => id)
}

describe('the years before', () => {
  it('are those of the same municipality, each with all its chapters, the earliest first', () => {
    const all = [listed('a', 2021), listed('b', 2020), listed('c', 2021), listed('d', 2022), listed('e', 2021, '和光市'), listed('f', 2023)]
    expect(earlierRounds(listed('open', 2022), all)).toEqual([['b'], ['a', 'c']])
    expect(earlierRounds(listed('open', 2020), all)).toEqual([])
  })

  it('counts once where it comes with the app and lies on the device', () => {
    expect(earlierRounds(listed('open', 2022), [listed('a', 2021), listed('a', 2021)])).toEqual([['a']])
  })

  it('that comes with the app is there once the open round is stored, without a notice', async () => {
    const on = device(bothYears)
    const store = await start(on, [before.round, after.round])
    expect([store.earlier, store.earlierKnown]).toEqual([[], false])
    await lookedFor(store)
    expect(store.snapshots.map(({ id }) => id)).toEqual([later.id])
    expect(store.earlier).toEqual([[snapshot()]])
    expect(codes(store)).toEqual([])
  })

  it('that was taken in on this device is found by its own row, and again once it is looked for again', async () => {
    const on = device(answerWith(after.body))
    const store = await start(on, [after.round])
    await lookedFor(store)
    expect(store.earlier).toEqual([])
    await store.shelf!.save(snapshot(), { ...stamp, imported: true })
    await store.lookBack()
    expect(store.earlier.flat().map(({ id }) => id)).toEqual([before.round.id])
  })

  it('is none for the only year, and none where its file does not come: nobody is told', async () => {
    expect(await earlierOf(device(answerWith(before.body)), [before.round])).toEqual([])
    const on = device((url) => (url.includes('2023') ? answerWith(after.body)() : answerWith('', { status: 404 })()))
    const store = await start(on, [before.round, after.round])
    await lookedFor(store)
    expect([store.earlier, codes(store)]).toEqual([[], []])
  })

  it('goes with the open round: another one opened asks anew', async () => {
    const oldest = await ship(snapshot({ id: 'asaka-2021-6', evaluationYear: 2021, policies: [policy('611')] }))
    const on = device((url) => (url.includes('2021') ? answerWith(oldest.body)() : bothYears(url)))
    const store = await start(on, [oldest.round, before.round, after.round])
    await shelved(store)
    await lookedFor(store)
    await store.open([before.round.id])
    await lookedFor(store)
    expect(store.earlier.flat().map(({ id }) => id)).toEqual([oldest.round.id])
  })

  it('are the latest alone until all are asked for, and all from then on', async () => {
    const oldest = await ship(snapshot({ id: 'asaka-2021-6', evaluationYear: 2021, policies: [policy('611')] }))
    const store = await start(device((url) => (url.includes('2021') ? answerWith(oldest.body)() : bothYears(url))), [oldest.round, before.round, after.round])
    const years = () => store.earlier.map((year) => year.map(({ evaluationYear }) => evaluationYear))
    await lookedFor(store)
    expect(years()).toEqual([[2022]])
    await store.lookBack()
    expect(years()).toEqual([[2021], [2022]])
    await store.open([after.round.id], true)
    await lookedFor(store)
    expect(years()).toEqual([[2021], [2022]])
  })
})
