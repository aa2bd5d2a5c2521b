import { rmSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { ownServer } from '../e2e/own-server.ts'
import { buildWideApp } from './wide-build.ts'

/** ms of one change: until the touched chart stands, and until all of them do. */
interface Change {
  readonly first: number
  readonly all: number
}

export interface WideChanges {
  /** By how much slower than this machine: medians of ten changes. */
  readonly byRate: ReadonlyMap<number, Change>
  /** Of the ten changes at full speed: tasks of more than 50 ms, and the longest in ms. */
  readonly longTasks: number
  readonly longest: number
  /** Bytes in use by scripts at the end, columns and all. */
  readonly memory: number
}

/** In the page: presses a mark of the states, and notes each frame after which a part of the page was another one. */
function pressAndNote(at: number): Promise<Change> {
  const still = 600
  return new Promise((resolve) => {
    const marks = [...document.querySelectorAll<HTMLButtonElement>('main [role="group"] button:not(:disabled)')].filter((button) => button.querySelector('strong'))
    const pressed = performance.now()
    let [first, last] = [0, pressed]
    const observer = new MutationObserver(() => {
      // What the change has drawn is laid out, so that its whole cost is in the figure.
      document.body.getBoundingClientRect()
      last = performance.now()
      first ||= last
    })
    observer.observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    const look = (): void => {
      if (performance.now() - last < still) {
        setTimeout(look, 50)
        return
      }
      observer.disconnect()
      resolve({ first: first - pressed, all: last - pressed })
    }
    marks[at % marks.length]?.click()
    setTimeout(look, 50)
  })
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

async function tenChanges(page: Page): Promise<Change> {
  const seen: Change[] = []
  for (let at = 0; at < 10; at++) seen.push(await page.evaluate(pressAndNote, at >> 1))
  return { first: median(seen.map(({ first }) => first)), all: median(seen.map(({ all }) => all)) }
}

/** Ten changes of the filter with the nation open in the real browser, at this machine's speed and slowed. */
export async function measureWideChanges(rates: readonly number[]): Promise<WideChanges> {
  const built = await buildWideApp()
  const found = await findBrowser(process.env)
  const browser = await chromium.launch({
    executablePath: found.executablePath, args: [...found.args, '--enable-precise-memory-info'], env: { ...(process.env as Record<string, string>), ...found.env },
  })
  const server = await ownServer('/', built)
  try {
    await server.start()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
    await page.goto(`${server.url}?country=nation`)
    await page.locator('[data-part="density"]').waitFor({ timeout: 600_000 })
    const session = await page.context().newCDPSession(page)
    // The first change, and what is made once for the menus and the search.
    for (let at = 0; at < 4; at++) await page.evaluate(pressAndNote, at >> 1)
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration) }).observe({ type: 'longtask' })
      Object.assign(window, { tasks })
    })
    const byRate = new Map<number, Change>()
    let tasks: readonly number[] = []
    for (const rate of rates) {
      await session.send('Emulation.setCPUThrottlingRate', { rate })
      byRate.set(rate, await tenChanges(page))
      if (rate === 1) tasks = await page.evaluate(() => [...(window as unknown as { tasks: number[] }).tasks])
    }
    const memory = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize)
    return { byRate, longTasks: tasks.length, longest: Math.max(0, ...tasks), memory }
  } finally {
    await browser.close()
    await server.remove()
    rmSync(built, { recursive: true })
  }
}
