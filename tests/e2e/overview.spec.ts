import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { comeTo, expectDrawn } from './routes.ts'

test.use({ sameApp: true })

const exceptionsOf = (page: Page): Locator => page.getByRole('region', { name: /^確認したい施策/ })
const rowsOf = (page: Page): Locator => exceptionsOf(page).locator('> ul > li')

/** Wholly inside the window without scrolling; with the bar at the bottom of a tablet left out. */
async function expectOnScreen(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox()
  const floor = await page.getByRole('navigation', { name: '主な画面' }).evaluate((bar) =>
    getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().top : innerHeight)
  expect(box).not.toBeNull()
  expect(box?.y ?? -1, await what.innerText()).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0), await what.innerText()).toBeLessThanOrEqual(floor)
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

test('@desktop the headline counts the evaluations in the words of the sheets and names the delayed policy', async ({ page }) => {
  await comeTo(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('「おおむね順調」13施策、「やや遅れている」1施策（653）')
})

test('@desktop the four numbers say what they are a part of', async ({ page }) => {
  await comeTo(page, '/')
  const numbers = page.getByTestId('kpi')
  await expect(numbers).toHaveCount(4)
  await expect(numbers.nth(0)).toHaveText(/やや遅れている\s*1\s*／14施策\s*進捗状況（内部評価）/)
  await expect(numbers.nth(1)).toHaveText(/試算\s*目安に届かない\s*2\s*／16指標\s*確認待ち1/)
  await expect(numbers.nth(2)).toHaveText(/数値がない\s*2\s*／16指標/)
  await expect(numbers.nth(3)).toHaveText(/総コスト R4決算見込み\s*55\.3\s*億円\s*うち積立23\.3億円/)
})

test('the policies to look at stand in order, each with its values and the words of its department', async ({ page }) => {
  await comeTo(page, '/')
  const rows = rowsOf(page)
  await expect(rows).toHaveCount(4)
  const expected = [
    [/653/, /0→7\.2→18\.6見込/, /目標−5\.0/, /確認待ち/, /「.*PPSによる電気料金の削減効果が無くなった/],
    [/654/, /91→100→88見込/, /目標100件/, /目安に届かない/, /「.*目標件数を下回り令和2年度と同じ水準となった/],
    [/642/, /41→44→45見込/, /目標55/, /目安に届かない/, /12,385→13,152→13,618見込/, /目安に到達/, /「.+」/],
    [/621/, /622/, /－→－→－/, /5年ごとの調査/, /59\.4.*58/, /数値なし/],
  ]
  for (const [at, patterns] of expected.entries()) {
    for (const pattern of patterns) await expect(rows.nth(at)).toHaveText(pattern)
  }
  await expect(exceptionsOf(page).getByRole('link', { name: /^残り9施策/ })).toBeVisible()
})

test('@desktop the change of the total cost is broken down into four blocks', async ({ page }) => {
  await comeTo(page, '/')
  const breakdown = page.getByRole('region', { name: /総コストの増減の内訳/ })
  const lines = await breakdown.getByRole('row').allInnerTexts()
  const compact = lines.map((line) => line.replaceAll(/\s/g, ''))
  expect(compact).toEqual(['R2決算35.1', '基金への積立＋18.5', '選挙・周年＋0.9', 'その他の増＋2.8', 'その他の減−2.0', 'R4決算見込み55.3'])
  await expect(breakdown).toContainText('2年で＋20.2億円、うち積立＋18.5億円')
})

test.describe('@desktop on a meeting room screen', () => {
  test('everything of the first page is seen without scrolling', async ({ page }) => {
    await comeTo(page, '/')
    await expectOnScreen(page, page.getByRole('heading', { level: 1 }))
    for (const at of [0, 1, 2, 3]) {
      await expectOnScreen(page, page.getByTestId('kpi').nth(at))
      await expectOnScreen(page, rowsOf(page).nth(at))
    }
    await expectOnScreen(page, page.getByRole('region', { name: /総コストの増減の内訳/ }))
    await expectOnScreen(page, page.getByText(/^出典：/))
    await expectNoSidewaysScroll(page)
  })

  test('in a window 620 high the headline, the numbers and three rows are seen', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 620 })
    await comeTo(page, '/')
    await expectOnScreen(page, page.getByRole('heading', { level: 1 }))
    for (const at of [0, 1, 2, 3]) await expectOnScreen(page, page.getByTestId('kpi').nth(at))
    for (const at of [0, 1, 2]) await expectOnScreen(page, rowsOf(page).nth(at))
  })
})

test.describe('@tablet on an upright tablet', () => {
  test('the five policies to look at are seen without scrolling, and nothing runs off sideways', async ({ page }) => {
    await comeTo(page, '/')
    for (const at of [0, 1, 2, 3]) await expectOnScreen(page, rowsOf(page).nth(at))
    await expectNoSidewaysScroll(page)
  })
})

test('turning the tablet keeps the page, its conditions and what is open', async ({ page }) => {
  await comeTo(page, '/indicators', 'dept=シティ・プロモーション課&unit=k')
  await page.getByRole('button', { name: '642 指標1 計算の根拠' }).click()
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  await page.setViewportSize({ width: size.height, height: size.width })
  await expectDrawn(page)
  await expect(page.getByRole('button', { name: '642 指標1 計算の根拠' })).toHaveAttribute('aria-expanded', 'true')
  expect(new URL(page.url()).hash).toContain('unit=k')
})
