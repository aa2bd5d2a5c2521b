import { describe, expect, it } from 'vitest'
import { unpackWide } from '../../src/analytics/wide-columns.ts'
import { createWideBuilder } from '../../src/analytics/wide-builder.ts'
import { createSheetReader } from '../../src/analytics/wide-sheets.ts'
import { loadRound } from '../../src/db/load-round.ts'
import { removeRound, retitleRound, saveRound } from '../../src/db/save-round.ts'
import { stageKey, sweepStages } from '../../src/db/stage-round.ts'
import { loadSheets, loadWide } from '../../src/db/wide-round.ts'
import { invariant } from '../../src/domain/result.ts'
import { buildCity } from '../../src/made-up/city.ts'
import type { Policy, Snapshot } from '../../src/snapshot/types.ts'
import { createWideStage } from '../../src/worker/wide-stage.ts'
import type { MiharashiDatabase } from '../../src/db/database.ts'
import { allRows as listRows, decodeLoosely, openFresh, snapshot, stamp } from '../db/builders.ts'
import { fingerprint } from '../torture/shelf-state.ts'

const allRows = async (db: MiharashiDatabase): Promise<string> => fingerprint(await listRows(db))

/** A round of some municipalities, whose policies stand apart where that is wished. */
function roundOf(municipalities: number, apart = false): Snapshot {
  const policies = Array.from({ length: municipalities }, (_, at) =>
    buildCity(at, { policies: 28, projects: 60, indicators: 20 }).policies.map((policy): Policy => ({ ...policy, municipality: `見本市${at}` }))).flat()
  return { ...buildCity(1), id: 'many', policies: apart ? policies.toSorted((a, b) => a.code.localeCompare(b.code)) : policies }
}

async function stage(db: MiharashiDatabase, { policies, ...header }: Snapshot, token = 'a') {
  const staging = createWideStage(db, token)
  staging.begin(header)
  for (const policy of policies) staging.add(policy)
  await staging.flush()
  return { staging, staged: await staging.finish(() => undefined) }
}

async function take(db: MiharashiDatabase, round: Snapshot, token = 'a'): Promise<void> {
  const { staging, staged } = await stage(db, round, token)
  expect(await staging.take(staged, stamp)).toMatchObject({ ok: true })
}

async function openWide(db: MiharashiDatabase, id: string) {
  const wide = await loadWide(db, id)
  invariant(wide.ok, 'the wide round is there')
  const { row, columns } = wide.value
  const unpacked = unpackWide(row.header, columns)
  invariant(unpacked !== null, 'its columns are of this build')
  const sheetsOf = createSheetReader(unpacked.places, async (n) => {
    const loaded = await loadSheets(db, row.wide.key, n)
    invariant(loaded.ok, 'the part is there')
    return loaded.value
  })
  return { row, ...unpacked, sheetsOf }
}

describe('a wide round in the storage', () => {
  it.each([false, true])('comes back as it was read: columns, names and every sheet (municipalities apart: %s)', async (apart) => {
    const db = await openFresh()
    const round = roundOf(40, apart)
    await take(db, round)
    const wide = await openWide(db, 'many')
    const inOrder = [...new Set(round.policies.map(({ municipality }) => municipality))].flatMap((one) => round.policies.filter(({ municipality }) => municipality === one))
    const builder = createWideBuilder(round)
    for (const policy of inOrder) builder.add(policy)
    const end = builder.end()
    invariant('built' in end, 'the municipalities stand together')
    const { facts } = end.built
    expect({ ...wide.facts, costBasis: undefined }).toEqual({ ...facts, costBasis: undefined })
    expect(facts.years.map((_, year) => wide.facts.costBasis(0, year))).toEqual(facts.years.map((_, year) => facts.costBasis(0, year)))
    expect(wide.judged).toEqual(end.built.judged)
    expect(inOrder.map((_, at) => wide.nameOf(at))).toEqual(inOrder.map(({ name }) => name))
    expect(await wide.sheetsOf(inOrder.map((_, at) => at))).toEqual(inOrder)
    expect(await wide.sheetsOf([5, 1100, 5])).toEqual([inOrder[5], inOrder[1100], inOrder[5]])
    expect(wide.row.counts).toMatchObject({ policies: 1120, projects: 2400, indicators: 800 })
  })

  it('is refused where it is asked for whole, and takes a new name', async () => {
    const db = await openFresh()
    await take(db, roundOf(3))
    expect(await loadRound(db, 'many', decodeLoosely)).toEqual({ ok: false, error: { code: 'wide', args: { policies: 84 } } })
    await retitleRound(db, 'many', '別の題')
    expect((await openWide(db, 'many')).facts.rounds[0]!.title).toBe('別の題')
  })

  it('takes the place of one of the same id, wide or not, and gives way to one', async () => {
    const db = await openFresh()
    await take(db, roundOf(3), 'a')
    const first = await allRows(db)
    await take(db, roundOf(2), 'b')
    expect((await openWide(db, 'many')).row.counts.policies).toBe(56)
    await saveRound(db, snapshot({ id: 'many' }), stamp)
    expect(await loadRound(db, 'many', decodeLoosely)).toMatchObject({ ok: true })
    expect(await loadWide(db, 'many')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await db.parts.count()).toBe(1)
    await take(db, roundOf(3), 'a')
    expect(await allRows(db)).toEqual(first)
    await removeRound(db, 'many')
    expect([await db.parts.count(), await db.rounds.count(), await db.sources.count()]).toEqual([0, 0, 0])
  })

  it('that is not taken leaves nothing behind, once it is dropped', async () => {
    const db = await openFresh()
    await saveRound(db, snapshot({ id: 'many' }), stamp)
    const before = await allRows(db)
    const { staging } = await stage(db, roundOf(3))
    expect(await db.parts.count()).toBeGreaterThan(1)
    await staging.drop()
    expect(await allRows(db)).toEqual(before)
  })

  it('is not taken where a part of it is missing', async () => {
    const db = await openFresh()
    await saveRound(db, snapshot({ id: 'many' }), stamp)
    const { staging, staged } = await stage(db, roundOf(3))
    await db.parts.delete([stageKey('many', 'a'), 'columns', 1])
    expect(await staging.take(staged, stamp)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(await loadRound(db, 'many', decodeLoosely)).toMatchObject({ ok: true })
  })

  it('is damaged where a column or a sheet has changed', async () => {
    const db = await openFresh()
    await take(db, roundOf(3))
    for (const [kind, n] of [['columns', 1], ['policies', 0]] as const) {
      const part = (await db.parts.get([stageKey('many', 'a'), kind, n]))!
      part.bytes[9]! ^= 1
      await db.parts.put(part)
    }
    expect(await loadWide(db, 'many')).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(await loadSheets(db, stageKey('many', 'a'), 0)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(await loadSheets(db, stageKey('many', 'a'), 7)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })
})

describe('the start of the app', () => {
  it('sweeps what imports left behind, and nothing that stands or is being written', async () => {
    const db = await openFresh()
    await saveRound(db, snapshot(), stamp)
    await take(db, roundOf(3), 'taken')
    const before = await allRows(db)
    await stage(db, roundOf(2), 'left')
    const during = await allRows(db)
    expect(await sweepStages(db, (key) => key === stageKey('many', 'left'))).toEqual({ ok: true, value: null })
    expect(await allRows(db)).toEqual(during)
    expect(await sweepStages(db, () => false)).toEqual({ ok: true, value: null })
    expect(await allRows(db)).toEqual(before)
  })
})
