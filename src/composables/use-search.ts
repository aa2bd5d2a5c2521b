import { computed, ref, watch } from 'vue'
import { buildSearch } from '../view/search.ts'
import { usePage } from './use-page.ts'

const AT_ONCE = 50

/** Exact search over everything the sheets say, whatever the filter chooses. */
export function useSearch() {
  const page = usePage()
  const { facts, state, change } = page
  const shown = ref(AT_ONCE)
  const words = computed(() => state.value.words)
  watch(words, () => { shown.value = AT_ONCE })
  return {
    ...page, words,
    view: computed(() => buildSearch(facts.value, words.value, shown.value)),
    search: (wish: string) => change({ words: wish.trim() }),
    showMore: () => { shown.value += AT_ONCE },
    /** The same words as a condition of the other pages. */
    filtered: computed(() => `/policies?q=${encodeURIComponent(words.value)}`),
  }
}
