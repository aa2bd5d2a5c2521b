import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** For aria-current of a link to a page: whether it is the one that is open. */
export function useCurrent(): (path: string) => 'page' | undefined {
  const route = useRoute()
  const here = computed(() => route.path)
  return (path) => (path === here.value ? 'page' : undefined)
}
