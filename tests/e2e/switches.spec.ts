import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { FIGURE_PATHS, comeTo, visibleText } from './routes.ts'

test.use({ sameApp: true })

/** What the app itself says, without the sheets' prose, the points (which rest on the latest value), the workings (which list what is printed) and the sentence that names what is left out. */
const ownText = (page: Page): Promise<string> => page.locator('main').evaluate((main) => {
  const copy = main.cloneNode(true) as HTMLElement
  for (const sheet of copy.querySelectorAll('article p, .quote, .reason, .points, .summary details, .inside')) sheet.remove()
  return (copy.textContent ?? '').replaceAll('（実績のみ表示、R4見込みを除く）', '')
})

const R4_VALUES = ['368', '→18.6', '55.3億円', '5,531.8', '13,618', '2,219.7', '1,026.1']

for (const table of ['', '&table=1']) {
  test(`with settled figures alone no estimate is left on any page ${table}`, async ({ page }) => {
    for (const path of [...FIGURE_PATHS, '/policies/653', '/policies/611']) {
      await comeTo(page, path, `basis=actual${table}`)
      await expect(page.getByText('令和4年度評価時点（実績のみ表示、R4見込みを除く）').first()).toBeVisible()
      const text = await ownText(page)
      for (const value of R4_VALUES) expect(text, path).not.toContain(value)
      expect(text.match(/.{0,30}見込.{0,30}/g) ?? [], path).toEqual([])
      await expect(page.locator('main .estimate, main .dot-estimate, main .step-estimate'), path).toHaveCount(0)
    }
  })
}

test('with settled figures alone the indicators are judged on R3', async ({ page }) => {
  await comeTo(page, '/indicators', 'basis=actual')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R3実績が目安に届かない指標は1（632指標1）')
})

test('the unit reaches headline, text of charts and tables', async ({ page }) => {
  await comeTo(page, '/costs')
  await page.getByLabel('金額の単位').selectOption('k')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5,531,793千円')
  await expect(page.getByRole('img', { name: /^年度別の総コスト/ })).toContainText('5,531,793')
  await expect(page.getByRole('img', { name: /^施策別の総コスト/ })).toContainText('2,219,650')
  await expect(page.getByRole('region', { name: /^総コストの増減の内訳（.*千円）/ })).toContainText('＋1,847,630')
  await page.getByRole('button', { name: '表で見る' }).first().click()
  await expect(page.getByRole('row', { name: /^総コスト/ })).toContainText('5,531,793')
  for (const path of FIGURE_PATHS) {
    await comeTo(page, path, 'unit=k')
    expect(await visibleText(page), path).not.toMatch(/百万円|億円/)
  }
})

test('the four blocks of the breakdown add up to the change of the total', async ({ page }) => {
  await comeTo(page, '/costs', 'unit=k')
  const region = page.getByRole('region', { name: /^総コストの増減の内訳/ })
  const amounts = (await region.getByRole('row').allInnerTexts()).map((text) =>
    Number((/[＋−]?[\d,]+$/.exec(text.trim())?.[0] ?? '').replaceAll(',', '').replace('＋', '').replace('−', '-')))
  expect(amounts).toEqual([3_513_510, 1_847_630, 87_384, 283_543, -200_274, 5_531_793])
  await expect(region).toContainText('＋2,018,283千円')
})

test('elections and anniversaries are left out on wish', async ({ page }) => {
  await comeTo(page, '/costs', 'unit=k&table=1')
  await page.getByLabel('選挙・周年を除く').check()
  await expect(page.getByRole('row', { name: /^総コスト/ })).toContainText('5,444,409')
})

test('the vertical axes are own, shared or an index, and the page says which', async ({ page }) => {
  await comeTo(page, '/costs')
  const figure = page.getByRole('region', { name: /総コストが増えたのは/ })
  await expect(figure).toContainText('縦軸はそれぞれ別です')
  await page.getByRole('group', { name: '縦軸' }).getByRole('button', { name: /共通/ }).click()
  await expect(figure).toContainText('縦軸はすべて共通です')
  await page.getByRole('group', { name: '縦軸' }).getByRole('button', { name: /＝100/ }).click()
  await expect(figure).toContainText('縦軸は0から始まりません')
})
