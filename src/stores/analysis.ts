import { defineStore } from 'pinia'
import { computed } from 'vue'
import { countFacets } from '../analytics/facets.ts'
import { judgeAll, select, type Filter } from '../analytics/filter.ts'
import { keepEqual } from '../domain/keep-equal.ts'
import { useFacts } from './facts.ts'
import { useSettings } from './settings.ts'
import { useViewState } from './view-state.ts'

/** What the filter makes of the facts: judged once a basis, selected once a filter, shared by every page. */
export const useAnalysis = defineStore('analysis', () => {
  const factStore = useFacts()
  const settings = useSettings()
  const view = useViewState()
  const facts = computed(() => factStore.facts)
  // Every address is decoded anew; only another choice is another filter.
  const filter = computed<Filter>((held) => keepEqual(held, view.state.filter))
  const actualOnly = computed(() => view.state.actualOnly)
  const judged = computed(() => (facts.value ? judgeAll(facts.value, actualOnly.value ? 'actual' : 'latest', settings.switchedOff) : null))
  const selection = computed(() => (facts.value && judged.value ? select(facts.value, judged.value, filter.value) : null))
  const facets = computed(() => (facts.value && judged.value ? countFacets(facts.value, judged.value, filter.value) : null))
  return { facts, judged, selection, facets }
})
