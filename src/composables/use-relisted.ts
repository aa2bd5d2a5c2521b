import { computed } from 'vue'
import { buildRelisted } from '../view/relisted-rows.ts'
import { usePage } from './use-page.ts'
import { useTableState } from './use-table-state.ts'

/** What is listed again, and where it is counted. */
export function useRelisted() {
  const page = usePage()
  return {
    ...page, ...useTableState(page),
    relisted: computed(() => buildRelisted(page.facts.value, page.selection.value, page.years.value, page.unit.value)),
  }
}
