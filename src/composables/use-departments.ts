import { computed } from 'vue'
import { buildDepartmentMatrix } from '../view/department-matrix.ts'
import { buildDepartments } from '../view/department-rows.ts'
import { departmentMatrixTable } from '../view/matrix-tables.ts'
import { sortRows } from '../view/table.ts'
import { useCostTrend } from './use-costs.ts'
import { usePage } from './use-page.ts'
import { useStaged } from './use-staged.ts'
import { useTableState } from './use-table-state.ts'

/** The departments beside each other: what they lead, what it costs, how far the indicators are. */
export function useDepartments() {
  const page = usePage()
  const tables = useTableState(page)
  const trend = useCostTrend(page, () => 'department')
  const view = computed(() => buildDepartments(page.facts.value, page.judged.value, page.selection.value, {
    hideAttainment: page.options.value.hideAttainment, years: page.years.value, unit: page.unit.value,
    scale: page.state.value.costScale === 'own' ? 'own' : 'shared',
  }))
  const matrix = computed(() => buildDepartmentMatrix(trend.basis.value.facts, trend.basis.value.selection))
  const rows = computed(() => {
    const byName = new Map(view.value.rows.map((row) => [row.name, row]))
    return sortRows(view.value.table.rows, tables.sort.value).flatMap(({ key }) => byName.get(key) ?? [])
  })
  const staged = useStaged(() => (tables.tabular.value ? [] : rows.value), ({ name }) => name, { few: 12, first: 3, step: 4, size: 200, putBy: true })
  return {
    ...page, ...tables, ...trend, view, matrix, rows: staged.standing, room: staged.room,
    matrixTable: computed(() => departmentMatrixTable(matrix.value)),
  }
}
