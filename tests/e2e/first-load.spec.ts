import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const limitKilobytes = 120

declare global {
  interface Window {
    scriptsBeforeNumbers?: string[]
  }
}

/** Notes, in the page, which scripts had arrived at the moment the first number came on screen. */
function noteScriptsAtFirstNumber(): void {
  const isOnScreen = () => {
    const number = document.querySelector('[data-testid="kpi"]')
    return number !== null && number.getBoundingClientRect().height > 0
  }
  const observer = new MutationObserver(() => {
    if (!isOnScreen()) return
    observer.disconnect()
    const names = performance.getEntriesByType('resource').map((entry) => entry.name)
    window.scriptsBeforeNumbers = names.filter((name) => new URL(name).pathname.endsWith('.js'))
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

// A service worker would fetch every file for later, and those are not needed for the first numbers.
test.use({ serviceWorkers: 'block' })

test(`the first numbers need at most ${limitKilobytes} KB of compressed JavaScript`, async ({ page }) => {
  await page.addInitScript(noteScriptsAtFirstNumber)
  await page.goto('./')
  await expect(page.getByTestId('kpi').first()).toBeVisible()
  await page.waitForFunction(() => window.scriptsBeforeNumbers !== undefined)
  const scripts = await page.evaluate(() => [...new Set(window.scriptsBeforeNumbers)])
  expect(scripts.length).toBeGreaterThan(0)
  const bodies = await Promise.all(scripts.map(async (script) => (await page.request.get(script)).body()))
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  expect(kilobytes, scripts.join('\n')).toBeLessThanOrEqual(limitKilobytes)
  const hinted = bodies.filter((body) => body.subarray(0, 40).toString().startsWith('//# allFunctionsCalledOnLoad'))
  expect(hinted, 'the script of the first numbers is made ready while it arrives').toHaveLength(1)
})

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
