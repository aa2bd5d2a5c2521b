import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectContrast, test } from './fixtures.ts'
import { cutWords, leavesNoRoom, smallTargets, smallText, sticksOut } from './measures.ts'
import { testCache } from './places.ts'
import { FIGURE_PATHS, ROUTES, openRoute } from './routes.ts'

// Every page in every look: pictures of them are kept where somebody wants to see them.
const screens = process.env.MIHARASHI_SCREENS === '1' ? join(testCache, 'screens') : null
if (screens !== null) mkdirSync(screens, { recursive: true })

/** Pages as tables and in states of their own. */
const STATES = [
  ...FIGURE_PATHS.map((path) => `${path}?table=1&unit=k`),
  '/?rating=4', '/?dept=人権庶務課&sel=611', '/costs?dept=魔法課&scale=index&basis=actual', '/costs?from=2021', '/projects?find=選挙', '/relisted?sel=651',
  '/indicators?form=small', '/indicators?form=values', '/indicators?form=need',
  '/compare', '/compare?ids=財政課,財産管理課,政策企画課', '/texts?view=factors', '/policies?cmp=631,632', '/departments?cmp=財政課',
  '/source/999', '/search?q=ブロックチェーン',
]

async function take(page: Page, look: string): Promise<void> {
  if (screens === null) return
  const place = decodeURIComponent(new URL(page.url()).hash).replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  await page.screenshot({ path: join(screens, `${page.viewportSize()?.width}${place}-${look}.png`), fullPage: true })
}

/** Charts follow a change of size in their own time. */
const expectWithin = (page: Page, look: string): Promise<void> => expect.poll(() => page.evaluate(sticksOut), look).toEqual([])

async function setScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme)
}

async function expectWellLaid(page: Page): Promise<void> {
  await expectWithin(page, 'as it is')
  expect(await page.evaluate(cutWords)).toEqual([])
  expect(await page.evaluate(smallTargets)).toEqual([])
  await take(page, 'light')
  const root = page.locator('html')
  await root.evaluate((html) => { html.dataset.text = '150' })
  await expectWithin(page, 'letters of 150 %')
  expect(await page.evaluate(smallTargets)).toEqual([])
  await root.evaluate((html) => { html.dataset.text = '100' })
  await page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => { fold.setAttribute('open', '') }))
  expect(await page.evaluate(smallText)).toEqual([])
}

async function expectSeen(page: Page): Promise<void> {
  await expectAccessible(page)
  await setScheme(page, 'dark')
  await expectContrast(page)
  await take(page, 'dark')
  await setScheme(page, 'light')
}

/** A quarter of the meeting room's screen, as at 400 % zoom, and half of it with large letters, as at 200 %. */
async function expectReflowing(page: Page): Promise<void> {
  const size = page.viewportSize()
  for (const [width, height] of [[341, 192], [320, 256], [683, 384]] as const) {
    await page.setViewportSize({ width, height })
    await expectWithin(page, `${width} px`)
    expect(await page.evaluate(leavesNoRoom), `${width} px`).toEqual([])
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('')
  }
  await take(page, 'zoomed')
  if (size) await page.setViewportSize(size)
}

for (const { path } of ROUTES) {
  test(`${path} is legible, fits and can be touched, light and dark, at every size of letters`, async ({ page }) => {
    await openRoute(page, path)
    await expectSeen(page)
    await expectWellLaid(page)
  })
}

test('@tablet every page reflows at 200 % and 400 % zoom', async ({ page }) => {
  for (const { path } of ROUTES) {
    await openRoute(page, path)
    await expectReflowing(page)
  }
})

for (const path of STATES) {
  test(`${path} is legible, fits and can be touched`, async ({ page }, { project }) => {
    await openRoute(page, path)
    // A state has the colours and the elements of its page, and both sizes the same elements.
    if (project.name === 'desktop') await expectAccessible(page)
    await expectWellLaid(page)
  })
}
