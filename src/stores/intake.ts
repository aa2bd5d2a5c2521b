import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { fail, ok } from '../domain/result.ts'
import type { ReadOutcome, ReadRound } from '../intake/read-all.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { readFiles, type Reading, type ReadingEnd } from './read-files.ts'
import { useRoundList } from './round-list.ts'
import { useWideImport } from './wide-import.ts'

/** Where the taking in of files stands. */
export type IntakeStatus = 'idle' | 'reading' | 'read'

export interface IntakeProgress {
  readonly done: number
  readonly of: number
  readonly name: string
}

const NOTHING: ReadOutcome = { rounds: [], tables: null, refused: [], encodings: [] }

/** What was read of files and waits for the reader's word; until then nothing of it is stored. */
export const useIntake = defineStore('intake', () => {
  const list = useRoundList()
  const wide = useWideImport()
  const status = shallowRef<IntakeStatus>('idle')
  const progress = shallowRef<IntakeProgress | null>(null)
  const outcome = shallowRef<ReadOutcome>(NOTHING)
  const ended = shallowRef<ReadingEnd['kind'] | null>(null)
  /** The rounds of this device, which what was read is compared with. */
  const known = shallowRef<readonly Snapshot[]>([])
  let reading: Reading | null = null

  async function learn(): Promise<void> {
    await list.refresh()
    const rounds = await Promise.all(list.entries.map(({ id }) => list.load(id)))
    known.value = rounds.filter((round) => round !== null)
  }
  async function read(files: readonly File[]): Promise<void> {
    reading?.cancel()
    status.value = 'reading'
    ended.value = null
    progress.value = { done: 0, of: files.length, name: files[0]?.name ?? '' }
    const given = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))).catch(() => null)
    const own = given && readFiles(given, (done, of, name) => { progress.value = { done, of, name } })
    reading = own
    const end = own ? await own.end : ({ kind: 'broken' } as const)
    if (reading !== own) return
    await learn()
    outcome.value = end.kind === 'read' ? end.outcome : NOTHING
    ended.value = end.kind
    status.value = end.kind === 'cancelled' ? 'idle' : 'read'
  }
  async function takeWide(snapshot: Snapshot): ReturnType<typeof list.takeIn> {
    const failure = await wide.takeWhole(snapshot)
    return failure === null ? ok(null) : fail(failure)
  }
  const without = (round: ReadRound): void => {
    outcome.value = { ...outcome.value, rounds: outcome.value.rounds.filter((one) => one !== round) }
  }

  return {
    status, progress, outcome, ended, known, read,
    cancel: (): void => { reading?.cancel() },
    /** Lets go of everything that was read. */
    clear: (): void => {
      status.value = 'idle'
      outcome.value = NOTHING
      ended.value = null
    },
    /** A round made of tables waits beside the others. */
    add: (round: ReadRound): void => { outcome.value = { ...outcome.value, rounds: [...outcome.value.rounds, round], tables: null } },
    without,
    async takeIn(round: ReadRound, snapshot: Snapshot): ReturnType<typeof list.takeIn> {
      const done = wide.mustBeWide(snapshot) ? await takeWide(snapshot) : await list.takeIn(snapshot, round.sha256)
      if (done.ok) without(round)
      await learn()
      return done
    },
  }
})
