import { computed } from 'vue'
import { buildProjects } from '../view/projects.ts'
import { usePage } from './use-page.ts'
import { useTableState } from './use-table-state.ts'

/** All project rows, to be searched and sorted. */
export function useProjects() {
  const page = usePage()
  return {
    ...page, ...useTableState(page),
    projects: computed(() => buildProjects(page.facts.value, page.selection.value, {
      years: page.years.value, unit: page.unit.value, find: page.state.value.find,
    })),
  }
}
