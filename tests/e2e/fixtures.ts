import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page, type Request, type WebError } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { keepProfile, type KeptProfile } from './profile.ts'

interface Watch {
  /** For tests that change more of their context than its pages and what these store: init scripts, connection, service workers. */
  ownProfile: boolean
  /** For tests that follow each other in one page, which then is not loaded from nothing each time: no listeners or init scripts of their own. */
  samePage: boolean
  /** For tests that only look: the tests of a file follow each other in the app itself, and no more than the address and what is stored may differ after them. */
  sameApp: boolean
  /** Problems that this test brings about itself, such as a refused connection after the server was stopped. */
  expectedProblems: RegExp[]
  watchedContext: BrowserContext
}

const ownSchemes = ['data:', 'blob:', 'about:']

export interface ProblemWatch {
  /** What was seen, as it happens. */
  readonly problems: string[]
  readonly stop: () => void
}

/** Collects page errors, console errors and requests to other origins of a context. */
export function watchForProblems(context: BrowserContext, ownOrigin: string): ProblemWatch {
  const problems: string[] = []
  const onError = (error: WebError): void => { problems.push(`page error: ${error.error().message}`) }
  const onWord = (message: ConsoleMessage): void => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`)
  }
  const onRequest = (request: Request): void => {
    const url = new URL(request.url())
    const own = url.origin === ownOrigin || ownSchemes.includes(url.protocol)
    if (!own) problems.push(`request to another origin: ${url.href}`)
  }
  context.on('weberror', onError).on('console', onWord).on('request', onRequest)
  return { problems, stop: () => { context.off('weberror', onError).off('console', onWord).off('request', onRequest) } }
}

/** Tells every breach of the page's content policy through the console, which the watch hears. */
function tellBreaches(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`content policy: ${effectiveDirective} ${blockedURI} ${sample}`)
  })
}

/**
 * Playwright's `test`; it also fails on any page error, console error, breach of the content policy or request to another origin.
 * Tests of a worker follow each other in one profile that is emptied between them, unless they ask for their own.
 */
export const test = base.extend<Watch, { kept: { profile: KeptProfile | null } }>({
  expectedProblems: [[], { option: true }],
  ownProfile: [false, { option: true }],
  samePage: [false, { option: true }],
  sameApp: [false, { option: true }],
  kept: [async ({}, use) => { await use({ profile: null }) }, { scope: 'worker' }],
  context: async ({ browser, kept, ownProfile, sameApp, baseURL, storageState, viewport, hasTouch, serviceWorkers }, use, { file }) => {
    const settings = JSON.stringify({ ownProfile, goesOnIn: sameApp ? file : '', storageState, viewport, hasTouch, serviceWorkers })
    if (ownProfile || kept.profile?.settings !== settings) {
      await kept.profile?.close()
      kept.profile = await keepProfile(browser, new URL(baseURL ?? '').origin, storageState, settings, viewport, serviceWorkers !== 'block')
      await kept.profile.context.addInitScript(tellBreaches)
    }
    await use(kept.profile.context)
    await kept.profile.empty(sameApp)
  },
  page: async ({ context, kept, samePage, sameApp }, use) => {
    await use((samePage || sameApp) && kept.profile ? await kept.profile.page() : await context.newPage())
  },
  watchedContext: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const { problems, stop } = watchForProblems(context, new URL(baseURL ?? '').origin)
      await use(context)
      stop()
      const unexpected = problems.filter((problem) => !expectedProblems.some((pattern) => pattern.test(problem)))
      expect(unexpected).toEqual([])
    },
    { auto: true },
  ],
})

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Fails with rule, help and elements when axe finds a breach of WCAG 2.0–2.2 A/AA or of its best practices. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(page, { type: 'tag', values: accessibilityTags })

/** The same for the rules about colours, the only ones that a change of colours can break. */
const expectColours = (page: Page): Promise<void> => expectNoViolation(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })

/** Changes the scheme and waits until the page wears it. */
export async function setScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme)
}

/** All rules in the light scheme, and in the dark one those about colours. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessible(page)
  await setScheme(page, 'dark')
  await expectColours(page)
  await setScheme(page, 'light')
}

export { expect }
