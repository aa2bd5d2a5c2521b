import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { invariant } from '../../src/domain/result.ts'
import { decodeColumnParts, encodeColumnParts } from '../../src/db/column-parts.ts'
import type { MiharashiDatabase } from '../../src/db/database.ts'
import { encodeNdjson } from '../../src/snapshot/ndjson.ts'
import type { Policy, Snapshot } from '../../src/snapshot/types.ts'
import { useRoundList } from '../../src/stores/round-list.ts'
import { useWideRound } from '../../src/stores/wide-round.ts'
import { writeWide } from '../../src/stores/write-wide.ts'
import { createWideStage } from '../../src/worker/wide-stage.ts'
import { policy, snapshot, stamp } from '../db/builders.ts'
import type { Device } from './builders.ts'
import { codes, deviceWithRound, inDatabase, shipped, start } from './starts.ts'

const MUNICIPALITIES = ['甲市', '乙町']
const wide: Snapshot = snapshot({
  id: 'nation', municipality: '見本国', title: '見本（作り物）', madeUp: true, sections: [{ code: '61', name: '甲の節' }, { code: '65', name: null }],
  policies: MUNICIPALITIES.flatMap((municipality, at) => ['611', '612', '65'].map((code): Policy => policy(at === 1 && code === '65' ? '613' : code, { municipality }))),
  diagnostics: [{ code: 'x', severity: 'info', args: { municipality: '乙町' } }, { code: 'y', severity: 'info', args: {} }],
})

async function deviceWithWide({ policies, ...header }: Snapshot = wide): Promise<Device> {
  const on = await deviceWithRound()
  await inDatabase(on, async (db) => {
    const stage = createWideStage(db, 'a')
    stage.begin(header)
    for (const one of policies) stage.add(one)
    const taken = await stage.take(await stage.finish(() => undefined), { ...stamp, imported: true })
    invariant(taken.ok, 'the wide round is stored')
  })
  return on
}

/** Leaves the columns as a build would have that laid them out otherwise. */
async function ofAnotherBuild(db: MiharashiDatabase): Promise<void> {
  const parts = await db.parts.where('[round+kind+n]').between(['nation~a', 'columns', 0], ['nation~a', 'columns', 99]).toArray()
  const stored = decodeColumnParts(parts)
  invariant(stored.ok, 'the columns are whole')
  const { words } = stored.value
  const changed = encodeColumnParts('nation~a', { words: { ...(words as object), version: 0 }, arrays: { code: new Uint16Array(1) } })
  await db.parts.bulkDelete(parts.map(({ n }) => ['nation~a', 'columns', n]))
  await db.parts.bulkPut(changed)
}

const startAt = async (on: Device, ...asked: string[]) => start(on, [shipped.round], { asked: () => asked })

