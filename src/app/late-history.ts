import type { RouterHistory } from 'vue-router'
import { scrolledBy } from '../composables/scrolled.ts'
import { whenIdle } from '../stores/when-idle.ts'

const pageOf = (location: string): string => location.split(/[?#]/, 1)[0] ?? ''

/**
 * A history that writes another address of the same page once the page has answered: what a browser takes for an entry
 * would stand between a press and its answer. Everything else happens at once, after what is still to be written; so
 * does an address that is left far down, where the answer may move the place that an entry holds.
 */
export function writeLate(history: RouterHistory): RouterHistory {
  let late: { readonly location: string; readonly write: () => void; readonly giveUp: () => void } | null = null

  function settle(): void {
    const due = late
    late = null
    due?.giveUp()
    due?.write()
  }
  // Whoever goes back in this very moment has left the address that was to be written.
  history.listen(() => {
    late?.giveUp()
    late = null
  })
  // Before the history's own, which write into the entry that is there.
  window.addEventListener('pagehide', settle, { capture: true })
  document.addEventListener('visibilitychange', settle, { capture: true })

  return {
    base: history.base,
    get location() { return late?.location ?? history.location },
    get state() { return history.state },
    push(to, data) {
      settle()
      if (pageOf(to) !== pageOf(history.location) || scrolledBy() > 0) history.push(to, data)
      else late = { location: to, write: () => history.push(to, data), giveUp: whenIdle(settle) }
    },
    replace(to, data) {
      settle()
      history.replace(to, data)
    },
    go(delta, triggerListeners) {
      settle()
      history.go(delta, triggerListeners)
    },
    listen: (callback) => history.listen(callback),
    createHref: (location) => history.createHref(location),
    destroy: () => history.destroy(),
  }
}
