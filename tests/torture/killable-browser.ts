import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { watchForProblems } from '../e2e/fixtures.ts'
import { spareData } from '../e2e/profile.ts'

export interface KillableBrowser {
  readonly context: BrowserContext
  readonly page: Page
  /** Page errors, console errors and requests to other origins, as they come. */
  readonly problems: readonly string[]
  /** Ends the browser's process at once, as a power cut does. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

function tellBreaches(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`content policy: ${effectiveDirective} ${blockedURI}`)
  })
}

/** Opens a profile as somebody does who has read and closed the first words. @param url where the app is served @param serviceWorkers blocked unless they are what is tried: fetching all files takes longer than a trial */
export async function launch(profile: string, url: string, serviceWorkers: 'allow' | 'block' = 'block'): Promise<KillableBrowser> {
  const browser = await findBrowser(process.env)
  const start = (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath, args: [...browser.args], env: { ...(process.env as Record<string, string>), ...browser.env },
    viewport: { width: 1366, height: 768 }, locale: 'ja-JP', serviceWorkers, timeout: 120_000,
  })
  // The browser itself may fall at its start, as it was seen to do after a kill; somebody would start it once more.
  const context = await start().catch(start)
  context.setDefaultTimeout(60_000)
  await context.addInitScript(tellBreaches)
  // Where it is deployments that are tried, a tab is to need nothing of its build later.
  if (serviceWorkers === 'block') await context.addInitScript(spareData)
  await context.addInitScript(() => { if (location.protocol.startsWith('http')) localStorage.setItem('miharashi.introduced', '1') })
  const { problems } = watchForProblems(context, new URL(url).origin)
  const session = await context.browser()?.newBrowserCDPSession() ?? await context.newCDPSession(context.pages()[0]!)
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')!.id
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  return {
    context, problems,
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      await gone
    },
    close: () => context.close(),
  }
}
