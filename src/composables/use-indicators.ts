import { computed } from 'vue'
import { isJudged } from '../analytics/attainment.ts'
import { buildIndicators } from '../view/indicator-rows.ts'
import { buildShareTrack } from '../view/share-track.ts'
import { sortRows } from '../view/table.ts'
import { buildWorkings, guideSentence } from '../view/workings.ts'
import { usePage } from './use-page.ts'
import { useTableState } from './use-table-state.ts'

/** All indicators on one page: how far each has come, with its workings. */
export function useIndicators() {
  const page = usePage()
  const tables = useTableState(page)
  const { facts, judged, selection, options } = page
  const view = computed(() => buildIndicators(facts.value, judged.value, selection.value, options.value))
  const rows = computed(() => {
    const byKey = new Map(view.value.rows.map((row) => [row.indicator.key, row]))
    const hidden = options.value.hideAttainment
    return sortRows(view.value.table.rows, tables.sort.value).flatMap(({ key }) => {
      const row = byKey.get(key)
      if (!row) return []
      const { attainment, source } = row.indicator
      return [{
        ...row,
        share: hidden ? null : buildShareTrack(attainment),
        workings: hidden ? null : buildWorkings(source, attainment, row.policyBasis),
      }]
    })
  })
  return {
    ...page, ...tables, rows,
    title: computed(() => view.value.finding),
    counts: computed(() => view.value.counts),
    table: computed(() => view.value.table),
    guideSentence: computed(() => {
      const first = judged.value.attainments.find(isJudged)
      if (options.value.hideAttainment || !first) return null
      return guideSentence(first.inputs.baseYear, first.inputs.year, first.inputs.valueBasis === 'estimate')
    }),
  }
}
