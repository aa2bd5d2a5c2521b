import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { pathIn } from '../view/wide/links.ts'
import { useWideShown } from './use-wide-shown.ts'

/** The page that asks for a municipality before one that needs sheets; the address asked for stays. */
export function useChooseMunicipality() {
  const shown = useWideShown()
  const route = useRoute()
  return {
    ...shown,
    name: computed(() => `${route.meta.title}${typeof route.params.code === 'string' ? ` ${route.params.code}` : ''}`),
    names: computed(() => {
      const chosen = shown.state.value.filter.municipalities
      return chosen.length > 0 ? chosen : shown.columns.value.municipalities
    }),
    pathOf: (municipality: string) => pathIn(municipality, route.path),
  }
}
