import { createHash } from 'node:crypto'
import type { Timers } from '../../src/db/bounded-wait.ts'
import { MiharashiDatabase, type Engine } from '../../src/db/database.ts'
import { openShelf } from '../../src/db/open-shelf.ts'
import type { Shelf } from '../../src/db/shelf.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { allRows, decodeLoosely, freshEngine, handTimers, policy, snapshot } from '../db/builders.ts'
import { note } from '../notes/builders.ts'

const NOW = '2026-11-24T00:00:00.000Z'
export const TEXT = '施策\n評価\n'.repeat(20)

export const open = (engine: Engine, timers: Timers = handTimers()): Promise<Shelf> =>
  openShelf({ decode: decodeLoosely, engine: () => engine, timers, now: () => NOW })

/** A round with a text, of so many policies. */
export const roundOf = (policies: number, over: Partial<Snapshot> = {}): Snapshot => snapshot({
  policies: Array.from({ length: policies }, (_, at) => policy(String(600 + at))),
  sources: [{ id: 's1', name: 'a.txt', sha256: 'ab', lines: 40, text: TEXT }], ...over,
})

export const noteOf = (at: number, revision: number, text: string) =>
  note({ id: `00000000-0000-4000-8000-00000000000${at}`, revision, text })

/** An engine on which two rounds, three notes and three settings lie. */
export async function prepare(policies: number): Promise<Engine> {
  const engine = freshEngine()
  const shelf = await open(engine)
  const laid = [
    await shelf.save(roundOf(policies), { sha256: 'aa' }),
    await shelf.save(snapshot({ id: 'other', evaluationYear: 2021 }), { sha256: 'bb' }),
    ...(await Promise.all([1, 2, 3].map((at) => shelf.saveNote(noteOf(at, 1, `質問${at}`), 0)))),
    await shelf.saveSetting({ key: 'lists', value: { reserve: ['基金'] }, revision: 1 }),
    await shelf.saveSetting({ key: 'point:x', value: { checked: true, note: '確認' }, revision: 2 }),
    await shelf.saveSetting({ key: 'collected-notes', value: { files: [] } }),
  ]
  shelf.close()
  if (laid.some((one) => !one.ok)) throw new Error('the ground could not be laid')
  return engine
}

/** Everything that lies on an engine, by table, read past the shelf. */
export async function readAll(engine: Engine): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = new MiharashiDatabase('miharashi', engine)
  await db.open()
  const rows = await allRows(db)
  db.close()
  return rows as Readonly<Record<string, readonly unknown[]>>
}

export const fingerprint = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('hex').slice(0, 12)
