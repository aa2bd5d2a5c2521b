import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectAccessibleInBoth, setScheme, test } from './fixtures.ts'
import { cutWords, leavesNoRoom, smallTargets, smallText, sticksOut } from './measures.ts'
import { testCache } from './places.ts'
import { FIGURE_PATHS, ROUTES, comeTo, expectDrawn } from './routes.ts'
import { expectStopsSeen } from './stops.ts'

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

// One page after the other keeps a worker long; any of them may take the next.
test.describe.configure({ mode: 'parallel' })
test.use({ sameApp: true })

async function take(page: Page, look: string): Promise<void> {
  if (screens === null) return
  const place = decodeURIComponent(new URL(page.url()).hash).replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  await page.screenshot({ path: join(screens, `${page.viewportSize()?.width}${place}-${look}.png`), fullPage: true })
}

/** Charts follow a change of size in their own time. */
const expectWithin = (page: Page, look: string): Promise<void> => expect.poll(() => page.evaluate(sticksOut), look).toEqual([])

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

async function takeDark(page: Page): Promise<void> {
  await setScheme(page, 'dark')
  // Drawn in it from the beginning, as charts follow a change of scheme in their own time.
  await page.reload()
  await expectDrawn(page)
  await take(page, 'dark')
  await setScheme(page, 'light')
}

async function expectNamed(page: Page, title: string, heading: string): Promise<void> {
  await expect(page).toHaveTitle(`${title}｜見晴らし`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  await expect(page.getByText('令和4年度評価時点（R4は見込み）').first()).toBeVisible()
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

test('no two pages have one title', () => {
  expect(new Set(ROUTES.map(({ title }) => title)).size).toBe(ROUTES.length)
})

// One visit is looked at from every side, since coming to a page takes longer than looking.
for (const { path, title, heading } of ROUTES) {
  test(`${path} has its title, is legible, fits and can be touched, light and dark, at every size of letters`, async ({ page }, { project }) => {
    await comeTo(page, path)
    await test.step('title, heading, as of when it speaks and that R4 is an estimate', () => expectNamed(page, title, heading))
    await test.step('light and dark', () => expectAccessibleInBoth(page))
    if (screens !== null) await takeDark(page)
    if (project.name === 'desktop') await test.step('by Tab alone every stop is seen and ringed', () => expectStopsSeen(page))
    else await test.step('it reflows at 200 % and 400 % zoom', () => expectReflowing(page))
    await test.step('every size of letters', () => expectWellLaid(page))
  })
}

for (const path of STATES) {
  test(`${path} is legible, fits and can be touched`, async ({ page }, { project }) => {
    await comeTo(page, path)
    // A state has the colours and the elements of its page, and both sizes the same elements.
    if (project.name === 'desktop') await expectAccessible(page)
    await expectWellLaid(page)
  })
}
