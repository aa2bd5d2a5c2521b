import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buildCity } from '../../src/made-up/city.ts'
import { countryHeader } from '../../src/made-up/countries.ts'
import { encodeNdjson } from '../../src/snapshot/ndjson.ts'
import { breakThousands } from './faults.ts'
import { expect, expectAccessibleInBoth, test } from './fixtures.ts'
import { cutWords, smallTargets, smallText, sticksOut } from './measures.ts'
import { testCache } from './places.ts'
import { openRoute } from './routes.ts'
import { open } from './settle.ts'

const MUNICIPALITIES = 210
const EACH = 12
const folder = join(testCache, 'wide-pages')
const path = join(folder, 'many.ndjson')
const header = countryHeader('prefecture', 9)

test.beforeAll(() => {
  const policies = Array.from({ length: MUNICIPALITIES }, (_, at) =>
    buildCity(at, { policies: EACH, projects: 40, indicators: 16 }).policies.map((policy) => ({ municipality: `見本市${at + 1}`, ...policy }))).flat()
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, encodeNdjson({ ...header, policies }))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

// What one test has taken in, the next finds there.
test.use({ sameApp: true })

/** Takes the round in as a reader does. */
async function takeIn(page: Page): Promise<void> {
  await open(page, '/import')
  await page.locator('input[type="file"]').setInputFiles(path)
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.locator('main')).toContainText('を取り込みました。')
}

/** Opens the round, on a device that has it. */
async function openWide(page: Page): Promise<void> {
  if (page.url() === 'about:blank') await takeIn(page)
  await openRoute(page, '/', `round=${header.id}`)
  await expect(page.locator('main h1')).toContainText('「順調」')
}
const counted = (page: Page) => page.locator('#conditions > .count')
const bar = (page: Page) => page.getByRole('region', { name: '条件' })
const whole = `${(MUNICIPALITIES * EACH).toLocaleString('ja-JP')}施策`

test('@desktop a round of many municipalities is counted, narrowed, listed, opened by municipality and left again', async ({ page }) => {
  await openWide(page)
  await expect(page.getByText('見本（作り物の数値です）')).toBeVisible()
  await expect(counted(page)).toHaveText(`${whole}／${whole}`)
  await expect(page.locator('[data-part="density"]')).toBeVisible()
  await expectAccessibleInBoth(page)
  await expect(page.getByRole('table', { name: /^市区町村の一覧/ })).toHaveAttribute('aria-rowcount', String(MUNICIPALITIES + 1))

  await page.getByRole('group', { name: '試算の区分ごとの指標数' }).getByRole('button', { name: /^目安に届かない/ }).click()
  await expect(page).toHaveURL(/state=belowGuide/)
  await expect(counted(page)).not.toHaveText(`${whole}／${whole}`)
  await bar(page).getByRole('button', { name: '条件をすべて解除' }).click()

  await page.locator('[data-part="density"] ol button').first().click()
  await expect(page.locator('[data-part="density"] table')).toHaveAttribute('aria-rowcount', /\d+/)

  const menu = page.locator('details.facet', { has: page.locator('summary', { hasText: /^市区町村/ }) })
  await menu.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(menu.getByText(`${MUNICIPALITIES}件`)).toBeVisible()
  expect(await menu.getByRole('checkbox').count()).toBeLessThan(60)
  await page.keyboard.press('Tab')
  await page.keyboard.type('見本市12')
  await expect(menu.getByText('11件')).toBeVisible()
  await menu.getByRole('checkbox', { name: /^見本市12\d*/ }).first().check()
  await expect(page.getByText('のうち、見本市12を表示しています')).toBeVisible()
  await expect(counted(page)).toHaveText(`${EACH}施策／${EACH}施策`)

  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '指標', exact: true }).first().click()
  await expect(page.locator('main h1')).toContainText('目安に届かない')
  await expect(page.getByText('見本（作り物の数値です）')).toBeVisible()
  await page.getByRole('link', { name: '全体に戻る' }).click()
  await expect(counted(page)).toHaveText(`${whole}／${whole}`)
})

test('@desktop a page that needs sheets asks for a municipality, and opens with it', async ({ page }) => {
  await openWide(page)
  await openRoute(page, '/policies/111', `round=${header.id}`)
  await expect(page.locator('main h1')).toHaveText('施策 111：市区町村を1つ選んでください')
  await expectAccessibleInBoth(page)
  await page.getByLabel('市区町村の名前').fill('見本市205')
  await page.getByRole('link', { name: '見本市205' }).click()
  await expect(page.locator('main h1')).toContainText('111')
  await expect(page.getByText('のうち、見本市205を表示しています')).toBeVisible()
})

test('@desktop the list holds every policy and only those in sight are drawn', async ({ page }) => {
  await openWide(page)
  await openRoute(page, '/policies', `round=${header.id}&sort=-last`)
  const table = page.getByRole('table', { name: /^施策の一覧/ })
  await expect(table).toHaveAttribute('aria-rowcount', String(MUNICIPALITIES * EACH + 1))
  expect(await table.getByRole('row').count()).toBeLessThan(60)
  await page.getByRole('region', { name: /^施策の一覧/ }).focus()
  await page.keyboard.press('End')
  await expect(table.locator(`tr[aria-rowindex="${MUNICIPALITIES * EACH + 1}"]`)).toBeVisible()
  await expectAccessibleInBoth(page)
})

for (const [width, height] of [[1366, 768], [810, 1080]] as const) {
  test(`@desktop nothing of a wide round is cut or too small at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openWide(page)
    for (const at of ['/', '/policies', '/indicators']) {
      await openRoute(page, at, `round=${header.id}`)
      await expect.poll(() => page.evaluate(sticksOut)).toEqual([])
      expect(await page.evaluate(cutWords)).toEqual([])
      expect(await page.evaluate(smallTargets)).toEqual([])
      expect(await page.evaluate(smallText)).toEqual([])
    }
  })
}

test.describe('a fault of our own', () => {
  test.use({ expectedProblems: [/error-on-purpose/] })

  test('@desktop where a whole round cannot be told anew, nothing of before is left under the new unit', async ({ page }) => {
    await openWide(page)
    await breakThousands(page)
    await page.getByLabel('金額の単位').selectOption('k')
    await expect(page.getByRole('heading', { name: 'この画面を表示できません' })).toBeFocused()
    await expect(page.locator('[data-part="density"]')).toHaveCount(0)
    await page.getByLabel('金額の単位').selectOption('o')
    await expect(page.locator('[data-part="density"]')).toContainText('億円')
  })
})
