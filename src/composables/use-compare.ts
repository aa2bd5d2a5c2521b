import { computed } from 'vue'
import { EMPTY_FILTER, select } from '../analytics/filter.ts'
import { COMPARE_WORDS } from '../messages/compare.ts'
import { addCompared, MOST_COMPARED, moveCompared } from '../stores/compare-choice.ts'
import { buildCompare } from '../view/compare.ts'
import { compareTable } from '../view/compare-file.ts'
import { useComparable } from './use-comparable.ts'
import { usePage } from './use-page.ts'

/** The columns that the address names, in its order. Only the switches of the filter touch them. */
export function useCompare() {
  const page = usePage()
  const { facts, judged, selection, state } = page
  const { known, kindOf, options: all } = useComparable()
  // An address without columns shows what is put by.
  const ids = computed(() => (state.value.compared.length > 0 ? state.value.compared : state.value.tray))
  const costs = computed(() => select(facts.value, judged.value, {
    ...EMPTY_FILTER, reserve: state.value.filter.reserve, oneOff: state.value.filter.oneOff, outlooks: state.value.filter.outlooks,
  }))
  const scale = computed(() => (state.value.costScale === 'shared' ? 'shared' as const : 'own' as const))
  const view = computed(() => (ids.value.length === 0 ? null : buildCompare(
    facts.value, judged.value, selection.value, costs.value, ids.value,
    { ...page.options.value, years: page.years.value, unit: page.unit.value, scale: scale.value },
  )))
  // What is compared is what is put by, so that going back to a list finds the same boxes ticked.
  const set = (compared: readonly string[]): void => page.change({ compared, tray: compared })
  const kind = computed(() => kindOf(ids.value[0]))
  const left = (which: 'policies' | 'departments') => all.value[which].filter(({ id }) => !ids.value.includes(id))
  return {
    ...page, view, scale,
    table: computed(() => (view.value === null ? null : compareTable(view.value, page.unitName.value))),
    /** What may still be added; departments are not offered beside policies, nor the other way round. */
    choices: computed(() => ({
      policies: kind.value === 'department' ? [] : left('policies'),
      departments: kind.value === 'policy' ? [] : left('departments'),
    })),
    full: computed(() => (ids.value.length >= MOST_COMPARED ? COMPARE_WORDS[kind.value ?? 'policy'].full : null)),
    add: (id: string) => {
      const added = addCompared(ids.value, id, known.value)
      if (added.ok) set(added.value)
    },
    move: (id: string, by: -1 | 1) => set(moveCompared(ids.value, id, by)),
    remove: (id: string) => set(ids.value.filter((one) => one !== id)),
  }
}
