import { computed } from 'vue'
import { buildBridge } from '../view/bridge.ts'
import { buildDepartments } from '../view/department-rows.ts'
import { buildExceptions } from '../view/exception-rows.ts'
import { pointsLink } from '../view/points-link.ts'
import { useLater } from './use-later.ts'
import { usePage } from './use-page.ts'
import { useStaged } from './use-staged.ts'

/** What stands under the first numbers: the policies to look at, where the money went, who leads what. */
export function useOverviewLists() {
  const page = usePage()
  const { facts, judged, selection, options, years, headlineUnit, unit } = page
  // The lowest on the page: after what stands above it.
  const departments = useLater(() => buildDepartments(facts.value, judged.value, selection.value, {
    hideAttainment: options.value.hideAttainment, years: years.value, unit: unit.value, scale: 'own',
  }))
  const departmentRows = useStaged(() => departments.value.rows, ({ name }) => name, { few: 12, first: 6, step: 20, size: 20, putBy: true })
  const exceptions = computed(() => buildExceptions(facts.value, judged.value, selection.value, options.value))
  const staged = useStaged(() => exceptions.value.rows, ({ key }) => key, { few: 20, first: 8, step: 10, size: 62, putBy: true, standsEmpty: true })
  return {
    ...page, exceptions, standing: staged.standing, room: staged.room,
    pointsLink: computed(() => pointsLink(judged.value, selection.value, options.value.hideAttainment)),
    bridge: computed(() => buildBridge(facts.value, selection.value, years.value, headlineUnit.value)),
    departments, departmentRows: departmentRows.standing, departmentRoom: departmentRows.room,
  }
}
