import { storeToRefs } from 'pinia'
import { onBeforeUnmount, ref, watchEffect } from 'vue'
import { usePreferences } from '../stores/preferences.ts'

/** Puts the reader's letter size and brightness on the page. */
export function useAppearance(): void {
  const { textSize, scheme, darkRoom, inMeeting } = storeToRefs(usePreferences())
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const systemDark = ref(system.matches)
  const follow = (event: MediaQueryListEvent): void => { systemDark.value = event.matches }
  system.addEventListener('change', follow)
  onBeforeUnmount(() => system.removeEventListener('change', follow))
  watchEffect(() => {
    const root = document.documentElement
    root.dataset.text = String(textSize.value)
    const own = scheme.value === 'auto' ? (systemDark.value ? 'dark' : 'light') : scheme.value
    root.dataset.scheme = inMeeting.value ? (darkRoom.value ? 'dark' : 'light') : own
    root.toggleAttribute('data-meeting', inMeeting.value)
  })
}
