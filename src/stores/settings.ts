import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Confirmation } from '../analytics/confirmations.ts'
import type { CostLists } from '../analytics/cost-lists.ts'
import type { PointCode } from '../analytics/points.ts'
import type { StorageFailure } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import { useRoundsStore } from './rounds.ts'
import {
  applySetting, cleanWords, confirmationSetting, DEFAULT_SETTINGS, LISTS_KEY, markSetting, SWITCHED_OFF_KEY, type PointMark, type Settings,
} from './setting-values.ts'

/** Whether settings outlive the page. */
export type SettingsKept = 'waiting' | 'saving' | 'kept' | 'memory-only' | 'failed'

/** A change that can be taken back. */
interface Step {
  readonly key: string
  readonly before: unknown
}

const MOST_STEPS = 20

const createState = () => ({
  /** Raw values by key, as they are stored. */
  values: shallowRef<ReadonlyMap<string, unknown>>(new Map()),
  settings: shallowRef<Settings>(DEFAULT_SETTINGS),
  steps: shallowRef<readonly Step[]>([]),
  kept: shallowRef<SettingsKept>('waiting'),
  failure: shallowRef<StorageFailure | null>(null),
  /** Changes on their way to the shelf. */
  saving: 0,
})

type State = ReturnType<typeof createState>

function apply({ values, settings }: State, key: string, value: unknown): void {
  const next = new Map(values.value)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  values.value = next
  settings.value = applySetting(settings.value, key, value)
}

function keptBy({ failure }: State, shelf: Shelf): SettingsKept {
  if (failure.value !== null) return 'failed'
  return shelf.persistent ? 'kept' : 'memory-only'
}

async function save(state: State, shelf: Shelf | null, key: string): Promise<void> {
  if (shelf === null) return
  if (state.saving === 0) state.failure.value = null
  state.saving += 1
  state.kept.value = 'saving'
  const saved = await shelf.saveSetting(key, state.values.value.get(key))
  state.saving -= 1
  if (!saved.ok) state.failure.value = saved.error
  if (state.saving === 0) state.kept.value = keptBy(state, shelf)
}

/** What the shelf holds, under what was changed before it could be asked. */
async function load(state: State, shelf: Shelf, changed: ReadonlySet<string>): Promise<void> {
  const loaded = await shelf.loadSettings()
  if (!loaded.ok) {
    state.failure.value = loaded.error
    state.kept.value = keptBy(state, shelf)
    return
  }
  state.failure.value = null
  for (const [key, value] of loaded.value) if (!changed.has(key)) apply(state, key, value)
  state.kept.value = keptBy(state, shelf)
  for (const key of changed) await save(state, shelf, key)
}

/**
 * What the reader has settled: confirmed directions and kinds of target, the lists of 積立 and 選挙・周年,
 * rules switched off, points looked at. Read as soon as the shelf is open, without holding anything back; saved at once.
 */
export const useSettings = defineStore('settings', () => {
  const state = createState()
  const rounds = useRoundsStore()
  const changed = new Set<string>()
  const part = <K extends keyof Settings>(name: K) => computed(() => state.settings.value[name])

  watch(() => rounds.shelf, (shelf) => {
    if (shelf !== null) void load(state, shelf, changed)
  }, { immediate: true })

  function put(key: string, value: unknown): void {
    changed.add(key)
    apply(state, key, value)
    void save(state, rounds.shelf, key)
  }
  function change(key: string, value: unknown): void {
    const before = state.values.value.get(key)
    if (JSON.stringify(before) === JSON.stringify(value)) return
    state.steps.value = [...state.steps.value, { key, before }].slice(-MOST_STEPS)
    put(key, value)
  }

  return {
    confirmations: part('confirmations'), lists: part('lists'), switchedOff: part('switchedOff'), marks: part('marks'),
    kept: state.kept, failure: state.failure,
    /** Raw values by key, for what only later pages know how to read. */
    values: state.values,
    /** Keeps a value of such a page; `undefined` takes it back. */
    keep: change,
    canUndo: computed(() => state.steps.value.length > 0),
    /** Sets what a person says of one indicator; nothing said takes it back to what the sheet gives. */
    confirm: (key: string, confirmation: Confirmation) =>
      change(confirmationSetting(key), Object.keys(confirmation).length === 0 ? undefined : confirmation),
    /** null restores the lists that come with the app. */
    setLists: (lists: CostLists | null) =>
      change(LISTS_KEY, lists === null ? undefined : { reserve: cleanWords(lists.reserve), oneOff: cleanWords(lists.oneOff) }),
    switchPoint: (code: PointCode, on: boolean) => {
      const others = [...state.settings.value.switchedOff].filter((one) => one !== code)
      const off = on ? others : [...others, code]
      change(SWITCHED_OFF_KEY, off.length === 0 ? undefined : off)
    },
    mark: (key: string, mark: PointMark) => change(markSetting(key), mark.checked || mark.note !== '' ? mark : undefined),
    /** Takes the last change back. */
    undo: () => {
      const last = state.steps.value.at(-1)
      if (last === undefined) return
      state.steps.value = state.steps.value.slice(0, -1)
      put(last.key, last.before)
    },
  }
})
