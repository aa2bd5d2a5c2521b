import { computed } from 'vue'
import { asTable } from '../view/wide/windowed.ts'
import { widePolicyTable } from '../view/wide/policies.ts'
import { useTableState } from './use-table-state.ts'
import { useWideShown } from './use-wide-shown.ts'

/** All chosen policies of a wide round, however many. */
export function useWidePolicies() {
  const shown = useWideShown()
  const { sort, setSort } = useTableState(shown)
  const { columns, selection, nameOf, years, unit } = shown
  const table = computed(() => widePolicyTable(columns.value, selection.value, nameOf.value, sort.value, { years: years.value, unit: unit.value }))
  return { ...shown, sort, setSort, table, file: computed(() => asTable(table.value)) }
}
