import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { FactColumns } from '../analytics/facts.ts'
import { normaliseText } from '../analytics/policy-text.ts'
import { stretchesOf, type TextStretch } from '../analytics/search-texts.ts'
import type { WideTable } from '../analytics/wide-table.ts'
import type { Snapshot } from '../snapshot/types.ts'
import { prepareNames } from './wide-names.ts'

/** The sheets of one municipality as a round of its own. */
export type BringPart = (municipality: string) => Promise<Snapshot>

/** The names stand where a table of sheets has all their words. */
const withNames = (facts: FactColumns, names: readonly TextStretch[]): FactColumns =>
  ({ ...facts, policies: Object.create(facts.policies, { text: { value: names } }) as FactColumns['policies'] })

/** The round that is looked at through its columns, and the one municipality of it whose sheets are read; null while rounds are held as sheets. */
export const useWideRound = defineStore('wideRound', () => {
  const table = shallowRef<WideTable | null>(null)
  const facts = shallowRef<FactColumns | null>(null)
  /** Whether names can be searched. */
  const namesReady = shallowRef(false)
  let bring: BringPart | null = null
  let stop = (): void => undefined

  function show(wide: WideTable, bringPart: BringPart): void {
    stop()
    bring = bringPart
    const names = stretchesOf(wide.facts.policies.count, (policy) => normaliseText(wide.nameOf(policy)))
    namesReady.value = false
    table.value = wide
    facts.value = withNames(wide.facts, names)
    stop = prepareNames(wide, names, () => { namesReady.value = true })
  }
  function leave(): void {
    stop()
    bring = null
    table.value = null
    facts.value = null
  }
  return {
    table, facts, namesReady, show, leave,
    judged: computed(() => table.value?.judged ?? null),
    /** Rejects where the storage does not give the sheets. */
    bringPart: (municipality: string): Promise<Snapshot> => (bring === null ? Promise.reject(new Error('no wide round is open')) : bring(municipality)),
  }
})
