import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { buildAbout } from '../view/about.ts'
import { today } from './today.ts'
import { useMadeUpMark } from './use-made-up-mark.ts'
import { useShown } from './use-shown.ts'

/** What paper and files say beside the page's figures; `tell` asks for the date anew. */
export function useAbout() {
  const page = useShown()
  const madeUp = useMadeUpMark()
  const route = useRoute()
  const onePolicy = computed(() => (typeof route.params.code === 'string' ? route.params.code : null))
  return {
    ...page, onePolicy, madeUp,
    tell: () => buildAbout(page.columns.value, page.selection.value, {
      filter: page.state.value.filter, actualOnly: page.state.value.actualOnly, onePolicy: onePolicy.value, date: today(), madeUp: madeUp.value,
    }),
  }
}
