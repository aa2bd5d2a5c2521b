import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { keepEqual } from '../domain/keep-equal.ts'
import { DEFAULT_VIEW, decodeQuery, encodeQuery, type Dropped, type Query } from './address.ts'
import { useFacts } from './facts.ts'

const MOST_STEPS = 20

/** What belongs to one page's figures and is not carried to the next page. */
const OF_ONE_PAGE: ReadonlySet<string> = new Set(['sort', 'table', 'by', 'scale', 'from', 'to', 'form', 'find', 'words', 'line', 'col', 'src', 'view', 'ids', 'acc', 'pair'])

/** What the reader chose, as the address says it. The address is the only place that holds it. */
export const useViewState = defineStore('viewState', () => {
  const query = shallowRef<Query>({})
  const earlier = shallowRef<readonly Query[]>([])
  const dismissed = ref('')
  const facts = useFacts()
  let underWay = false
  let waiting: readonly (() => void)[] = []

  const decoded = computed(() =>
    facts.known ? decodeQuery(query.value, facts.known) : { state: DEFAULT_VIEW, dropped: [] })
  const state = computed(() => decoded.value.state)
  const dropped = computed<readonly Dropped[]>((held) =>
    keepEqual(held, dismissed.value === JSON.stringify(decoded.value.dropped) ? [] : decoded.value.dropped))

  function onceThere(step: () => void): void {
    if (underWay) waiting = [...waiting, step]
    else step()
  }

  /** What every link to another page takes along. */
  const carried = computed<Query>((held) =>
    keepEqual(held, Object.fromEntries(Object.entries(encodeQuery(state.value)).filter(([parameter]) => !OF_ONE_PAGE.has(parameter)))))

  return {
    query, state, dropped, carried,
    canUndo: computed(() => earlier.value.length > 0),
    /** The router tells each address it reaches; a sentence dismissed for an earlier one is said again. */
    receive: (next: Query) => {
      query.value = next
      if (decoded.value.dropped.length === 0) dismissed.value = ''
    },
    /** Somebody sets out for another address; until `arrive` the one that a change belongs to is not known. */
    setOut: () => { underWay = true },
    /** The router stands again, at the new address or, where its page did not come, at the old one. */
    arrive: () => {
      underWay = false
      const steps = waiting
      waiting = []
      // Each may set out again; those after it wait for that.
      for (const step of steps) onceThere(step)
    },
    /** Does a step at once or, on the way to another address, when that is reached. */
    onceThere,
    /** Keeps the address that a change is about to leave, for 元に戻す. */
    remember: () => { earlier.value = [...earlier.value, query.value].slice(-MOST_STEPS) },
    /** The address before the last change, taken off the list. */
    takeBack: (): Query | null => {
      const last = earlier.value.at(-1) ?? null
      earlier.value = earlier.value.slice(0, -1)
      return last
    },
    dismissDropped: () => { dismissed.value = JSON.stringify(decoded.value.dropped) },
  }
})
