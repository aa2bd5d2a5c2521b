import { computed, ref } from 'vue'
import { usePrinting } from './use-printing.ts'

/** How much of something long is drawn: its beginning, more at the reader's word, all of it on paper. */
export function useGrowing(length: () => number, step: number) {
  const { printing } = usePrinting()
  const most = ref(step)
  return {
    most: computed(() => (printing.value ? length() : most.value)),
    left: computed(() => (printing.value ? 0 : Math.max(0, length() - most.value))),
    more: (): void => { most.value += step },
    all: (): void => { most.value = length() },
  }
}
