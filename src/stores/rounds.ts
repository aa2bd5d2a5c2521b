import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Shelf } from '../db/shelf.ts'
import type { LoadFailure } from '../domain/load-failure.ts'
import { addNotice, type Notice, type NoticeCode } from '../domain/notice.ts'
import { joinRounds } from '../snapshot/join-rounds.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { loadRounds, type LoadedRounds } from './load-rounds.ts'
import type { Reach } from './load-earlier.ts'
import type { ArrivedRound } from './load-shipped-round.ts'
import { roundsAtStart, usualRounds } from './round-choice.ts'
import type { OpenShelf, RoundsPorts } from './rounds-ports.ts'
import { storeRounds } from './store-rounds.ts'
import { useWideRound } from './wide-round.ts'
import { isThere, widen, type Brought } from './widen.ts'

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
  /** The rounds that are looked at: one, or chapters of one municipality and year. */
  snapshots: shallowRef(frozenList([])),
  /** The rounds of earlier 評価年度 of the same municipality, the earliest year first: of the latest at first, of all once they are asked for. */
  earlier: shallowRef<readonly (readonly Snapshot[])[]>([]),
  /** Whether `earlier` was looked for since other rounds were opened. */
  earlierKnown: shallowRef(false),
  failure: shallowRef<LoadFailure | null>(null),
  notices: shallowRef<readonly Notice[]>([]),
  shelving: shallowRef<ShelvingStatus>('waiting'),
  shelf: shallowRef<Shelf | null>(null),
  files: shallowRef<readonly RoundFile[]>([]),
  /** Where each shipped round was published, by its id. */
  origins: shallowRef<ReadonlyMap<string, string>>(new Map()),
  /** The shelf as soon as it is there; null before it was asked for. */
  opening: shallowRef<Promise<Shelf> | null>(null),
  /** Ids of the rounds that open by themselves. */
  usual: shallowRef<readonly string[]>([]),
  /** Id of the round that is looked at through its columns; `snapshots` then hold at most one municipality of it. */
  wide: shallowRef<string | null>(null),
})

type RoundsState = ReturnType<typeof createState>

/** @param held whether rounds had been stored on this device */
async function openShelf({ shelf, notices }: RoundsState, ports: RoundsPorts, held: boolean): Promise<Shelf> {
  if (shelf.value?.persistent !== true) shelf.value = await ports.openShelf()
  const { limitation, birth } = shelf.value
  if (held && (birth.fresh || birth.dataLoss !== null)) notices.value = addNotice(notices.value, 'shelf-lost', {})
  if (limitation !== null) notices.value = addNotice(notices.value, 'not-persistent', { cause: limitation.code })
  return shelf.value
}

function opensOnce(state: RoundsState, ports: RoundsPorts): OpenShelf {
  state.opening.value = null
  // Before a look into the empty database makes the hints forget.
  const held = ports.shipped.some(({ id }) => {
    const recalled = ports.hashes.recall(id)
    return recalled.known && recalled.sha256 !== null
  })
  return () => (state.opening.value ??= openShelf(state, ports, held))
}

/** Looks for the years before what is open; stays without them where something fails, since nothing shown depends on them. */
function looksBack({ snapshots, earlier, earlierKnown }: RoundsState, shelf: OpenShelf, ports: RoundsPorts): (reach: Reach) => Promise<void> {
  let furthest: Reach = 'latest'
  let turn = 0
  return async (reach) => {
    if (reach === 'all') furthest = reach
    const own = ++turn
    const [open] = snapshots.value
    if (open === undefined) return
    const found = await import('./load-earlier.ts').then(({ loadEarlier }) => loadEarlier(open, furthest, shelf, ports)).catch(() => [])
    if (own !== turn || snapshots.value[0] !== open) return
    earlier.value = found.map(frozenList)
    earlierKnown.value = true
  }
}

/** The steps of bringing rounds to the screen, on one state. */
function stepsOn(state: RoundsState, given: RoundsPorts) {
  const { status, notices, shelving, snapshots, earlier, earlierKnown, wide } = state
  const shelf = opensOnce(state, given)
  // What is written goes over the shelf: once it is asked for, only it knows.
  const ports = { ...given, glance: (id: string) => (state.opening.value === null ? given.glance(id) : Promise.resolve(null)) }
  const notify = (code: NoticeCode, args: Notice['args']): void => {
    notices.value = addNotice(notices.value, code, args)
  }
  const store = async (arrived: readonly ArrivedRound[]): Promise<void> => {
    shelving.value = 'storing'
    shelving.value = (await storeRounds(arrived, shelf, ports, notify)) ? 'stored' : 'not-stored'
  }
  let storing = Promise.resolve()
  const lookBack = looksBack(state, shelf, ports)
  return {
    shelf, notify,
    /** Fulfilled when nothing is being stored any more, so that no write overtakes another. */
    rest: async (): Promise<Shelf> => {
      await storing
      return shelf()
    },
    fetch: (ids: readonly string[]): Promise<LoadedRounds> => loadRounds(ids, shelf, ports, notify),
    bring: async (ids: readonly string[]): Promise<Brought> => widen(await loadRounds(ids, shelf, ports, notify), shelf),
    say: ({ missing }: LoadedRounds): void => {
      for (const { id, failure } of missing) {
        notify(failure.code === 'not-found' ? 'round-unknown' : 'round-missing', { round: id, ...(failure.code === 'not-found' ? {} : { cause: failure.code }) })
      }
    },
    /** Shows what joins the first, and stores it afterwards. */
    show: ({ arrived, wide: opened }: Brought): void => {
      if (opened !== null) {
        useWideRound().show(opened.table, opened.bringPart)
        showWide(state, opened.table.id, null)
        if (arrived.length > 0) storing = storing.then(ports.drawn).then(() => store(arrived))
        return
      }
      const { joined, refused } = joinRounds(arrived.map(({ snapshot }) => snapshot))
      for (const { round, refusal } of refused) notify('not-joined', { round: round.title || round.id, why: refusal.code })
      wide.value = null
      useWideRound().leave()
      snapshots.value = frozenList(joined)
      earlier.value = []
      earlierKnown.value = false
      status.value = 'ready'
      storing = storing.then(ports.drawn).then(() => store(arrived)).finally(() => lookBack('latest'))
    },
    lookBack,
  }
}

