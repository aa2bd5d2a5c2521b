import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { comeTo, expectCount, goTo, openFacet, openRoute, seenOf } from './routes.ts'

test.use({ sameApp: true })

const optionOf = (facet: Locator, name: RegExp): Locator => facet.locator('label', { hasText: name })
const countOf = async (facet: Locator, name: RegExp): Promise<string> =>
  (await optionOf(facet, name).innerText()).replaceAll(/\s+/g, ' ').trim()

/** The policies whose cards stand on the list, in its order. */
async function expectListed(page: Page, codes: readonly string[]): Promise<void> {
  const links = page.locator('main h2 a').filter({ visible: true })
  await expect(links).toHaveText(codes.map((code) => new RegExp(`^${code} `)))
}

const OF_HUMAN_RIGHTS = ['611', '612', '621', '622']

test('one department leaves its four policies on every page', async ({ page }) => {
  await comeTo(page, '/policies')
  const facet = await openFacet(page, '担当課')
  await optionOf(facet, /人権庶務課/).click()
  await expectCount(page, 4)
  await page.keyboard.press('Escape')
  await expectListed(page, OF_HUMAN_RIGHTS)
  for (const name of ['指標', '担当課別', 'コスト', '概況']) {
    await goTo(page, name)
    await expectCount(page, 4)
    await expect(page).toHaveTitle(`${name}｜見晴らし`)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('「おおむね順調」4施策')
})

test('@desktop the links of rows that stay carry the conditions as they are now', async ({ page }) => {
  await comeTo(page, '/policies')
  const link = page.locator('main h2 a').first()
  await expect(link).toHaveAttribute('href', '#/policies/611')
  await (await openFacet(page, '担当課')).locator('label', { hasText: /人権庶務課/ }).click()
  await expectCount(page, 4)
  await page.keyboard.press('Escape')
  await link.hover()
  await expect(link).toHaveAttribute('href', /^#\/policies\/611\?dept=/)
  await link.click()
  await expect(page).toHaveURL(/#\/policies\/611\?dept=/)
  await page.goBack()
  await page.getByRole('button', { name: '条件をすべて解除' }).click()
  await expectCount(page, 14)
  await link.focus()
  await expect(link).toHaveAttribute('href', '#/policies/611')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/policies\/611$/)
})

test('@desktop one department’s total is told in thousands of yen and says that it is not the whole', async ({ page }) => {
  await comeTo(page, '/costs', 'dept=人権庶務課&unit=k&table=1')
  await expect(page.getByRole('row', { name: /^総コスト/ })).toContainText('50,143')
  await expect(page.getByText('表示中の4施策の合計です（第6章全体の額ではありません）')).toBeVisible()
})

test('@desktop without the deposits the total cost grows by 5.6 percent', async ({ page }) => {
  await comeTo(page, '/costs', 'unit=k&table=1')
  await page.getByLabel('積立を除く').check()
  const total = page.getByRole('row', { name: /^総コスト/ })
  await expect(total).toContainText('3,026,923')
  await expect(total).toContainText('3,197,576')
  const sum = page.getByRole('region', { name: /^施策別の総コスト/ }).getByRole('row', { name: /^合計/ })
  await expect(sum).toHaveText(/3,026,923\s*.*3,197,576\s*＋170,653\s*＋5\.6%/)
})

test('@desktop without the deposits the picture changes with the table', async ({ page }) => {
  await comeTo(page, '/costs')
  const picture = seenOf(page.getByRole('img', { name: /^年度別の総コスト/ }))
  await expect(picture).toContainText('5,531.8')
  await page.getByLabel('積立を除く').check()
  await expect(picture).toContainText('3,197.6')
  await expect(picture).not.toContainText('5,531.8')
})

test('options tell how many policies they show, and one that shows none cannot be chosen', async ({ page }) => {
  await comeTo(page, '/', 'dept=人権庶務課')
  const facet = await openFacet(page, '進捗状況')
  expect(await countOf(facet, /やや遅れている/)).toMatch(/0施策 （.*選べません）$/)
  expect(await countOf(facet, /おおむね順調/)).toMatch(/4施策$/)
  const none = facet.getByRole('checkbox', { name: /やや遅れている/ })
  await expect(none).toHaveAttribute('aria-disabled', 'true')
  // A press is let through to the page on purpose: the page itself has to refuse it.
  await none.click({ force: true })
  await expect(none).not.toBeChecked()
  await expectCount(page, 4)
})

test('@desktop the counts of a facet do not follow its own choice but those of the others', async ({ page }) => {
  await comeTo(page, '/', 'dept=人権庶務課&need=4')
  await expectCount(page, 2)
  const departments = await openFacet(page, '担当課')
  expect(await countOf(departments, /政策企画課/)).toMatch(/1施策$/)
  expect(await countOf(departments, /人権庶務課/)).toMatch(/2施策$/)
})

test('conditions are taken off together, and one step is taken back', async ({ page }) => {
  await openRoute(page, '/policies', 'dept=人権庶務課')
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeDisabled()
  await page.getByRole('button', { name: '条件をすべて解除' }).click()
  await expectCount(page, 14)
  await expect(page.getByRole('button', { name: '条件をすべて解除' })).toBeDisabled()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expectCount(page, 4)
})

test('@desktop words are looked for in names and in prose', async ({ page }) => {
  await comeTo(page, '/policies')
  await page.locator('summary', { hasText: /^条件（/ }).click()
  await page.getByLabel('文章・名称に含む語').fill('デジタル')
  await page.getByLabel('文章・名称に含む語').press('Enter')
  await expectCount(page, 3)
  await page.keyboard.press('Escape')
  await expectListed(page, ['642', '651', '654'])
})

test('where nothing fits, every page says so and takes a condition off', async ({ page }) => {
  for (const path of ['/', '/policies', '/indicators', '/costs', '/departments', '/necessity', '/texts']) {
    await comeTo(page, path, 'rating=4')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/円|記載/)
    const said = page.getByRole('status').filter({ hasText: '条件に合う施策はありません。' })
    await expect(said).toContainText('「進捗状況4」の条件を外すと14施策を表示します。')
    await said.getByRole('button', { name: '外す' }).click()
    await expectCount(page, 14)
    await expect(said).toHaveCount(0)
  }
})

test('@desktop a policy that the conditions leave out is still shown by its own address, and says so', async ({ page }) => {
  await comeTo(page, '/policies/653', 'dept=人権庶務課')
  await expect(page.getByText('この施策は、現在の条件には当てはまりません')).toBeVisible()
})

test('@desktop nearly related departments are found when they are asked for', async ({ page }) => {
  await comeTo(page, '/policies', 'dept=人権庶務課')
  const facet = await openFacet(page, '担当課')
  await facet.getByLabel('関連課を含む').check()
  await expectCount(page, 5)
})
