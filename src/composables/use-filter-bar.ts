import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import type { FacetKey } from '../analytics/facets.ts'
import { keepEqual } from '../domain/keep-equal.ts'
import { formatFixed } from '../format/number.ts'
import { useAnalysis } from '../stores/analysis.ts'
import { useWideRound } from '../stores/wide-round.ts'
import { buildFacetHead, buildFacets, type FacetHead, type FacetView } from '../view/facets.ts'
import { useNarrow } from './use-narrow.ts'
import { useView } from './use-view.ts'

const BESIDE: readonly FacetKey[] = ['sections', 'departments', 'progress', 'states']
const FOLDED: readonly FacetKey[] = ['outlooks', 'points']
/** Below this width in rem every facet goes into 「条件」. */
const ROOM = 68

/** The filter bar's facets, where they stand, and what changes them. */
export function useFilterBar() {
  const { columns, facets: counts, wideFacets, selection, isFiltered, isPart } = storeToRefs(useAnalysis())
  const { facts: wide } = storeToRefs(useWideRound())
  const view = useView()
  const narrow = useNarrow(ROOM)
  const filter = computed(() => view.state.value.filter)
  const hideAttainment = computed(() => view.state.value.hideAttainment)

  const facets = computed(() =>
    columns.value && counts.value ? buildFacets(columns.value, counts.value, filter.value, hideAttainment.value) : null)
  const ofWide = computed(() =>
    wide.value && wideFacets.value ? buildFacets(wide.value, wideFacets.value, filter.value, hideAttainment.value) : null)
  const several = computed(() => ((wide.value ?? columns.value)?.municipalities.length ?? 0) > 1)
  const isOffered = (key: FacetKey): boolean => (key === 'municipalities' ? several.value : key !== 'states' || !hideAttainment.value)
  const listed = (keys: readonly FacetKey[]): readonly FacetHead[] => {
    const table = columns.value
    return table ? keys.filter(isOffered).map((key) => buildFacetHead(table, filter.value, key)) : []
  }
  // One row has no room for both.
  const wished = computed<readonly FacetKey[]>(() => (several.value ? ['municipalities', ...BESIDE] : [...BESIDE, 'necessity']))
  const rest = computed<readonly FacetKey[]>(() => (several.value ? ['necessity', ...FOLDED] : FOLDED))
  // Of the menus only that one is drawn anew whose choice is another.
  const kept = (held: readonly FacetHead[] | undefined, next: readonly FacetHead[]): readonly FacetHead[] =>
    next.map((head) => keepEqual(held?.find(({ key }) => key === head.key), head))
  const beside = computed<readonly FacetHead[]>((held) => kept(held, listed(narrow.value ? [] : wished.value)))
  const folded = computed<readonly FacetHead[]>((held) => kept(held, listed(narrow.value ? [...wished.value, ...rest.value] : rest.value)))
  const foldedCount = computed(() =>
    folded.value.filter((facet) => facet.chosen.length > 0).length +
    (filter.value.text !== '' ? 1 : 0) + (view.state.value.actualOnly ? 1 : 0))

  return {
    ...view, filter, beside, folded, foldedCount, narrow,
    /** Counted only while a menu is open that asks for it. */
    facetOf: (key: FacetKey): FacetView | null => (key === 'municipalities' && isPart.value ? ofWide.value : facets.value)?.[key] ?? null,
    filtered: isFiltered,
    count: computed(() => `${formatFixed(selection.value?.policyCount ?? 0, 0)}施策／${formatFixed(columns.value?.policies.count ?? 0, 0)}施策`),
    /** Null where 実績のみ can be chosen; else why it cannot. */
    onlyLatest: computed(() => (wide.value && !isPart.value ? '実績のみ（市区町村を1つ選ぶと使えます）' : null)),
    textLabel: computed(() => (wide.value && !isPart.value ? '施策名に含む語' : '文章・名称に含む語')),
    choose: (key: FacetKey, values: readonly string[]) =>
      view.changeFilter({ [key]: key === 'progress' || key === 'necessity' ? values.map(Number) : values }),
  }
}
