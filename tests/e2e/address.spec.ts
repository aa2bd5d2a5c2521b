import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { spareData } from './profile.ts'
import { expectCount, expectDrawn, openFacet, openRoute, visibleText, writtenAddress } from './routes.ts'

/** Opens the very address in another browser profile, and gives what is read there. */
async function readElsewhere(page: Page, read: (other: Page) => Promise<string>): Promise<string> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a page of a launched browser has a browser')
  const context = await browser.newContext({ viewport: page.viewportSize(), locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
  await context.addInitScript(spareData)
  const other = await context.newPage()
  await other.goto(await writtenAddress(page))
  await expectDrawn(other)
  const text = await read(other)
  await context.close()
  return text
}

test('the address of a chosen department shows the same elsewhere', async ({ page }) => {
  await openRoute(page, '/')
  const facet = await openFacet(page, '担当課')
  await facet.locator('label', { hasText: '人権庶務課' }).click()
  await expectCount(page, 4)
  await page.keyboard.press('Escape')
  expect(await readElsewhere(page, visibleText)).toBe(await visibleText(page))
})

const STATES = [
  ['/', 'dept=政策企画課,財政課&unit=k&reserve=0&calc=0'],
  ['/policies', 'sec=65&need=3&sort=-cost&unit=o&table=1'],
  ['/indicators', 'state=belowGuide&sort=-value&table=1&basis=actual'],
  ['/costs', 'rel=1&dept=財産管理課&oneoff=0&by=department&scale=index&unit=k'],
  ['/costs', 'q=市民&scale=shared&table=1&sort=-change'],
  ['/departments', 'outlook=継続&scale=shared&sort=-name'],
  ['/policies/653', 'reserve=0&unit=k&table=1&sort=-name'],
] as const

for (const [path, query] of STATES) {
  test(`an address brings back all that it says: ${path} ${query}`, async ({ page }) => {
    await openRoute(page, path, query)
    const known = page.getByText('このデータにありません')
    await expect(known).toHaveCount(0)
    expect(await readElsewhere(page, visibleText)).toBe(await visibleText(page))
  })
}

test('an unknown department in a link is told, and the rest of the link holds', async ({ page }) => {
  await openRoute(page, '/costs', 'dept=魔法課&reserve=0&unit=k&table=1')
  await expect(page.getByText('リンクで指定された担当課「魔法課」はこのデータにありません。その条件を外して表示しています。')).toBeVisible()
  await expect(page.getByRole('row', { name: /^総コスト/ })).toContainText('3,197,576')
  await page.getByRole('button', { name: '閉じる' }).click()
  await expect(page.getByText('魔法課')).toHaveCount(0)
})

test('every unknown value of a link is told in Japanese', async ({ page }) => {
  await openRoute(page, '/', 'sec=9&rating=7&state=great&need=x&point=F99&unit=z&basis=b&by=c&scale=d&reserve=x&calc=2')
  const told = page.getByRole('status').filter({ hasText: 'リンクで指定された' })
  for (const value of ['章・節「9」', '進捗状況「7」', '試算の区分「great」', '必要性「x」', '確認したい点「F99」', '単位「z」', '積立を除く「x」', '試算の表示「2」']) {
    await expect(told).toContainText(value)
  }
  await expectCount(page, 14)
})

test('going back takes a condition off and comes to where the reader had been', async ({ page }) => {
  await openRoute(page, '/policies')
  await page.mouse.wheel(0, 500)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  const before = await page.evaluate(() => scrollY)
  await page.getByLabel('積立を除く').check()
  await expect(page).toHaveURL(/reserve=0/)
  await page.getByRole('link', { name: '642 情報提供の充実と市民ニーズの把握' }).first().click()
  await expect(page).toHaveTitle('施策 642｜見晴らし')
  await page.goBack()
  await expect(page).toHaveTitle('施策｜見晴らし')
  await expect(page.getByLabel('積立を除く')).toBeChecked()
  await page.goBack()
  await expect(page.getByLabel('積立を除く')).not.toBeChecked()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})

test('a condition changed on the spot does not move the page', async ({ page }) => {
  await openRoute(page, '/costs')
  await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }))
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300)
  const picture = page.getByRole('img', { name: /^年度別の総コスト/ })
  const before = await picture.boundingBox()
  await page.getByLabel('金額の単位').selectOption('k')
  await expect(page).toHaveURL(/unit=k/)
  await expect(picture).toContainText('5,531,793')
  // The heading above may take another line; what the reader looks at stays.
  expect((await picture.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, -1)
})

test('preferences of the device are not in the address', async ({ page }) => {
  await openRoute(page, '/')
  const before = page.url()
  await page.getByRole('button', { name: /^文字/ }).click()
  await page.getByRole('button', { name: /^明暗|^明るい|^暗い/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-text', '125')
  expect(page.url()).toBe(before)
})

/** Holds a page's file back. @returns lets it through */
async function holdBack(page: Page, file: RegExp): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => { release = resolve })
  await page.route(file, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('a switch pressed before its page has come is obeyed there, and leads nowhere else', async ({ page }) => {
  const release = await holdBack(page, /IndicatorsPage-[^/]*\.js$/)
  await page.goto('./#/indicators?form=need&unit=k')
  await page.getByRole('button', { name: '試算を表示' }).click()
  release()
  await expectDrawn(page)
  await expect(page).toHaveURL(/#\/indicators\?(?=.*calc=0)(?=.*unit=k)/)
})

test('switches pressed on the way to another page are all obeyed there', async ({ page }) => {
  const release = await holdBack(page, /IndicatorsPage-[^/]*\.js$/)
  await openRoute(page, '/')
  await page.getByRole('link', { name: '指標', exact: true }).first().click()
  await page.getByLabel('積立を除く').click()
  await page.getByRole('button', { name: '試算を表示' }).click()
  release()
  await expect(page).toHaveTitle('指標｜見晴らし')
  await expect(page).toHaveURL(/#\/indicators\?(?=.*reserve=0)(?=.*calc=0)/)
})
