import { storeToRefs } from 'pinia'
import { onBeforeUnmount, ref, watchEffect } from 'vue'
import { usePreferences } from '../stores/preferences.ts'

/** Puts the reader's letter size and brightness on the page. */
export function useAppearance(): void {
  const { textSize, scheme, darkRoom, inMeeting, lit } = storeToRefs(usePreferences())
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const systemDark = ref(system.matches)
  const follow = (event: MediaQueryListEvent): void => { systemDark.value = event.matches }
  system.addEventListener('change', follow)
  onBeforeUnmount(() => system.removeEventListener('change', follow))
  watchEffect(() => {
    const root = document.documentElement
    root.dataset.text = String(textSize.value)
    const own = scheme.value === 'auto' ? (systemDark.value ? 'dark' : 'light') : scheme.value
    const shown = inMeeting.value ? (darkRoom.value ? 'dark' : 'light') : own
    root.dataset.scheme = shown
    lit.value = shown
    root.toggleAttribute('data-meeting', inMeeting.value)
  })
}