describe('a stored round that is too wide to be read whole', () => {
  it('is opened through its columns: no sheet is held, names and totals are there', async () => {
    const store = await startAt(await deviceWithWide(), 'nation')
    expect([store.status, store.openIds, store.snapshots, codes(store)]).toEqual(['ready', ['nation'], [], []])
    const { table } = useWideRound()
    expect(table).toMatchObject({ id: 'nation', title: '見本（作り物）', madeUp: true })
    expect(table!.facts.municipalities).toEqual(MUNICIPALITIES)
    expect(wide.policies.map((_, at) => table!.nameOf(at))).toEqual(wide.policies.map(({ name }) => name))
    expect(await table!.sheetsOf([4, 1])).toEqual([wide.policies[4], wide.policies[1]])
  })

  it('gives the sheets of one municipality as a round of its own, with its sections and what was noted of it', async () => {
    await startAt(await deviceWithWide(), 'nation')
    const part = await useWideRound().bringPart('乙町')
    expect(part).toMatchObject({ id: 'nation-m2', municipality: '乙町', madeUp: true, sections: [{ code: '61', name: '甲の節' }], diagnostics: [{ code: 'x' }] })
    expect(part.policies).toEqual(wide.policies.slice(3))
    expect(buildFacts([part]).municipalities).toEqual(['乙町'])
  })

  it('gives way to another round, and comes back', async () => {
    const store = await startAt(await deviceWithWide(), 'nation')
    await store.open([shipped.round.id])
    expect([store.openIds, useWideRound().table]).toEqual([[shipped.round.id], null])
    await store.open(['nation'])
    expect([store.openIds, useWideRound().table?.id]).toEqual([['nation'], 'nation'])
  })

  it('is listed with its counts, never read whole, renamed and removed like any other', async () => {
    const store = await startAt(await deviceWithWide(), 'nation')
    const list = useRoundList()
    await list.refresh()
    expect(list.entries.find(({ id }) => id === 'nation')).toMatchObject({ policies: 6, projects: 0, own: true })
    expect(await list.load('nation')).toBeNull()
    const shelf = (await store.shelfAtRest())!
    expect(await (await writeWide('nation', shelf))!.text()).toBe(encodeNdjson(JSON.parse(JSON.stringify(wide)) as Snapshot))
    expect(await writeWide(shipped.round.id, shelf)).toBeNull()
    expect(await list.rename('nation', '別の題')).toMatchObject({ ok: true })
    expect(useWideRound().table?.title).toBe('別の題')
    expect(await list.remove('nation')).toMatchObject({ ok: true })
    expect([store.openIds, useWideRound().table]).toEqual([[shipped.round.id], null])
  })

  it('that is damaged is said to be, and the usual round is shown', async () => {
    const on = await deviceWithWide()
    await inDatabase(on, (db) => db.parts.where('[round+kind+n]').equals(['nation~a', 'columns', 1]).delete())
    const store = await startAt(on, 'nation')
    expect([store.openIds, codes(store)]).toEqual([[shipped.round.id], ['round-missing']])
  })

  it('whose columns another build made is counted anew from its sheets, also where these lie in another order', async () => {
    const mixed = { ...wide, policies: [0, 3, 1, 4, 2, 5].map((at) => wide.policies[at]!) }
    for (const round of [wide, mixed]) {
      const on = await deviceWithWide(round)
      await startAt(on, 'nation')
      const { facts, judged } = useWideRound().table!
      await inDatabase(on, ofAnotherBuild)
      const store = await startAt(on, 'nation')
      expect(codes(store)).toEqual([])
      const { table, bringPart } = useWideRound()
      expect([table!.facts.policies, table!.facts.listings, table!.facts.municipalities, table!.judged]).toEqual([facts.policies, facts.listings, facts.municipalities, judged])
      expect(await table!.sheetsOf([4, 1])).toEqual([wide.policies[4], wide.policies[1]])
      expect((await bringPart('乙町')).policies).toEqual(wide.policies.slice(3))
    }
  })

  it('whose columns another build made, and whose sheets are damaged, is said to be damaged', async () => {
    const on = await deviceWithWide()
    await inDatabase(on, async (db) => {
      await ofAnotherBuild(db)
      await db.parts.delete(['nation~a', 'policies', 0])
    })
    const store = await startAt(on, 'nation')
    expect([store.openIds, codes(store)]).toEqual([[shipped.round.id], ['round-missing']])
  })

  it('tells why its sheets do not come, and gives them when they are there again', async () => {
    const on = await deviceWithWide()
    await startAt(on, 'nation')
    const { table } = useWideRound()
    const key = ['nation~a', 'policies', 0] as const
    const part = await inDatabase(on, async (db) => {
      const kept = (await db.parts.get([...key]))!
      await db.parts.delete([...key])
      return kept
    })
    await expect(table!.sheetsOf([0])).rejects.toMatchObject({ failure: { code: 'damaged' } })
    await inDatabase(on, (db) => db.parts.add(part))
    expect(await table!.sheetsOf([0])).toEqual([wide.policies[0]])
  })
})
