import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine, MiharashiDatabase } from '../../src/db/database.ts'
import { glance, seeRows } from '../../src/db/glance.ts'
import { loadRound } from '../../src/db/load-round.ts'
import { lookBeforeOpen } from '../../src/db/look-before-open.ts'
import { saveRound } from '../../src/db/save-round.ts'
import { decodeLoosely, freshEngine, openFresh, policy, snapshot, stamp } from './builders.ts'

const round = snapshot({
  sources: [{ id: 's1', name: 'a.txt', sha256: 'ab', lines: 1, text: '本文' }],
  policies: Array.from({ length: 1_001 }, (_, at) => policy(String(at))),
})
const longer = snapshot({ id: `${round.id}-2`, sources: [], policies: [policy('1')] })

let engine: Engine
let db: MiharashiDatabase

beforeEach(async () => {
  engine = freshEngine()
  Object.assign(globalThis, { IDBKeyRange: engine.IDBKeyRange })
  db = await openFresh(engine)
  await saveRound(db, round, stamp)
  await saveRound(db, longer, { ...stamp, imported: true })
})

const look = (): ReturnType<typeof lookBeforeOpen> => lookBeforeOpen('miharashi', engine.indexedDB)
const read = async (id: string): Promise<ReturnType<typeof glance>> => glance(await seeRows(look, id), id, decodeLoosely)

describe('a round at a glance', () => {
  it.each([round.id, longer.id])('%s is what the shelf gives, without the rows of its neighbour', async (id) => {
    const shelved = await loadRound(db, id, decodeLoosely)
    expect(shelved.ok).toBe(true)
    expect(await read(id)).toEqual(shelved)
  })

  it('where nothing was ever kept there is nothing to find', async () => {
    engine = freshEngine()
    expect(await read(round.id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  const doubts: Record<string, () => unknown> = {
    'a round that is not there': () => db.rounds.delete(round.id),
    'a damaged part': () => db.parts.delete([round.id, 'policies', 1]),
    'a row of a foreign shape': () => db.rounds.put({ id: round.id } as never),
    'a database of a newer build': async () => {
      db.close()
      await new Promise((resolve) => { engine.indexedDB.open('miharashi', 990).onsuccess = resolve })
    },
    'an engine that refuses': () => { engine.indexedDB.open = () => { throw new Error('denied') } },
  }

  it.each(Object.keys(doubts))('%s is left to the shelf', async (doubt) => {
    await doubts[doubt]!()
    expect(await read(round.id)).toBeNull()
  })
})
