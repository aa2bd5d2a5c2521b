import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { stringifyQuery, useRouter } from 'vue-router'
import { EMPTY_FILTER, type Filter } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT } from '../analytics/points.ts'
import { encodeQuery, type Query, type ViewState } from '../stores/address.ts'
import { writePageQuery } from '../stores/place-parameters.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { useViewState } from '../stores/view-state.ts'

const PATH = /^([^?#]*)\??([^#]*)(#?.*)$/

/** Reads the state of the address and changes it by going to another address. */
export function useView() {
  const store = useViewState()
  const router = useRouter()
  const rounds = useRoundsStore()
  const { state, dropped, canUndo } = storeToRefs(store)

  function push(query: Query): void {
    const { path } = router.currentRoute.value
    // The router itself says so only in a moment.
    store.setOut()
    void router.push({ path, query: writePageQuery(path, query) })
  }
  function go(next: ViewState): void {
    store.remember()
    push(encodeQuery(next))
  }
  const change = (part: Partial<Omit<ViewState, 'filter'>>): void => store.onceThere(() => {
    const next = { ...state.value, ...part }
    go(next.hideAttainment ? withoutAttainment(next) : next)
  })
  const changeFilter = (part: Partial<Filter>): void => store.onceThere(() => go({ ...state.value, filter: { ...state.value.filter, ...part } }))

  return {
    state, dropped, canUndo, change, changeFilter,
    /** The one municipality of a wide round whose sheets are open is no condition: it stays. */
    clearFilter: () => changeFilter({ ...EMPTY_FILTER, ...(rounds.wide !== null && state.value.filter.municipalities.length === 1 ? { municipalities: state.value.filter.municipalities } : {}) }),
    dismissDropped: store.dismissDropped,
    undo: () => store.onceThere(() => {
      const before = store.takeBack()
      if (before) push(before)
    }),
    /**
     * An address of another page under the same filter; the path may carry a query and a hash of its own (a blank value takes a condition off), `part` names a part of that page.
     * Another function as soon as links carry something else.
     */
    at: computed(() => {
      const { carried } = store
      const words = wordsOf(carried)
      return (path: string, part?: string): string => addressOf(carried, words, path, part)
    }),
  }
}

/** @param carriedWords what every link takes along, as it stands in an address */
function addressOf(carried: Query, carriedWords: string, path: string, part?: string): string {
  const [, page = path, own = '', hash = ''] = PATH.exec(path) ?? []
  const query = own === '' ? carriedWords : wordsOf({ ...carried, ...Object.fromEntries(new URLSearchParams(own)) })
  return `${page}${query}${part ? `#${part}` : hash}`
}

function wordsOf(query: Query): string {
  const words = stringifyQuery(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')))
  return words === '' ? '' : `?${words}`
}

/** With 試算 hidden no clause may rest on it. */
function withoutAttainment(state: ViewState): ViewState {
  const points = state.filter.points.filter((point) => !DEPENDS_ON_ATTAINMENT[point])
  return { ...state, form: state.form === 'need' ? 'progress' : state.form, filter: { ...state.filter, states: [], points } }
}
