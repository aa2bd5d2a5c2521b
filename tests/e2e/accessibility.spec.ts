import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { ROUTES, expectDrawn, openRoute } from './routes.ts'

const FIGURE_ROUTES = ROUTES.filter(({ path }) => !['/help', '/nowhere', '/policies/999'].includes(path))

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a ${colorScheme} screen`, () => {
    test.use({ colorScheme })

    test('every page is accessible', async ({ page }) => {
      for (const { path } of ROUTES) {
        await openRoute(page, path)
        await expectAccessible(page)
      }
    })

    test('every page is accessible as tables', async ({ page }) => {
      for (const { path } of FIGURE_ROUTES) {
        await openRoute(page, path, 'table=1&unit=k')
        await expectAccessible(page)
      }
    })

    test('open lists of conditions, an empty result and a told link are accessible', async ({ page }) => {
      await openRoute(page, '/', 'dept=人権庶務課')
      for (const summary of await page.locator('#conditions > details > summary').all()) {
        await summary.click()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
      }
      await openRoute(page, '/', 'rating=4')
      await expectAccessible(page)
      await openRoute(page, '/costs', 'dept=魔法課&scale=index&basis=actual')
      await expectAccessible(page)
    })

    test('opened workings and folds are accessible', async ({ page }) => {
      await openRoute(page, '/indicators')
      await page.getByRole('button', { name: /計算の根拠$/ }).first().click()
      await expectAccessible(page)
      await openRoute(page, '/policies/642')
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await expectAccessible(page)
    })
  })
}

test('a round that cannot be read is told accessibly', async ({ page }) => {
  await page.route('**/rounds/asaka-2022-6.json', (route) => route.fulfill({ body: '<html></html>' }))
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'もう一度読み込む' })).toBeVisible()
  await expectAccessible(page)
})

/** Text smaller than 14 px, by its place. */
function smallText(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || node.textContent?.trim() === '' || parent.closest('script, style, noscript, .sr-only, option')) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (size < 14) found.push(`${size} ${parent.className}: ${node.textContent?.trim().slice(0, 20)}`)
  }
  return found
}

/** Controls smaller than 44 × 44; a link inside a sentence, a heading or a row is not a control of its own. */
function smallTargets(): string[] {
  const links = 'a.control, header a, nav a, a[data-testid="kpi"]'
  const controls = [...document.querySelectorAll(`button, summary, select, ${links}, input:not([type="checkbox"], [type="radio"]), label:has(input)`)]
  return controls.filter((control) => control.checkVisibility()).flatMap((control) => {
    const { width, height } = control.getBoundingClientRect()
    const left = control.matches('.skip:not(:focus)')
    const named = `${control.tagName}.${control.className} ${Math.round(width)}×${Math.round(height)} ${control.textContent?.trim().slice(0, 16)}`
    return left || (width >= 43.5 && height >= 43.5) ? [] : [named]
  })
}

const shown = async (page: Page, path: string, query = ''): Promise<void> => {
  await openRoute(page, path, query)
  await page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => { fold.setAttribute('open', '') }))
}

test('no letter is smaller than 14 px', async ({ page }) => {
  for (const { path } of ROUTES) {
    for (const query of ['', 'table=1']) {
      await shown(page, path, query)
      expect(await page.evaluate(smallText), path).toEqual([])
    }
  }
})

test('every control can be hit with a finger', async ({ page }) => {
  for (const { path } of ROUTES) {
    for (const query of ['', 'table=1', 'rating=4']) {
      await openRoute(page, path, query)
      expect(await page.evaluate(smallTargets), path).toEqual([])
    }
  }
})

/** What sticks out of the window sideways, unless it scrolls within itself. */
function sticksOut(): string[] {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide <= 0) return []
  return [`${wide}px`, ...[...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !element.closest('.scroll-x'))
    .slice(0, 6).map((element) => `${element.tagName}.${element.className}`)]
}

for (const [what, width, text] of [['an upright tablet', 810, '100'], ['400 % zoom', 320, '100'], ['letters of 150 %', 810, '150']] as const) {
  test(`nothing runs off sideways at ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1080 })
    await page.addInitScript((size) => {
      if (location.protocol === 'http:') localStorage.setItem('miharashi.preferences', JSON.stringify({ textSize: Number(size) }))
    }, text)
    for (const { path } of ROUTES) {
      await openRoute(page, path)
      expect(await page.evaluate(sticksOut), path).toEqual([])
    }
  })
}

test('forced colours and reduced motion keep every page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  for (const { path, heading } of ROUTES) {
    await openRoute(page, path)
    await expectDrawn(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  }
})
