import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page, ViewportSize } from '@playwright/test'

type StorageState = BrowserContextOptions['storageState']

/** One profile for the tests of a worker: what a page stores is removed between them, and only what the browser keeps of files stays. */
export interface KeptProfile {
  readonly context: BrowserContext
  /** The settings it was opened with; a test with others gets a new profile. */
  readonly settings: string
  /** The page that tests which only look go on in one after the other; what it loads lies ready in its process. */
  readonly page: () => Promise<Page>
  /** Closes every other page of the test and removes what they stored; the app that goes on keeps its own. */
  readonly empty: (appGoesOn: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

const stored = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage'

/** Runs in every document: gives an emptied profile back what the tests begin with. */
function seed([origin, entries]: readonly [string, readonly { readonly name: string; readonly value: string }[]]): void {
  if (location.origin !== origin) return
  for (const { name, value } of entries) if (localStorage.getItem(name) === null) localStorage.setItem(name, value)
}

/** Runs in every document: as in a browser that spares data, so that not every test loads every page. */
export function spareData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })
}

async function removeStored(session: CDPSession, origin: string): Promise<void> {
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: stored })
}

/** As a new page is. */
async function clear(page: Page, size: ViewportSize | null): Promise<Page> {
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' })
  if (size) await page.setViewportSize(size)
  await page.mouse.move(0, 0)
  return page
}

/**
 * Opens a profile that outlives a test.
 * @param begin what the tests' origin holds when each of them begins
 * @param whole whether the app loads all of its pages beforehand, as it does where nothing asks it to spare data
 */
export async function keepProfile(browser: Browser, origin: string, begin: StorageState, settings: string, size: ViewportSize | null, whole: boolean): Promise<KeptProfile> {
  const context = await browser.newContext({ storageState: undefined })
  const origins = typeof begin === 'object' ? begin.origins : []
  await context.addInitScript(seed, [origin, origins.find((one) => one.origin === origin)?.localStorage ?? []] as const)
  if (!whole) await context.addInitScript(spareData)
  // A page of no origin holds the session through which the others' data are removed.
  const idle = await context.newPage()
  const session = await context.newCDPSession(idle)
  let kept: Page | null = null
  return {
    context,
    settings,
    page: async () => clear((kept ??= await context.newPage()), size),
    empty: async (appGoesOn) => {
      await Promise.all(context.pages().filter((page) => page !== idle && page !== kept).map((page) => page.close()))
      if (appGoesOn) return
      await kept?.goto('about:blank')
      await context.unrouteAll()
      await removeStored(session, origin)
    },
    close: () => context.close(),
  }
}
