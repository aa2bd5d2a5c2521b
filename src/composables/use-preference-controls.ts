import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { usePreferences, type Scheme } from '../stores/preferences.ts'

const SCHEME_WORDS: Readonly<Record<Scheme, string>> = { auto: '明暗 自動', light: '明るい画面', dark: '暗い画面' }

/** Letter size and brightness as buttons that step through their choices. */
export function usePreferenceControls() {
  const preferences = usePreferences()
  const { textSize, scheme, yearStyle } = storeToRefs(preferences)
  return {
    textSize, yearStyle,
    schemeWord: computed(() => SCHEME_WORDS[scheme.value]),
    nextTextSize: preferences.nextTextSize,
    nextScheme: preferences.nextScheme,
  }
}
