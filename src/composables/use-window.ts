import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { usePreferences } from '../stores/preferences.ts'
import { usePrinting } from './use-printing.ts'

/** Rows kept above and below the sight, so that Tab finds the next one. */
const BEYOND = 8
/** On paper so many rows stand; the others are counted. */
const MOST_ON_PAPER = 200

/**
 * The rows of a list that are in sight, where all are of one height.
 * @param host the element that scrolls @param height of a row in rem
 */
export function useWindow(host: Readonly<Ref<HTMLElement | null>>, count: () => number, height: number) {
  const preferences = usePreferences()
  const { printing } = usePrinting()
  const top = ref(0)
  const room = ref(600)
  const rowSize = computed(() => height * 16 * (preferences.textSize / 100))
  const first = computed(() => (printing.value ? 0 : Math.max(0, Math.min(Math.floor(top.value / rowSize.value), count()) - BEYOND)))
  const last = computed(() => Math.min(count(), printing.value ? MOST_ON_PAPER : Math.ceil((top.value + room.value) / rowSize.value) + BEYOND))
  const follow = (): void => { top.value = host.value?.scrollTop ?? 0 }
  const sizes = new ResizeObserver(() => {
    room.value = host.value?.clientHeight ?? room.value
    follow()
  })
  onMounted(() => {
    if (!host.value) return
    host.value.addEventListener('scroll', follow, { passive: true })
    sizes.observe(host.value)
  })
  onBeforeUnmount(() => sizes.disconnect())
  return {
    rowSize,
    places: computed(() => Array.from({ length: Math.max(0, last.value - first.value) }, (_, at) => first.value + at)),
    /** px that stand for the rows before and after; none on paper. */
    before: computed(() => first.value * rowSize.value),
    after: computed(() => (printing.value ? 0 : Math.max(0, count() - last.value) * rowSize.value)),
    /** Rows that paper leaves out. */
    left: computed(() => (printing.value ? count() - last.value : 0)),
    toTop: (): void => { host.value?.scrollTo({ top: 0 }) },
  }
}
