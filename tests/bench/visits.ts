import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer, type OwnServer } from '../e2e/own-server.ts'
import { testCache } from '../e2e/places.ts'

declare global {
  interface Window {
    numbersDrawn?: number
  }
}

/** Times of some tries in ms, ascending. */
export interface Visits {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Notes, in the page, when the frame with the first numbers was drawn: ms since the address was entered. */
function noteFirstNumbers(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-testid="kpi"]') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { window.numbersDrawn = performance.now() }
      port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true })
}

async function openBrowser(profile: string): Promise<BrowserContext> {
  const browser = await findBrowser(process.env)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath, args: [...browser.args], env: { ...(process.env as Record<string, string>), ...browser.env },
    viewport: { width: 1366, height: 768 }, locale: 'ja-JP',
  })
  await context.addInitScript(noteFirstNumbers)
  return context
}

async function visit(page: Page, url: string, rate: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.numbersDrawn !== undefined)
  const drawn = await page.evaluate(() => window.numbersDrawn ?? Number.NaN)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return drawn
}

/** One device: its first visit, and one without a server in a browser that was closed meanwhile. */
async function visitTwice(server: OwnServer, rate: number): Promise<{ first: number; second: number }> {
  const profile = mkdtempSync(join(testCache, 'visits-'))
  try {
    await server.start()
    const before = await openBrowser(profile)
    const page = await before.newPage()
    const first = await visit(page, server.url, rate)
    await page.getByText('オフライン準備完了').waitFor()
    await before.close()
    await server.kill()
    const after = await openBrowser(profile)
    const second = await visit(await after.newPage(), server.url, rate)
    await after.close()
    return { first, second }
  } finally {
    await server.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * When the first numbers of the source document are drawn: on the first visit, and on a second one without a network.
 * @param tries devices, each with a fresh profile @param rate how much slower than this machine
 */
export async function measureVisits(tries: number, rate: number): Promise<Visits> {
  mkdirSync(testCache, { recursive: true })
  const server = await ownServer()
  const seen: { first: number; second: number }[] = []
  try {
    for (let at = 0; at < tries; at++) seen.push(await visitTwice(server, rate))
  } finally {
    await server.remove()
  }
  const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b)
  return { first: sorted(seen.map(({ first }) => first)), second: sorted(seen.map(({ second }) => second)) }
}
