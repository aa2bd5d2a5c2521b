import { onBeforeUnmount, ref, type Ref } from 'vue'

/** Whether the window is narrower than `rem`; follows rotation and letter size. */
export function useNarrow(rem: number): Readonly<Ref<boolean>> {
  const query = window.matchMedia(`(max-width: ${rem}rem)`)
  const narrow = ref(query.matches)
  const follow = (event: MediaQueryListEvent): void => { narrow.value = event.matches }
  query.addEventListener('change', follow)
  onBeforeUnmount(() => query.removeEventListener('change', follow))
  return narrow
}
