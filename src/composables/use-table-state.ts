import { computed } from 'vue'
import { formatSort, parseSort, type Sort } from '../view/table.ts'
import type { useView } from './use-view.ts'

/** Order of tables and picture or table, as the address holds them. */
export function useTableState({ state, change }: ReturnType<typeof useView>) {
  return {
    sort: computed(() => parseSort(state.value.sort)),
    setSort: (sort: Sort | null) => change({ sort: sort ? formatSort(sort) : null }),
    tabular: computed(() => state.value.table),
    setTabular: (table: boolean) => change({ table }),
  }
}
