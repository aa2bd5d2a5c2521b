import { defineStore } from 'pinia'
import { shallowRef, type ShallowRef } from 'vue'
import type { BuiltRound } from '../intake/build-round.ts'
import type { ReadOutcome, ReadRound } from '../intake/read-all.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { TableMapping } from '../tables/mapping.ts'
import { buildTables, readFiles, type Reading, type ReadingEnd } from './read-files.ts'
import type { RoundEntry } from './round-entries.ts'
import { useRoundList } from './round-list.ts'
import { takeWhole, useWideImport } from './wide-import.ts'

/** Where the taking in of files stands. */
export type IntakeStatus = 'idle' | 'reading' | 'read'

export interface IntakeProgress {
  readonly done: number
  readonly of: number
  readonly name: string
}

const NOTHING: ReadOutcome = { rounds: [], tables: null, refused: [], encodings: [] }

/** The making of a round of the tables that were read. */
function makesRounds(outcome: ShallowRef<ReadOutcome>) {
  /** Where it stands; null while none is being made. */
  const building = shallowRef<IntakeProgress | null>(null)
  let making: Reading<BuiltRound> | null = null

  /** Makes a round of the tables; it waits beside the others then. */
  async function build(mapping: TableMapping): Promise<ReadingEnd<BuiltRound>> {
    const { tables } = outcome.value
    if (tables === null || making !== null) return { kind: 'cancelled' }
    building.value = { done: 0, of: tables.tables.length, name: tables.tables[0]?.name ?? '' }
    making = buildTables(tables, mapping, (done, of, name) => { building.value = { done, of, name } })
    const end = await making.end
    making = null
    building.value = null
    if (outcome.value.tables !== tables) return { kind: 'cancelled' }
    if (end.kind === 'read' && end.outcome.kind === 'round') outcome.value = { ...outcome.value, rounds: [...outcome.value.rounds, end.outcome.round], tables: null }
    return end
  }
  return { building, build, cancelBuilding: (): void => { making?.cancel() } }
}

/** What was read of files and waits for the reader's word; until then nothing of it is stored. */
export const useIntake = defineStore('intake', () => {
  const list = useRoundList()
  const wide = useWideImport()
  const status = shallowRef<IntakeStatus>('idle')
  const progress = shallowRef<IntakeProgress | null>(null)
  const outcome = shallowRef<ReadOutcome>(NOTHING)
  const ended = shallowRef<ReadingEnd<ReadOutcome>['kind'] | null>(null)
  /** The rounds of this device, which what was read is compared with. */
  const known = shallowRef<readonly Snapshot[]>([])
  /** Those of them that are too large for it. */
  const large = shallowRef<readonly RoundEntry[]>([])
  let reading: Reading<ReadOutcome> | null = null
  const maker = makesRounds(outcome)

  async function learn(): Promise<void> {
    await list.refresh()
    large.value = list.entries.filter(({ wide: isWide }) => isWide)
    const rounds = await Promise.all(list.entries.filter(({ wide: isWide }) => !isWide).map(({ id }) => list.load(id)))
    known.value = rounds.filter((round) => round !== null)
  }
  async function read(files: readonly File[]): Promise<void> {
    reading?.cancel()
    maker.cancelBuilding()
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
  const without = (round: ReadRound): void => {
    outcome.value = { ...outcome.value, rounds: outcome.value.rounds.filter((one) => one !== round) }
  }

  return {
    status, progress, outcome, ended, known, large, read, ...maker,
    cancel: (): void => { reading?.cancel() },
    /** Lets go of everything that was read. */
    clear: (): void => {
      status.value = 'idle'
      outcome.value = NOTHING
      ended.value = null
    },
    without,
    async takeIn(round: ReadRound, snapshot: Snapshot): ReturnType<typeof list.takeIn> {
      const done = wide.mustBeWide(snapshot) ? await takeWhole(wide, snapshot) : await list.takeIn(snapshot, round.sha256)
      if (done.ok) without(round)
      await learn()
      return done
    },
  }
})
