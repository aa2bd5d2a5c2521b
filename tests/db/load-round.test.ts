import { beforeEach, describe, expect, it } from 'vitest'
import type { MiharashiDatabase } from '../../src/db/database.ts'
import { loadRound } from '../../src/db/load-round.ts'
import type { PartRow, RoundRow } from '../../src/db/rows.ts'
import { saveRound } from '../../src/db/save-round.ts'
import { decodeLoosely, openFresh, policy, snapshot, stamp } from './builders.ts'

const round = snapshot({
  sources: [{ id: 's1', name: 'a.txt', sha256: 'ab', lines: 1, text: '本文' }],
  policies: Array.from({ length: 1_001 }, (_, i) => policy(String(i))),
})

let db: MiharashiDatabase

beforeEach(async () => {
  db = await openFresh()
  await saveRound(db, round, stamp)
})

const load = (): ReturnType<typeof loadRound> => loadRound(db, round.id, decodeLoosely)

async function changePart(n: number, change: (part: PartRow) => void): Promise<void> {
  const part = await db.parts.get([round.id, 'policies', n])
  change(part!)
  await db.parts.put(part!)
}

async function changeRound(over: object): Promise<void> {
  const row = await db.rounds.get(round.id)
  await db.rounds.put({ ...row, ...over } as RoundRow)
}

describe('a damaged round is told and never shown', () => {
  const faults: Record<string, () => Promise<unknown>> = {
    'a part is missing': () => db.parts.delete([round.id, 'policies', 0]),
    'the last part is missing': () => db.parts.delete([round.id, 'policies', 1]),
    'a part is cut': () => changePart(1, (part) => void Object.assign(part, { bytes: part.bytes.slice(0, 40) })),
    'a byte is changed': () => changePart(0, (part) => void (part.bytes[100]! ^= 1)),
    'a part is no bytes': () => changePart(0, (part) => void Object.assign(part, { bytes: 'text' })),
    'a part too many': () => changePart(0, (part) => void Object.assign(part, { n: 2 })),
    'a text is missing': () => db.sources.clear(),
    'the counts differ': () => changeRound({ counts: { policies: 3, parts: 2, texts: 1 } }),
    'the row has no header': () => changeRound({ header: null }),
    'the row has no counts': () => changeRound({ counts: undefined }),
    'the header is of another format': () => changeRound({ header: { sources: [{ id: 's1' }] } }),
    'the header names another round': () => changeRound({ header: { ...snapshot({ id: 'other' }), policies: [] } }),
  }

  it.each(Object.keys(faults))('%s', async (fault) => {
    await faults[fault]!()
    expect(await load()).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })

  it('a round that was never stored is not found, which is no damage', async () => {
    expect(await loadRound(db, 'other', decodeLoosely)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
