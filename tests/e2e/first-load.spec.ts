import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const limitKilobytes = 120
const NUMBER = '[data-testid="kpi"]'
/** Of everything that a page brings, its letters and the round among it. */
const MOST_FILES = 28

declare global {
  interface Window {
    scriptsBefore?: string[]
  }
}

/** Notes, in the page, which scripts had arrived at the moment the first such element came on screen. */
function noteScriptsAtFirst(selector: string): void {
  const isOnScreen = () => {
    const first = document.querySelector(selector)
    return first !== null && first.getBoundingClientRect().height > 0
  }
  const observer = new MutationObserver(() => {
    if (!isOnScreen()) return
    observer.disconnect()
    const names = performance.getEntriesByType('resource').map((entry) => entry.name)
    window.scriptsBefore = names.filter((name) => new URL(name).pathname.endsWith('.js'))
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

// A service worker would fetch every file for later, and those are not needed for the first numbers.
test.use({ serviceWorkers: 'block' })

test(`the first numbers need at most ${limitKilobytes} KB of compressed JavaScript`, async ({ page }) => {
  await page.addInitScript(noteScriptsAtFirst, NUMBER)
  await page.goto('./')
  await expect(page.getByTestId('kpi').first()).toBeVisible()
  await page.waitForFunction(() => window.scriptsBefore !== undefined)
  const scripts = await page.evaluate(() => [...new Set(window.scriptsBefore)])
  expect(scripts.length).toBeGreaterThan(0)
  const bodies = await Promise.all(scripts.map(async (script) => (await page.request.get(script)).body()))
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  expect(kilobytes, scripts.join('\n')).toBeLessThanOrEqual(limitKilobytes)
  const hinted = bodies.filter((body) => body.subarray(0, 40).toString().startsWith('//# allFunctionsCalledOnLoad'))
  expect(hinted, 'the script of the first numbers is made ready while it arrives').toHaveLength(1)
})

test('what stands under the numbers comes before what nobody sees yet', async ({ page }) => {
  await page.addInitScript(noteScriptsAtFirst, '#exceptions-title')
  await page.goto('./')
  await page.waitForFunction(() => window.scriptsBefore !== undefined)
  const names = (await page.evaluate(() => window.scriptsBefore ?? [])).map((name) => new URL(name).pathname.split('/').at(-1) ?? '')
  const storing = /^(dexie|later)-/
  expect(names.filter((name) => storing.test(name))).toEqual([])
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
  const all = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''))
  expect(all.filter((name) => storing.test(name)).length, 'and comes then').toBeGreaterThan(0)
})

for (const path of ['/', '/costs', '/indicators', '/policies/653', '/data'] as const) {
  test(`${path} comes in few files, since many small ones are slow to fetch`, async ({ page }) => {
    const files: string[] = []
    page.on('request', (request) => files.push(request.url()))
    await page.goto(`./#${path}`)
    await expect(page.locator('main h1')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(files.length, files.join('\n')).toBeLessThanOrEqual(MOST_FILES)
  })
}

test.describe('afterwards', () => {
  test.use({ ownProfile: true })

  const scripts = (page: Page): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length)

  test('all pages are loaded while nothing else is to do, but where the browser spares data', async ({ context, page }) => {
    // The tests' profiles spare data unless a test wants otherwise.
    await page.goto('./#/help')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('読み方')
    await page.waitForLoadState('networkidle')
    const spared = await scripts(page)
    await context.addInitScript(() => { Object.defineProperty(navigator, 'connection', { value: { saveData: false } }) })
    await page.goto('about:blank')
    await page.goto('./#/help')
    await expect.poll(() => scripts(page)).toBeGreaterThan(2 * spared)
  })
})
