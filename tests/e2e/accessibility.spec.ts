import { expect, expectAccessible, expectAccessibleInBoth, test } from './fixtures.ts'
import { ROUTES, goOn, openRoute } from './routes.ts'

test('open lists of conditions and menus are accessible', async ({ page }) => {
  await openRoute(page, '/', 'dept=人権庶務課')
  for (const summary of await page.locator('#conditions > details > summary:visible, header details > summary:visible').all()) {
    await summary.click()
    await expectAccessibleInBoth(page)
    await page.keyboard.press('Escape')
  }
})

test('opened workings and folds are accessible', async ({ page }) => {
  await openRoute(page, '/indicators')
  await page.getByRole('button', { name: '642 指標1 計算の根拠' }).click()
  await expect(page.getByRole('region', { name: /試し計算/ }).or(page.getByRole('group', { name: /試し計算/ })).first()).toBeVisible()
  await expectAccessibleInBoth(page)
  await openRoute(page, '/policies/642')
  for (const summary of await page.locator('main summary').all()) await summary.click()
  await expectAccessibleInBoth(page)
})

test('a round that cannot be read is told accessibly', async ({ page }) => {
  await page.route('**/rounds/asaka-2022-6.json', (route) => route.fulfill({ body: '<html></html>' }))
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'もう一度読み込む' })).toBeVisible()
  await expectAccessible(page)
})

test('@desktop forced colours and reduced motion keep every page', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await openRoute(page, '/help')
  for (const { path, title, heading } of ROUTES) {
    await goOn(page, path, title)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  }
})
