import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/db/database.ts'
import { saveNote } from '../../src/db/note-rows.ts'
import { sweepStages } from '../../src/db/stage-round.ts'
import { storageSentences } from '../../src/messages/storage.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { createWideStage, StageError } from '../../src/worker/wide-stage.ts'
import { freshEngine, openFresh, policy, snapshot, stamp } from '../db/builders.ts'
import { failNth, FAILINGS, type Failing } from './failing-engine.ts'
import { fingerprint, noteOf, readAll } from './shelf-state.ts'

const roundOf = (policies: number, title: string): Snapshot =>
  snapshot({ title, policies: Array.from({ length: policies }, (_, at) => policy(String(600 + at), { municipality: `見本市${at % 3}` })) })

/** Takes a wide round in, as an import does; what fails is dropped, as far as the engine lets it. @returns why it failed, and how many requests it made */
async function takeIn(engine: Engine, { policies, ...header }: Snapshot, token: string, n = 0, failing: Failing = 'throws'): Promise<{ code: string | null; requests: number }> {
  const db = await openFresh(engine)
  const staging = createWideStage(db, token)
  const watch = failNth(n, failing)
  const work = async (): Promise<string | null> => {
    staging.begin(header)
    for (const one of policies) staging.add(one)
    await staging.flush()
    const taken = await staging.take(await staging.finish(() => undefined), stamp)
    return taken.ok ? null : taken.error.code
  }
  try {
    return { code: await work(), requests: watch.seen() }
  } catch (error) {
    if (!(error instanceof StageError)) throw error
    await staging.drop()
    return { code: error.failure.code, requests: watch.seen() }
  } finally {
    watch.stop()
    db.close()
  }
}

/** An engine on which a wide round and a note lie. */
async function prepare(): Promise<Engine> {
  const engine = freshEngine()
  expect((await takeIn(engine, roundOf(7, '前の版'), 'old')).code).toBeNull()
  const db = await openFresh(engine)
  await saveNote(db, noteOf(1, 1, '質問1'), 0)
  db.close()
  return engine
}

/** What lies there once the next start has swept. */
async function afterTheNextStart(engine: Engine): Promise<string> {
  const db = await openFresh(engine)
  expect(await sweepStages(db, () => false)).toEqual({ ok: true, value: null })
  db.close()
  return fingerprint(await readAll(engine))
}

const CODES: Readonly<Record<Failing, readonly string[]>> = {
  throws: ['unavailable'], 'request error': ['unavailable'], abort: ['aborted'], 'dead handle': ['unavailable', 'aborted'],
  // The stand-in forgets the reason where the very first request of a transaction is cut off.
  quota: ['quota'], 'quota abort': ['quota', 'aborted'], 'quota at commit': ['quota'],
}

describe('every request of taking in a wide round that can fail', () => {
  it.each(FAILINGS)('leaves the old round whole or the new one, and nothing else (%s)', async (failing) => {
    const old = await afterTheNextStart(await prepare())
    const engineOfNew = await prepare()
    const { requests } = await takeIn(engineOfNew, roundOf(9, '新しい版'), 'new')
    const fresh = await afterTheNextStart(engineOfNew)
    expect(requests).toBeGreaterThan(10)
    for (let n = 1; n <= requests; n++) {
      const engine = await prepare()
      const { code } = await takeIn(engine, roundOf(9, '新しい版'), 'new', n, failing)
      const [left, where] = [await afterTheNextStart(engine), `request ${n} of ${requests}, ${code ?? 'taken'}`]
      expect([where, left]).toEqual([where, code === null ? fresh : old])
      if (code === null) continue
      expect([where, CODES[failing].includes(code)]).toEqual([where, true])
      expect(storageSentences[code as 'quota']({})).toContain('。')
    }
  })

  it('of a closed tab leaves the old round whole, whatever was written by then', async () => {
    const old = await afterTheNextStart(await prepare())
    const engine = await prepare()
    const db = await openFresh(engine)
    const staging = createWideStage(db, 'new')
    const { policies, ...header } = roundOf(9, '新しい版')
    staging.begin(header)
    for (const one of policies) staging.add(one)
    await staging.finish(() => undefined)
    db.close()
    expect(await afterTheNextStart(engine)).toBe(old)
  })
})
