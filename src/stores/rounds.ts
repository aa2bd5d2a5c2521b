import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Shelf } from '../db/shelf.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { LoadFailure } from '../domain/load-failure.ts'
import type { ArrivedRound } from './load-shipped-round.ts'
import { loadShippedRounds } from './load-shipped-rounds.ts'
import { addNotice, type Notice, type NoticeCode } from '../domain/notice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { storeRounds } from './store-rounds.ts'

export type RoundsStatus = 'empty' | 'loading' | 'ready' | 'failed'
/** Whether the rounds will be there at the next start without a network. */
export type ShelvingStatus = 'waiting' | 'storing' | 'stored' | 'not-stored'

/** A document that a shipped round was read from, as it lies beside the page. */
export interface RoundFile {
  readonly round: string
  readonly name: string
  readonly url: string
}

const filesOf = ({ shipped, urlOf }: RoundsPorts): readonly RoundFile[] =>
  shipped.flatMap(({ id, source }) => (source === null ? [] : [{ round: id, name: source, url: urlOf(source) }]))

const frozenList = (snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  Object.freeze(snapshots.map((snapshot) => Object.freeze(snapshot)))

const createState = () => ({
  status: shallowRef<RoundsStatus>('empty'),
  snapshots: shallowRef(frozenList([])),
  failure: shallowRef<LoadFailure | null>(null),
  notices: shallowRef<readonly Notice[]>([]),
  shelving: shallowRef<ShelvingStatus>('waiting'),
  shelf: shallowRef<Shelf | null>(null),
  files: shallowRef<readonly RoundFile[]>([]),
  /** Where each shipped round was published, by its id. */
  origins: shallowRef<ReadonlyMap<string, string>>(new Map()),
  /** The shelf as soon as it is there; null before it was asked for. */
  opening: shallowRef<Promise<Shelf> | null>(null),
})

type RoundsState = ReturnType<typeof createState>

async function openShelf({ shelf }: RoundsState, ports: RoundsPorts): Promise<Shelf> {
  if (shelf.value?.persistent !== true) shelf.value = await ports.openShelf()
  return shelf.value
}

function opensOnce(state: RoundsState, ports: RoundsPorts): OpenShelf {
  state.opening.value = null
  return () => (state.opening.value ??= openShelf(state, ports))
}

async function load(state: RoundsState, ports: RoundsPorts): Promise<void> {
  const { status, failure, notices, shelving, snapshots } = state
  const notify = (code: NoticeCode, args: Notice['args']): void => {
    notices.value = addNotice(notices.value, code, args)
  }
  const show = (arrived: readonly ArrivedRound[]): void => {
    snapshots.value = frozenList(arrived.map(({ snapshot }) => snapshot))
    status.value = 'ready'
  }
  const store = async (arrived: readonly ArrivedRound[]): Promise<void> => {
    shelving.value = 'storing'
    shelving.value = (await storeRounds(arrived, shelf, ports, notify)) ? 'stored' : 'not-stored'
  }

  status.value = 'loading'
  failure.value = null
  state.files.value = filesOf(ports)
  state.origins.value = new Map(ports.shipped.flatMap(({ id, origin }) => (origin === null ? [] : [[id, origin] as const])))
  const shelf = opensOnce(state, ports)
  const loaded = await loadShippedRounds(shelf, ports, notify, show)
  if (loaded.arrived.length > 0) return void store(loaded.arrived)
  failure.value = loaded.failure
  status.value = loaded.failure === null ? 'empty' : 'failed'
  // What the reader has settled lies there too.
  void shelf()
}

/**
 * The open rounds. `boot` shows them as soon as they are read and stores them afterwards;
 * nothing here rejects: `failure`, `notices` and `shelving` say what happened.
 */
export const useRoundsStore = defineStore('rounds', () => {
  const state = createState()
  let ports: RoundsPorts | null = null
  let running: Promise<void> | null = null

  /** Brings the shipped rounds; fulfilled when they are shown or have failed, before they are stored. */
  function boot(given: RoundsPorts): Promise<void> {
    ports = given
    running ??= load(state, given).finally(() => {
      running = null
    })
    return running
  }

  /** Tries again after a failure. */
  async function retry(): Promise<void> {
    if (ports !== null) await boot(ports)
  }

  function dismiss(key: string): void {
    state.notices.value = state.notices.value.filter((notice) => notice.key !== key)
  }

  return { ...state, boot, retry, dismiss }
})
