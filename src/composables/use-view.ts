import { storeToRefs } from 'pinia'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { EMPTY_FILTER, type Filter } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT } from '../analytics/points.ts'
import { encodeQuery, type ViewState } from '../stores/address.ts'
import { useViewState } from '../stores/view-state.ts'

/** What belongs to one page's figures and is not carried to the next page. */
const OF_ONE_PAGE: ReadonlySet<string> = new Set(['sort', 'table', 'by', 'scale', 'from', 'to', 'form', 'find'])

/** Reads the state of the address and changes it by going to another address. */
export function useView() {
  const store = useViewState()
  const router = useRouter()
  const { state, dropped, canUndo } = storeToRefs(store)

  function go(next: ViewState): void {
    store.remember()
    void router.push({ path: router.currentRoute.value.path, query: encodeQuery(next) })
  }
  const change = (part: Partial<Omit<ViewState, 'filter'>>): void => {
    const next = { ...state.value, ...part }
    go(next.hideAttainment ? withoutAttainment(next) : next)
  }
  const changeFilter = (part: Partial<Filter>): void => go({ ...state.value, filter: { ...state.value.filter, ...part } })

  return {
    state, dropped, canUndo, change, changeFilter,
    clearFilter: () => changeFilter(EMPTY_FILTER),
    dismissDropped: store.dismissDropped,
    undo: () => {
      const before = store.takeBack()
      if (before) void router.push({ path: router.currentRoute.value.path, query: before })
    },
    /** An address of another page under the same filter; `part` names a part of that page. */
    at: (path: string, part?: string): RouteLocationRaw => {
      const carried = Object.entries(encodeQuery(state.value)).filter(([parameter]) => !OF_ONE_PAGE.has(parameter))
      return { path, query: Object.fromEntries(carried), ...(part ? { hash: `#${part}` } : {}) }
    },
  }
}

/** With 試算 hidden no clause may rest on it. */
function withoutAttainment(state: ViewState): ViewState {
  const points = state.filter.points.filter((point) => !DEPENDS_ON_ATTAINMENT[point])
  return { ...state, form: state.form === 'need' ? 'progress' : state.form, filter: { ...state.filter, states: [], points } }
}
