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

interface Ready {
  readonly staged: Staged
  readonly sha256: string
}

/** @returns null where it was refused. @throws Dropped where the page gave it up, StageError where the storage refuses */
async function stageRound<Start>(stage: WideStage, start: Start, fill: FillStage<Start>, isDropped: () => boolean): Promise<Ready | null> {
  const filled = await fill(start, watched(stage, isDropped))
  if (!filled.ok) {
    await stage.drop()
    say({ kind: 'refused', refusal: filled.error })
    return null
  }
  const staged = await stage.finish((done) => say({ kind: 'columns', done, policies: done }))
  if (isDropped()) throw new Dropped()
  say({ kind: 'staged', staged, sha256: filled.value })
  return { staged, sha256: filled.value }
}

async function takeRound(stage: WideStage, { staged, sha256 }: Ready, identity: Identity): Promise<void> {
  const header = { ...staged.header, ...identity }
  const taken = await stage.take({ ...staged, header }, { sha256, storedAt: new Date().toISOString(), imported: true })
  say(taken.ok ? { kind: 'taken' } : { kind: 'not-stored', failure: taken.error })
}

/** Runs in a worker: stages one round, then takes or drops it as the page says. */
export function serveStage<Start>(fill: FillStage<Start>): void {
  let stage: WideStage | null = null
  let ready: Ready | null = null
  let [working, dropped] = [false, false]

  async function drop(): Promise<void> {
    await stage?.drop()
    say({ kind: 'dropped' })
  }
  async function begin(start: Start, token: string): Promise<void> {
    working = true
    try {
      stage = createWideStage(await openStorage(), token)
      ready = await stageRound(stage, start, fill, () => dropped)
    } catch (error) {
      if (error instanceof Dropped) return void await drop()
      await stage?.drop()
      say(error instanceof StageError ? { kind: 'not-stored', failure: error.failure } : { kind: 'broken' })
    } finally {
      working = false
    }
  }
  const wishes = (wish: StageWish<Start>): void => {
    if (wish.kind === 'start') return holdLock(wish.token, () => begin(wish.start, wish.token))
    if (wish.kind === 'take') {
      if (stage === null || ready === null) say({ kind: 'broken' })
      else void takeRound(stage, ready, wish.identity)
      return
    }
    dropped = true
    if (!working) void drop()
  }
  addEventListener('message', ({ data }: MessageEvent<StageWish<Start>>) => { wishes(data) })
}

/** Works under a lock that is held until the page ends this worker; without locks, as on plain http, the age of the token tells. */
function holdLock(token: string, work: () => Promise<void>): void {
  const { locks } = navigator as Partial<Navigator>
  if (locks === undefined) void work()
  else void locks.request(stageLock(token), () => work().then(() => new Promise(() => undefined)))
}
