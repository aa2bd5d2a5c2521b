import type { Router } from 'vue-router'

const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Loads every lazy page once while nothing else is to do, so that a running tab needs no chunk of an older build later.
 * A reader who asked the browser to spare data gets each page when it is opened.
 */
export function warmUp(router: Router): void {
  if (savesData()) return
  const load = (): void => {
    for (const route of router.getRoutes()) {
      const page: unknown = route.components?.default
      // A page that cannot be fetched now is asked for again when it is opened.
      if (typeof page === 'function') void (page as () => Promise<unknown>)().catch(() => undefined)
    }
  }
  if ('requestIdleCallback' in window) window.requestIdleCallback(load)
  else setTimeout(load, 2000)
}
