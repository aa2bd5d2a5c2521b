import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { WIDE_FROM } from '../analytics/wide-table.ts'
import { storageFailure, type StorageFailure } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { looksWide } from '../intake/read-wide.ts'
import { encodeNdjson } from '../snapshot/ndjson.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { IS_ONE_FILE } from './edition.ts'
import { useRoundList } from './round-list.ts'
import { useRoundsStore } from './rounds.ts'
import { startStage, type Stage, type StageEnd, type StageProgress } from './stage.ts'
import { useUpdate } from './update.ts'

/** Bytes read of a file, and the policies in them. */
export interface WideProgress extends StageProgress {
  readonly name: string
  readonly of: number
}

/** A round that was read into the storage and waits for the reader's word. */
export interface WaitingRound extends Extract<StageEnd, { kind: 'staged' }> {
  readonly file: string
  /** Title of the round of the same id whose place it would take, null for none. */
  readonly replaces: string | null
}

/** Whether a file is to be read policy by policy. The one-file edition can start no worker for it. */
export const isWideFile = (file: File): Promise<boolean> => (IS_ONE_FILE ? Promise.resolve(false) : looksWide(file, file.name, WIDE_FROM))

/** Why nothing can be written that outlives the tab; null where it can. */
function barredBy(shelf: Shelf | null, overtaken: boolean): StorageFailure | null {
  if (overtaken) return storageFailure('newer-database')
  return shelf?.persistent ? null : (shelf?.limitation ?? storageFailure('unavailable'))
}

async function titleOf(shelf: Shelf, id: string): Promise<string | null> {
  const there = await shelf.find(id)
  return there.ok ? (there.value?.header.title ?? null) : null
}

/** Taking in a round that is too large to be read whole: it lies in the storage before it is taken, and leaves no trace where it is not. */
export const useWideImport = defineStore('wideImport', () => {
  const list = useRoundList()
  const rounds = useRoundsStore()
  const update = useUpdate()
  const progress = shallowRef<WideProgress | null>(null)
  const waiting = shallowRef<WaitingRound | null>(null)
  const ended = shallowRef<Exclude<StageEnd, { kind: 'staged' }> | null>(null)
  let stage: Stage | null = null

  async function leave(): Promise<void> {
    const left = stage
    if (progress.value !== null) ended.value = { kind: 'cancelled' }
    stage = null
    waiting.value = null
    progress.value = null
    await left?.drop()
  }
  async function read(file: File): Promise<void> {
    await leave()
    ended.value = null
    progress.value = { name: file.name, of: file.size, done: 0, policies: 0, columns: false }
    const shelf = await rounds.openShelf()
    const failure = barredBy(shelf, update.overtaken)
    if (shelf === null || failure !== null) {
      progress.value = null
      ended.value = { kind: 'not-stored', failure: failure ?? storageFailure('unavailable') }
      return
    }
    const worker = new Worker(new URL('../worker/read-wide-round.ts', import.meta.url), { type: 'module' })
    const own = startStage(worker, file, (now) => { if (stage === own) progress.value = { ...now, name: file.name, of: file.size } })
    stage = own
    const end = await own.end
    if (stage !== own) return
    progress.value = null
    if (end.kind !== 'staged') {
      stage = null
      ended.value = end
      return
    }
    waiting.value = { ...end, file: file.name, replaces: await titleOf(shelf, end.staged.header.id) }
  }
  /** @returns why the round is not taken in, null where it is */
  async function take(): Promise<StorageFailure | null> {
    if (stage === null || waiting.value === null) return storageFailure('unknown')
    // The worker writes past the shelf, which would refuse.
    if (update.overtaken) return storageFailure('newer-database')
    const { id, municipality, title } = waiting.value.staged.header
    const failure = await stage.take({ id, municipality, title })
    if (failure !== null) return failure
    const { sha256 } = waiting.value
    stage = null
    waiting.value = null
    rounds.hashes()?.remember(id, sha256)
    await list.settle(id)
    return null
  }
  /** Whether a round that was read whole is too large to be kept so. */
  const mustBeWide = ({ policies }: Snapshot): boolean => policies.length > WIDE_FROM && !IS_ONE_FILE && rounds.shelf?.persistent === true

  return { progress, waiting, ended, read, take, mustBeWide, leave }
})

/** Takes in a round that came in another form and was read whole. */
export async function takeWhole(wide: ReturnType<typeof useWideImport>, snapshot: Snapshot): Promise<Result<null, StorageFailure>> {
  await wide.read(new File([encodeNdjson(snapshot)], snapshot.title))
  const end = wide.ended
  wide.ended = null
  if (wide.waiting === null) return fail(end?.kind === 'not-stored' ? end.failure : storageFailure('unknown'))
  const failure = await wide.take()
  return failure === null ? ok(null) : fail(failure)
}
