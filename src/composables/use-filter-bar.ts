import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { FacetKey } from '../analytics/facets.ts'
import { isFiltered } from '../stores/address.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { buildFacetHead, buildFacets, type FacetHead, type FacetView } from '../view/facets.ts'
import { useNarrow } from './use-narrow.ts'
import { useView } from './use-view.ts'

const BESIDE: readonly FacetKey[] = ['sections', 'departments', 'progress', 'states', 'necessity']
const FOLDED: readonly FacetKey[] = ['outlooks', 'points']
/** Below this width in rem every facet goes into 「条件」. */
const ROOM = 68

/** The filter bar's facets, where they stand, and what changes them. */
export function useFilterBar() {
  const { facts, facets: counts, selection } = storeToRefs(useAnalysis())
  const view = useView()
  const narrow = useNarrow(ROOM)
  const filter = computed(() => view.state.value.filter)
  const hideAttainment = computed(() => view.state.value.hideAttainment)

  const facets = computed(() =>
    facts.value && counts.value ? buildFacets(facts.value, counts.value, filter.value, hideAttainment.value) : null)
  const listed = (keys: readonly FacetKey[]): readonly FacetHead[] => {
    const table = facts.value
    return table ? keys.filter((key) => key !== 'states' || !hideAttainment.value).map((key) => buildFacetHead(table, filter.value, key)) : []
  }
  const beside = computed(() => listed(narrow.value ? [] : BESIDE))
  const folded = computed(() => listed(narrow.value ? [...BESIDE, ...FOLDED] : FOLDED))
  const foldedCount = computed(() =>
    folded.value.filter((facet) => facet.chosen.length > 0).length +
    (filter.value.text !== '' ? 1 : 0) + (view.state.value.actualOnly ? 1 : 0))

  return {
    ...view, filter, beside, folded, foldedCount, narrow,
    /** Counted only while a menu is open that asks for it. */
    facetOf: (key: FacetKey): FacetView | null => facets.value?.[key] ?? null,
    filtered: computed(() => isFiltered(filter.value)),
    count: computed(() => `${selection.value?.policyCount ?? 0}施策／${facts.value?.policies.count ?? 0}施策`),
    choose: (key: FacetKey, values: readonly string[]) =>
      view.changeFilter({ [key]: key === 'progress' || key === 'necessity' ? values.map(Number) : values }),
  }
}
