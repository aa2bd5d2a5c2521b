import { describe, expect, test } from 'vitest'
import { useWideRound } from '../../src/stores/wide-round.ts'
import { policy, snapshot } from '../db/builders.ts'
import { answerWith, device, ship } from './builders.ts'
import { inDatabase, shelved, start } from './starts.ts'

const round = snapshot({
  id: 'county-2022', municipality: '見本県',
  policies: [policy('653', { municipality: '甲市' }), policy('653', { municipality: '乙町', name: '乙町の施策' }), policy('654', { municipality: '甲市' })],
})

describe('a round in which several municipalities use the same codes', () => {
  test('is looked at through its columns, and each of them is opened for itself', async () => {
    const { round: shipped, body } = await ship(round)
    const store = await start(device(answerWith(body)), [shipped])
    const wide = useWideRound()
    expect([store.wide, store.snapshots, wide.facts?.municipalities, wide.facts?.policies.count]).toEqual(['county-2022', [], ['甲市', '乙町'], 3])
    expect((await wide.bringPart('甲市')).policies.map(({ code }) => code)).toEqual(['653', '654'])
    expect((await wide.bringPart('乙町')).policies.map(({ name }) => name)).toEqual(['乙町の施策'])
  })

  test('lists each policy under its own name, though those of a municipality stand apart in the file', async () => {
    const { round: shipped, body } = await ship(round)
    await start(device(answerWith(body)), [shipped])
    const { table } = useWideRound()
    const names = [0, 1, 2].map((place) => table?.nameOf(place))
    expect((await table?.sheetsOf([0, 1, 2]))?.map(({ name }) => name)).toEqual(names)
    expect(names).toEqual(['施策653', '施策654', '乙町の施策'])
  })

  test('is kept on the device as any other', async () => {
    const { round: shipped, body } = await ship(round)
    const on = device(answerWith(body))
    await shelved(await start(on, [shipped]))
    await expect.poll(() => inDatabase(on, (db) => db.rounds.count())).toBe(1)
  })
})
