import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { drawInTurn, leaveTurn } from './in-turn.ts'
import { usePrinting } from './use-printing.ts'

/** How many rows a list may have without stages, how many it shows at once beyond that, and how many more each frame brings. */
export interface Stages {
  readonly few: number
  readonly first: number
  readonly step: number
  /** px that a row takes on the page: room is kept for those to come, so that a scroll position holds. */
  readonly size?: number
}

/**
 * The rows of a long list in the order in which they come on the screen: the first ones with the change itself, the
 * others in the frames after it. Rows that stay keep their old words until their turn; on paper, and far down a page
 * that the reader has scrolled, all come at once, so that nothing is missing and nothing jumps.
 * @param rows in their order; a row is known by its key
 */
export function useStaged<Row>(rows: () => readonly Row[], keyOf: (row: Row) => string, stages: Stages) {
  const { printing } = usePrinting()
  const shown = shallowRef<readonly Row[]>([])
  let next: readonly Row[] = []
  let before: readonly Row[] = []
  let count = 0

  const sameKeys = (some: readonly Row[], others: readonly Row[]): boolean =>
    some.length === others.length && some.every((row, at) => keyOf(row) === keyOf(others[at]!))

  function show(): void {
    shown.value = [...next.slice(0, count), ...before.slice(count)]
    if (count >= next.length) return
    count += stages.step
    drawInTurn(show)
  }
  watch([rows, printing], () => {
    leaveTurn(show)
    next = rows()
    before = sameKeys(next, shown.value) ? shown.value : []
    const atOnce = next.length <= stages.few || printing.value || window.scrollY > window.innerHeight
    count = atOnce ? next.length : stages.first
    show()
  }, { immediate: true })
  onBeforeUnmount(() => leaveTurn(show))

  return {
    shown,
    /** The style that keeps room for the rows to come. */
    room: computed(() => {
      const left = Math.max(0, rows().length - shown.value.length)
      return left > 0 ? { paddingBlockEnd: `${left * (stages.size ?? 0)}px` } : {}
    }),
  }
}
