import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useAnalysis } from '../stores/analysis.ts'
import { periodSentence } from '../view/period.ts'
import { useView } from './use-view.ts'

/** As of when the open rounds speak; '' where none is open, for pages that stand all the same. */
export function useAsOf() {
  const { columns } = storeToRefs(useAnalysis())
  const { state } = useView()
  return computed(() => (columns.value ? periodSentence(columns.value, state.value.actualOnly) : ''))
}
