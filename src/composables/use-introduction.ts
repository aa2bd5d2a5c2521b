import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { FIRST_WORDS, HOME_SCREEN_FIRST } from '../messages/first-words.ts'
import { useIntroduction } from '../stores/introduction.ts'
import { useOffline } from '../stores/offline.ts'
import { useViewState } from '../stores/view-state.ts'

/** An iPad calls itself a Mac with a finger; from the home screen it is past this advice. */
const inTabOfTablet = (): boolean =>
  /iPad|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1 && !window.matchMedia('(display-mode: standalone)').matches

/** The first words, without what does not hold here. */
export function useFirstWords() {
  const store = useIntroduction()
  const { shown } = storeToRefs(store)
  const { state } = storeToRefs(useViewState())
  const hidden = computed(() => state.value.hideAttainment)
  const { keeping } = storeToRefs(useOffline())
  return {
    shown, open: store.open, close: store.close,
    words: computed(() => {
      const held = FIRST_WORDS.filter(({ attainment, notes }) => !(attainment && hidden.value) && !(notes && keeping.value === 'inside'))
      return [...held.map(({ text }) => text), ...(keeping.value !== 'inside' && inTabOfTablet() ? [HOME_SCREEN_FIRST] : [])]
    }),
  }
}
