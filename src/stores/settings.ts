import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Confirmation } from '../analytics/confirmations.ts'
import type { CostLists } from '../analytics/cost-lists.ts'
import type { PointCode } from '../analytics/points.ts'
import { useRoundsStore } from './rounds.ts'
import { createSettingKeeper } from './setting-keeper.ts'
import { cleanWords, confirmationSetting, LISTS_KEY, markSetting, SWITCHED_OFF_KEY, withoutWords, type PointMark, type Settings } from './setting-values.ts'

/** A change that can be taken back. */
interface Step {
  readonly key: string
  readonly before: unknown
}

const MOST_STEPS = 20

/**
 * What the reader has settled: confirmed directions and kinds of target, the lists of 積立 and 選挙・周年,
 * rules switched off, points looked at. There at once from the mirror, compared with the shelf as soon as that is open,
 * without holding anything back; saved at once in both.
 */
export const useSettings = defineStore('settings', () => {
  const rounds = useRoundsStore()
  const keeper = createSettingKeeper()
  const { values, settings, kept, failure, restored } = keeper
  const steps = shallowRef<readonly Step[]>([])
  const part = <K extends keyof Settings>(name: K) => computed(() => settings.value[name])

  watch(() => rounds.shelf, (shelf) => {
    if (shelf !== null) void keeper.compare(shelf)
  }, { immediate: true })

  function change(key: string, value: unknown): void {
    const before = values.value.get(key)
    if (JSON.stringify(before) === JSON.stringify(value)) return
    steps.value = [...steps.value, { key, before }].slice(-MOST_STEPS)
    keeper.put(key, value)
  }

  return {
    confirmations: part('confirmations'), lists: part('lists'), switchedOff: part('switchedOff'), marks: part('marks'),
    kept, failure, restored,
    /** Raw values by key, for what only later pages know how to read. */
    values,
    /** Keeps a value of such a page; `undefined` takes it back. */
    keep: change,
    canUndo: computed(() => steps.value.length > 0),
    /** Sets what a person says of one indicator; nothing said takes it back to what the sheet gives. */
    confirm: (key: string, confirmation: Confirmation) =>
      change(confirmationSetting(key), Object.keys(confirmation).length === 0 ? undefined : confirmation),
    /** null restores the lists that come with the app. */
    setLists: (lists: CostLists | null) =>
      change(LISTS_KEY, lists === null ? undefined : { reserve: cleanWords(lists.reserve), oneOff: cleanWords(lists.oneOff) }),
    switchPoint: (code: PointCode, on: boolean) => {
      const others = [...settings.value.switchedOff].filter((one) => one !== code)
      const off = on ? others : [...others, code]
      change(SWITCHED_OFF_KEY, off.length === 0 ? undefined : off)
    },
    mark: (key: string, mark: PointMark) => change(markSetting(key), mark.checked || mark.note !== '' ? mark : undefined),
    /** Takes the last change back. */
    undo: () => {
      const last = steps.value.at(-1)
      if (last === undefined) return
      steps.value = steps.value.slice(0, -1)
      keeper.put(last.key, last.before)
    },
    /** Takes the words written beside points and opinions away, in both copies and for good; that they were looked at stays. */
    eraseWords: () => {
      for (const [key, value] of values.value) {
        const without = withoutWords(key, value)
        if (without !== null) keeper.put(key, without.value)
      }
      steps.value = []
    },
    /** The revision of a setting as this device knows it, 0 where it was never set. */
    revisionOf: keeper.revisionOf,
    /** Sets what a 控え holds of a setting, as the revision after `above` or later. */
    restore: keeper.put,
    dismissRestored: () => { restored.value = 0 },
  }
})
