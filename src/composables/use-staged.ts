import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { keepEqual } from '../domain/keep-equal.ts'
import { drawInTurn, leaveTurn } from './in-turn.ts'
import { scrolledBy } from './scrolled.ts'
import { usePrinting } from './use-printing.ts'

/** How many rows a list may draw without stages, how many it draws at once beyond that, and how many more each frame brings. */
export interface Stages {
  readonly few: number
  readonly first: number
  readonly step: number
  /** px that a row takes on the page: room is kept for those to come, so that a scroll position holds. */
  readonly size?: number
  /** Rows that a filter takes away stay where they stand, unseen, so that they need not be drawn again when it lets them back. */
  readonly putBy?: boolean
  /** The list stays on the page while it has no rows; else those put by go with it. */
  readonly standsEmpty?: boolean
}

/** A row of the list, or one that is put by. */
interface Standing<Row> {
  readonly key: string
  readonly row: Row
  readonly here: boolean
}

/** What a row costs that was put by, against one that is still to be drawn. */
const PUT_BACK = 0.25
/** So many rows are put by at most: those of a round of another municipality are not needed again. */
const MOST_PUT_BY = 300

/** The rows that are here in their order, and those put by among them where they stood, so that as few as can be move on the page. */
function inPlace<Row>(stood: readonly string[], here: ReadonlyMap<string, Row>, aside: ReadonlyMap<string, Row>): readonly Standing<Row>[] {
  const places = new Map(stood.map((key, at) => [key, at]))
  const rows: Standing<Row>[] = []
  let at = 0
  const upTo = (end: number): void => {
    for (; at < end; at++) {
      const key = stood[at]!
      const row = aside.get(key)
      if (row !== undefined) rows.push({ key, row, here: false })
    }
  }
  for (const [key, row] of here) {
    upTo(places.get(key) ?? at)
    rows.push({ key, row, here: true })
  }
  upTo(stood.length)
  return rows
}

/**
 * The rows of a long list in the order in which they come on the screen: the first ones with the change itself, the
 * others in the frames after it; a row that says what it said stays the same object and need not be drawn again.
 * Rows that stay keep their old words until their turn; on paper, and far down a page that the reader has scrolled,
 * all come at once, so that nothing is missing and nothing jumps.
 * @param rows in their order; a row is known by its key
 */
export function useStaged<Row>(rows: () => readonly Row[], keyOf: (row: Row) => string, stages: Stages) {
  const { printing } = usePrinting()
  const shown = shallowRef<readonly Row[]>([])
  const standing = shallowRef<readonly Standing<Row>[]>([])
  let drawn: ReadonlyMap<string, Row> = new Map()
  let next: readonly Row[] = []
  let before: readonly Row[] = []
  let count = 0

  const sameKeys = (some: readonly Row[], others: readonly Row[]): boolean =>
    some.length === others.length && some.every((row, at) => keyOf(row) === keyOf(others[at]!))
  /** Goes on past so many rows that are still to be drawn, or more that stand or were put by. */
  function goOn(most: number): void {
    const standing = new Set(shown.value)
    for (let left = most; count < next.length; count++) {
      const row = next[count]!
      if (!standing.has(row)) left -= drawn.get(keyOf(row)) === row ? PUT_BACK : 1
      if (left < 0) return
    }
  }

  function show(): void {
    const now = [...next.slice(0, count), ...before.slice(count)]
    const here = new Map(now.map((row) => [keyOf(row), row]))
    const aside = new Map(stages.putBy ? [...drawn].filter(([key]) => !here.has(key)).slice(-MOST_PUT_BY) : [])
    drawn = new Map([...aside, ...here])
    shown.value = now
    standing.value = inPlace(standing.value.map(({ key }) => key), here, aside)
    if (count >= next.length) return
    goOn(stages.step)
    drawInTurn(show)
  }
  watch([rows, printing], () => {
    leaveTurn(show)
    if (shown.value.length === 0 && !stages.standsEmpty) drawn = new Map()
    next = rows().map((row) => keepEqual(drawn.get(keyOf(row)), row))
    before = sameKeys(next, shown.value) ? shown.value : []
    const atOnce = next.length <= stages.few || printing.value || scrolledBy() > window.innerHeight
    count = 0
    goOn(atOnce ? next.length : stages.first)
    show()
  }, { immediate: true })
  onBeforeUnmount(() => leaveTurn(show))

  return {
    /** The rows of the list. */
    shown,
    /** The same, and those put by. */
    standing,
    /** The style that keeps room for the rows to come. */
    room: computed(() => {
      const left = Math.max(0, rows().length - shown.value.length)
      return left > 0 ? { paddingBlockEnd: `${left * (stages.size ?? 0)}px` } : {}
    }),
  }
}