function showWide(state: RoundsState, id: string, part: Snapshot | null): void {
  state.wide.value = id
  state.snapshots.value = frozenList(part === null ? [] : [part])
  state.earlier.value = []
  state.earlierKnown.value = true
  state.shelving.value = 'stored'
  state.status.value = 'ready'
}

type Steps = ReturnType<typeof stepsOn>

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))

async function load(state: RoundsState, steps: Steps, wanted: readonly string[]): Promise<void> {
  const { status, failure, usual } = state
  status.value = 'loading'
  failure.value = null
  const first = await steps.bring(wanted)
  const fallsBack = !isThere(first) && !sameIds(wanted, usual.value)
  const loaded = fallsBack ? await steps.bring(usual.value) : first
  if (fallsBack || isThere(loaded)) steps.say(first)
  if (isThere(loaded)) return steps.show(loaded)
  failure.value = loaded.missing[0]?.failure ?? null
  status.value = failure.value === null ? 'empty' : 'failed'
  // What the reader has settled lies there too.
  void steps.shelf()
}

/**
 * The open rounds. `boot` shows them as soon as they are read and stores them afterwards;
 * nothing here rejects: `failure`, `notices` and `shelving` say what happened.
 */
export const useRoundsStore = defineStore('rounds', () => {
  const state = createState()
  let ports: RoundsPorts | null = null
  let steps: Steps | null = null
  let running: Promise<void> | null = null
  let turn = 0

  /** Brings the rounds that the address, this device or the app names, in this order; fulfilled when they are shown or have failed, before they are stored. */
  function boot(given: RoundsPorts): Promise<void> {
    ports = given
    state.files.value = filesOf(given)
    state.origins.value = new Map(given.shipped.flatMap(({ id, origin }) => (origin === null ? [] : [[id, origin] as const])))
    state.usual.value = usualRounds(given.shipped)
    if (running === null) {
      steps = stepsOn(state, given)
      const wanted = roundsAtStart(given.asked(), given.choice.recall(), state.usual.value)
      running = load(state, steps, wanted).finally(() => { running = null })
    }
    return running
  }

  /** Tries again after a failure. */
  async function retry(): Promise<void> {
    if (ports !== null) await boot(ports)
  }

  /**
   * Looks at other rounds; what is shown stays until they are there, and for good where none of them comes, which is noticed.
   * @param ids none: the usual ones @param afresh also where they are open already
   */
  async function open(ids: readonly string[], afresh = false): Promise<void> {
    const wanted = ids.length > 0 ? ids : state.usual.value
    if (wanted.length === 0) return leaveNone()
    if (steps === null || (!afresh && sameIds(wanted, openIds.value))) return
    const own = ++turn
    const loaded = await steps.bring(wanted)
    if (own !== turn) return
    steps.say(loaded)
    if (isThere(loaded)) steps.show(loaded)
  }

  function leaveNone(): void {
    state.snapshots.value = frozenList([])
    state.status.value = 'empty'
  }

  const openIds = computed(() => (state.wide.value === null ? state.snapshots.value.map(({ id }) => id) : [state.wide.value]))

  return {
    ...state, boot, retry, open, openIds,
    /** Shows a round through its columns, with the sheets of one municipality or of none. */
    showWide: (id: string, part: Snapshot | null): void => { showWide(state, id, part) },
    /** Looks for all years before, of which some may have been taken in or removed meanwhile. */
    lookBack: async (): Promise<void> => { await steps?.lookBack('all') },
    /** Whether what is open is what opens by itself. */
    isUsual: computed(() => sameIds(openIds.value, state.usual.value)),
    /** Opens these by itself at the next start on this device. */
    prefer: (ids: readonly string[]): void => { ports?.choice.remember(sameIds(ids, state.usual.value) ? [] : ids) },
    shipped: (): RoundsPorts['shipped'] => ports?.shipped ?? [],
    /** The shelf, opened where nobody has asked for it yet; null before the start. */
    openShelf: (): Promise<Shelf> | null => steps?.shelf() ?? null,
    /** The shelf, once what is shown is stored. */
    shelfAtRest: async (): Promise<Shelf | null> => (await steps?.rest()) ?? null,
    /** A round without opening it; null where it does not come. */
    bringOne: async (id: string): Promise<Snapshot | null> => (await steps?.fetch([id]))?.arrived[0]?.snapshot ?? null,
    hashes: (): RoundsPorts['hashes'] | null => ports?.hashes ?? null,
    dismiss: (key: string): void => { state.notices.value = state.notices.value.filter((notice) => notice.key !== key) },
  }
})
