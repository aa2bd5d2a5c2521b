import { computed } from 'vue'
import { policiesFinding } from '../view/headline.ts'
import { withNoteCounts } from '../view/note-counts.ts'
import { buildPolicies } from '../view/policy-rows.ts'
import { sortRows } from '../view/table.ts'
import { useNotesAtHand } from './use-notes-at-hand.ts'
import { usePage } from './use-page.ts'
import { useStaged } from './use-staged.ts'
import { useTableState } from './use-table-state.ts'

/** The list of policies, in the order of the sheets or as the reader sorts it. */
export function usePolicies() {
  const page = usePage()
  const tables = useTableState(page)
  const view = computed(() => buildPolicies(page.facts.value, page.judged.value, page.selection.value, {
    ...page.options.value, years: page.years.value, unit: page.unit.value,
  }))
  const { countOf } = useNotesAtHand()
  /** With the number of notes, which no file takes along. */
  const shown = computed(() => withNoteCounts(view.value.table, view.value.rows, countOf))
  const rows = computed(() => {
    const byCode = new Map(view.value.rows.map((row) => [row.key, row]))
    return sortRows(shown.value.rows, tables.sort.value).flatMap(({ key }) => byCode.get(key) ?? [])
  })
  const staged = useStaged(() => (tables.tabular.value ? [] : rows.value), ({ key }) => key, { few: 40, first: 4, step: 8, size: 180, putBy: true })
  return {
    ...page, ...tables, rows: staged.standing, room: staged.room, shown, countOf,
    table: computed(() => view.value.table),
    title: computed(() => policiesFinding(page.facts.value, page.judged.value, page.selection.value, page.options.value.hideAttainment)),
  }
}
