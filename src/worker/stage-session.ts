import { browserTimers } from '../db/bounded-wait.ts'
import { openDatabase, type MiharashiDatabase } from '../db/database.ts'
import type { StorageFailure } from '../db/failure.ts'
import type { Result } from '../domain/result.ts'
import { stageLock } from '../domain/stage-lock.ts'
import type { FileRefusal } from '../intake/file-refusal.ts'
import type { WideSink } from '../intake/read-wide.ts'
import type { Identity } from '../snapshot/identity.ts'
import { createWideStage, StageError, type Staged, type WideStage } from './wide-stage.ts'

/** What a page asks of a worker that takes in a wide round. */
export type StageWish<Start> =
  | { readonly kind: 'start'; readonly start: Start; readonly token: string }
  | { readonly kind: 'take'; readonly identity: Identity }
  | { readonly kind: 'drop' }

/** What the worker says; after `staged` it waits for the word to take or to drop. */
export type StageNews =
  | { readonly kind: 'progress'; readonly done: number; readonly policies: number }
  | { readonly kind: 'columns'; readonly done: number; readonly policies: number }
  | { readonly kind: 'staged'; readonly staged: Staged; readonly sha256: string }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }
  | { readonly kind: 'not-stored'; readonly failure: StorageFailure }
  | { readonly kind: 'taken' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'broken' }

/** Fills a stage. @returns the hash of what was read, or why it is refused */
export type FillStage<Start> = (start: Start, sink: WideSink) => Promise<Result<string, FileRefusal>>

class Dropped extends Error {}

const say = (news: StageNews): void => { postMessage(news) }
const WAIT_MS = 10_000

async function openStorage(): Promise<MiharashiDatabase> {
  const opened = await openDatabase({ engine: { indexedDB, IDBKeyRange }, timers: browserTimers, waitMs: WAIT_MS })
  if (!opened.ok) throw new StageError(opened.error)
  return opened.value
}

function watched(stage: WideStage, isDropped: () => boolean): WideSink {
  let policies = 0
  return {
    begin: stage.begin,
    add: (policy) => {
      policies += 1
      stage.add(policy)
    },
    rest: async (done) => {
      await stage.flush()
      if (isDropped()) throw new Dropped()
      say({ kind: 'progress', done, policies })
    },
  }
}

/** Runs in a worker: stages one round, then takes or drops it as the page says. */
export function serveStage<Start>(fill: FillStage<Start>): void {
  let stage: WideStage | null = null
  let ready: { readonly staged: Staged; readonly sha256: string } | null = null
  let working = false
  let dropped = false

  async function drop(): Promise<void> {
    await stage?.drop()
    say({ kind: 'dropped' })
  }
  async function work(start: Start, token: string): Promise<void> {
    stage = createWideStage(await openStorage(), token)
    const filled = await fill(start, watched(stage, () => dropped))
    if (!filled.ok) {
      await stage.drop()
      return say({ kind: 'refused', refusal: filled.error })
    }
    const staged = await stage.finish((done) => say({ kind: 'columns', done, policies: done }))
    if (dropped) throw new Dropped()
    ready = { staged, sha256: filled.value }
    say({ kind: 'staged', ...ready })
  }
  async function begin(start: Start, token: string): Promise<void> {
    working = true
    try {
      await work(start, token)
    } catch (error) {
      if (error instanceof Dropped) return void await drop()
      await stage?.drop()
      say(error instanceof StageError ? { kind: 'not-stored', failure: error.failure } : { kind: 'broken' })
    } finally {
      working = false
    }
  }
  async function take(identity: Identity): Promise<void> {
    if (stage === null || ready === null) return say({ kind: 'broken' })
    const header = { ...ready.staged.header, ...identity }
    const taken = await stage.take({ ...ready.staged, header }, { sha256: ready.sha256, storedAt: new Date().toISOString(), imported: true })
    say(taken.ok ? { kind: 'taken' } : { kind: 'not-stored', failure: taken.error })
  }
  addEventListener('message', ({ data }: MessageEvent<StageWish<Start>>) => {
    if (data.kind === 'take') return void take(data.identity)
    if (data.kind === 'drop') {
      dropped = true
      if (!working) void drop()
      return
    }
    // Without locks, as on plain http, the age of the token tells.
    const locks = (navigator as Partial<Navigator>).locks
    if (locks === undefined) void begin(data.start, data.token)
    // Held until the page ends this worker.
    else void locks.request(stageLock(data.token), () => begin(data.start, data.token).then(() => new Promise(() => undefined)))
  })
}
