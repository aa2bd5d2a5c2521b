import type { Router } from 'vue-router'

/** Loads every lazy page once while nothing else is to do, so that a running tab needs no chunk of an older build later. */
export function warmUp(router: Router): void {
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
