import { defineStore } from 'pinia'
import { computed } from 'vue'
import { countFacets } from '../analytics/facets.ts'
import { judgeAll, select, type Filter, type JudgedColumns } from '../analytics/filter.ts'
import { keepEqual } from '../domain/keep-equal.ts'
import { isFiltered } from './address.ts'
import { useFacts } from './facts.ts'
import { useSettings } from './settings.ts'
import { useViewState } from './view-state.ts'
import { useWideRound } from './wide-round.ts'

/** What the filter makes of the facts: judged once a basis, selected once a filter, shared by every page. */
export const useAnalysis = defineStore('analysis', () => {
  const factStore = useFacts()
  const settings = useSettings()
  const view = useViewState()
  const wide = useWideRound()
  const facts = computed(() => factStore.facts)
  const columns = computed(() => factStore.columns)
  const judged = computed(() => (facts.value ? judgeAll(facts.value, actualOnly.value ? 'actual' : 'latest', settings.switchedOff) : null))
  const judgedColumns = computed<JudgedColumns | null>(() => judged.value ?? wide.judged)
  /** The sheets at hand are those of the one municipality that was chosen: it leaves nothing of them out. */
  const isPart = computed(() => wide.table !== null && facts.value !== null)
  // Every address is decoded anew; only another choice is another filter.
  const filter = computed<Filter>((held) => keepEqual(held, {
    ...view.state.filter,
    ...(isPart.value ? { municipalities: [] } : {}),
    ...(facts.value || wide.namesReady ? {} : { text: '' }),
  }))
  const actualOnly = computed(() => view.state.actualOnly)
  const selection = computed(() => (columns.value && judgedColumns.value ? select(columns.value, judgedColumns.value, filter.value) : null))
  const facets = computed(() => (columns.value && judgedColumns.value ? countFacets(columns.value, judgedColumns.value, filter.value, selection.value ?? undefined) : null))
  return {
    facts, columns, judged, judgedColumns, filter, selection, facets, isPart,
    isFiltered: computed(() => isFiltered(filter.value)),
    /** How many policies each municipality of the wide round would show, also while the sheets of one are open. */
    wideFacets: computed(() => (wide.facts && wide.judged ? countFacets(wide.facts, wide.judged, view.state.filter) : null)),
  }
})
