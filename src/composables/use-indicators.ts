import { computed } from 'vue'
import { isJudged } from '../analytics/attainment.ts'
import type { IndicatorForm } from '../stores/page-parameters.ts'
import { buildIndicators } from '../view/indicator-rows.ts'
import { stepsAwayFinding } from '../view/last-steps.ts'
import { needsTable } from '../view/needs-table.ts'
import { valuesTable } from '../view/matrix-tables.ts'
import { buildNeeds } from '../view/needs.ts'
import { buildProgressRows } from '../view/progress-rows.ts'
import { sortRows } from '../view/table.ts'
import { buildValueMatrix } from '../view/value-matrix.ts'
import { guideSentence } from '../view/workings.ts'
import { useIndicatorGrid } from './use-indicator-grid.ts'
import { usePage } from './use-page.ts'
import { useTableState } from './use-table-state.ts'

const FORMS: readonly { readonly form: IndicatorForm; readonly name: string; readonly attainment: boolean }[] = [
  { form: 'progress', name: '進み具合', attainment: true }, { form: 'small', name: '実数の小図', attainment: false },
  { form: 'values', name: '数値の有無', attainment: false }, { form: 'need', name: '必要な年平均', attainment: true },
]

/** All indicators on one page, in the form that the reader chose. */
export function useIndicators() {
  const page = usePage()
  const tables = useTableState(page)
  const { facts, judged, selection, options, state } = page
  const view = computed(() => buildIndicators(facts.value, judged.value, selection.value, options.value))
  const rows = computed(() => view.value.rows)
  const forms = computed(() => FORMS.filter((one) => !(one.attainment && options.value.hideAttainment)))
  const form = computed<IndicatorForm>(() => {
    const shown = forms.value.find((one) => one.form === state.value.form) ?? forms.value[0]
    return shown?.form ?? 'small'
  })
  const { grid, gridDrawing, gridHeight, setGridPage } = useIndicatorGrid(page, view)
  const matrix = computed(() => buildValueMatrix(rows.value, options.value.actualOnly))
  const needs = computed(() => buildNeeds(rows.value))
  return {
    ...page, ...tables, view, forms, form, grid, gridDrawing, gridHeight, setGridPage, matrix, needs,
    saved: computed(() => {
      switch (form.value) {
        case 'need': return needsTable(needs.value)
        case 'values': return valuesTable(matrix.value)
        case 'progress': case 'small': return view.value.table
      }
    }),
    progress: computed(() => buildProgressRows(rows.value, sortRows(view.value.table.rows, tables.sort.value).map(({ key }) => key))),
    title: computed(() => {
      switch (form.value) {
        case 'progress': return view.value.finding
        case 'small': return grid.value.finding
        case 'values': return matrix.value.finding
        case 'need': return needs.value.finding
      }
    }),
    stepsAway: computed(() => stepsAwayFinding(facts.value, judged.value, selection.value)),
    guideSentence: computed(() => {
      const first = judged.value.attainments.find(isJudged)
      return first ? guideSentence(first.inputs.baseYear, first.inputs.year, first.inputs.valueBasis === 'estimate') : null
    }),
  }
}
