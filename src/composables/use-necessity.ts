import { computed } from 'vue'
import { buildNecessityMatrix } from '../view/necessity-matrix.ts'
import { necessityTable } from '../view/matrix-tables.ts'
import { useLater } from './use-later.ts'
import { useNarrow } from './use-narrow.ts'
import { usePage } from './use-page.ts'
import { usePrinting } from './use-printing.ts'

const NARROW = 64
/** More names than these make the cells of the grid taller than a screen. */
const MOST_IN_CELLS = 40

/** The chosen policies by 必要性 and 進捗状況. */
export function useNecessity() {
  const page = usePage()
  const matrix = computed(() => buildNecessityMatrix(page.facts.value, page.selection.value))
  const narrow = useNarrow(NARROW)
  const { printing } = usePrinting()
  const listed = computed(() => narrow.value || printing.value || page.selection.value.policyCount > MOST_IN_CELLS)
  return {
    ...page, matrix, table: computed(() => necessityTable(matrix.value)), listed,
    /** Names stand in lists by need, where the cells of the grid have no room for them. */
    lists: useLater(() => (listed.value ? matrix.value : null)),
  }
}
