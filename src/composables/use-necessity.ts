import { computed } from 'vue'
import { buildNecessityMatrix } from '../view/necessity-matrix.ts'
import { necessityTable } from '../view/matrix-tables.ts'
import { usePage } from './use-page.ts'

/** The chosen policies by 必要性 and 進捗状況. */
export function useNecessity() {
  const page = usePage()
  const matrix = computed(() => buildNecessityMatrix(page.facts.value, page.selection.value))
  return { ...page, matrix, table: computed(() => necessityTable(matrix.value)) }
}
