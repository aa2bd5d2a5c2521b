import { computed } from 'vue'
import { useEarlier } from '../stores/earlier.ts'
import { earlierHeadline, earlierProgress } from '../view/rounds/earlier-rating.ts'
import { usePage } from './use-page.ts'

/** What the year before is told by beside this year's own evaluation; null where there is none. */
export function useEarlierLines() {
  const page = usePage()
  const earlier = useEarlier()
  return {
    headline: computed(() => (earlier.two === null ? null : earlierHeadline(earlier.two, page.selection.value))),
    /** @param policy by index in the open year */
    progressOf: (policy: number) => (earlier.two === null ? null : earlierProgress(earlier.two, policy)),
  }
}
