import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { formatFixed } from '../format/number.ts'
import { useWideRound } from '../stores/wide-round.ts'
import { useView } from './use-view.ts'

/** Which part of which round is shown, and the ways to the rest of it. */
export function usePartBand() {
  const { table } = storeToRefs(useWideRound())
  const { state } = useView()
  const route = useRoute()
  const municipality = computed(() => state.value.filter.municipalities.join('・'))
  return {
    words: computed(() => `「${table.value?.title ?? ''}」（${formatFixed(table.value?.facts.municipalities.length ?? 0, 0)}市区町村）のうち、${municipality.value}を表示しています`),
    /** The same page asks for another one; null where it needs none. */
    others: computed(() => (route.name === 'overview' || route.name === 'policies' ? null : `${route.path}?muni=`)),
  }
}
