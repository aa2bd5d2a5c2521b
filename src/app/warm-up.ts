import type { Router } from 'vue-router'

const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

const idle = (): Promise<unknown> => new Promise((resolve) => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(resolve)
  else setTimeout(resolve, 2000)
})

/**
 * Loads every lazy page once while nothing else is to do, so that a running tab needs no chunk of an older build later.
 * A reader who asked the browser to spare data gets each page when it is opened.
 */
export async function warmUp(router: Router): Promise<void> {
  if (savesData()) return
  await idle()
  const pages = router.getRoutes().map((route): unknown => route.components?.default)
  // A page that cannot be fetched now is asked for again when it is opened.
  await Promise.allSettled(pages.map(async (page) => { if (typeof page === 'function') await (page as () => Promise<unknown>)() }))
}
