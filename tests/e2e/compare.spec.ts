import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { comeTo, writtenAddress } from './routes.ts'

test.use({ sameApp: true })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const columns = (page: Page) => page.locator('thead [data-column]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')))
const tray = (page: Page) => page.getByRole('region', { name: '比較に入れたもの' })

test.describe('比較', () => {
  test('631 and 632 share three lines, marked in both columns', async ({ page }) => {
    await comeTo(page, '/compare?ids=631,632')
    await expect(heading(page)).toHaveText('631・632の比較　進捗状況はいずれも「おおむね順調」、同文は3行')
    await expect(page.locator('.line.shared')).toHaveCount(6)
    await expect(page.getByText('異なる（同文3行）')).toBeVisible()
  })

  test('its columns are ordered by buttons, by keyboard alone, and the focus stays on the button', async ({ page }) => {
    await comeTo(page, '/compare?ids=631,632,653')
    await page.getByRole('button', { name: '631を右へ' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => columns(page)).toEqual(['632', '631', '653'])
    await expect(page.getByRole('button', { name: '631を右へ' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => columns(page)).toEqual(['632', '653', '631'])
    await expect(page.getByRole('button', { name: '631を右へ' })).toBeFocused()
    await expect(page.getByRole('button', { name: '631を右へ' })).toHaveAttribute('aria-disabled', 'true')
  })

  test('@desktop its address reproduces columns, order and scale', async ({ page, context }) => {
    await comeTo(page, '/compare?ids=631,632,653')
    await page.getByRole('button', { name: '653を左へ' }).click()
    await page.getByRole('button', { name: '縦軸 共通' }).click()
    await page.getByRole('button', { name: '632を比較から外す' }).click()
    await expect.poll(() => columns(page)).toEqual(['631', '653'])
    const copy = await context.newPage()
    await copy.goto(await writtenAddress(page))
    await expect(heading(copy)).toHaveText(await heading(page).innerText())
    expect(await columns(copy)).toEqual(['631', '653'])
    await expect(copy.getByRole('button', { name: '縦軸 共通' })).toHaveAttribute('aria-pressed', 'true')
  })

  test('@desktop a removed column comes back by 元に戻す', async ({ page }) => {
    await comeTo(page, '/compare?ids=631,632')
    await page.getByRole('button', { name: '632を比較から外す' }).click()
    await expect.poll(() => columns(page)).toEqual(['631'])
    await page.getByRole('button', { name: '元に戻す' }).click()
    await expect.poll(() => columns(page)).toEqual(['631', '632'])
  })

  test('@desktop an address that names too much or the unknown says what it leaves out', async ({ page }) => {
    await comeTo(page, '/compare?ids=631,999,財政課,632,651,652,653')
    await expect.poll(() => columns(page)).toEqual(['631', '632', '651', '652'])
    const notices = page.locator('.notices')
    await expect(notices).toContainText('「999」はこのデータにありません')
    await expect(notices).toContainText('「財政課」は外して表示しています。施策と課は一緒に比較できません。')
    await expect(notices).toContainText('「653」は外して表示しています。比較できるのは4つまでです。')
    await expect(page.getByText('比較できるのは4施策までです。外す施策を選んでください。')).toBeVisible()
  })

  test('@desktop with 試算 hidden nothing of it remains', async ({ page }) => {
    await comeTo(page, '/compare?ids=642,654&calc=0')
    await expect(heading(page)).toContainText('642・654の比較')
    await expect(page.locator('main .chip', { hasText: '試算' })).toHaveCount(0)
    await expect(page.locator('main .guide')).toHaveCount(0)
  })
})

test.describe('比較に入れる', () => {
  test('four go in, the fifth is refused with the sentence, and the choice is carried from page to page', async ({ page }) => {
    await comeTo(page, '/policies')
    for (const code of ['631', '632', '653', '654']) await page.getByRole('button', { name: `${code}を比較に入れる` }).click()
    await expect(tray(page).getByRole('listitem')).toHaveCount(4)
    await page.getByRole('button', { name: '651を比較に入れる' }).click()
    await expect(tray(page).getByRole('alert')).toHaveText('比較できるのは4施策までです。外す施策を選んでください。')
    await expect(page.getByRole('button', { name: '651を比較に入れる' })).toHaveAttribute('aria-pressed', 'false')
    await page.getByRole('link', { name: '指標', exact: true }).click()
    await page.getByRole('link', { name: '施策', exact: true }).click()
    await expect(tray(page).getByRole('listitem')).toHaveCount(4)
    await expect(tray(page).getByRole('alert')).toHaveCount(0)
    await tray(page).getByRole('button', { name: '653を比較から外す' }).click()
    await tray(page).getByRole('link', { name: '比較する' }).click()
    await expect(heading(page)).toContainText('631・632・654の比較')
  })

  test('a policy page takes its policy in and 元に戻す takes it out', async ({ page }) => {
    await comeTo(page, '/policies/653')
    await page.getByRole('button', { name: '653を比較に入れる' }).click()
    await expect(tray(page)).toContainText('653 公共施設')
    // What takes the focus is scrolled clear of the tray only while it stands.
    const room = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBlockEnd)
    await expect.poll(room).toBe('176px')
    await page.getByRole('button', { name: '元に戻す' }).click()
    await expect(tray(page)).toBeHidden()
    await expect.poll(room).toBe('96px')
  })

  test('@desktop departments are compared among themselves', async ({ page }) => {
    await comeTo(page, '/departments')
    await page.getByRole('button', { name: '財政課を比較に入れる' }).click()
    await page.getByRole('button', { name: '財産管理課を比較に入れる' }).click()
    await tray(page).getByRole('link', { name: '比較する' }).click()
    await expect(heading(page)).toContainText('財政課・財産管理課の比較')
    await comeTo(page, '/policies?cmp=財政課')
    await page.getByRole('button', { name: '631を比較に入れる' }).click()
    await expect(tray(page).getByRole('alert')).toContainText('施策と課は一緒に比較できません')
  })
})

test('the matrix of departments scrolls inside its own box with the departments in sight', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 })
  await comeTo(page, '/departments')
  const box = page.getByRole('region', { name: '課と施策の関わり', exact: true }).last()
  await box.scrollIntoViewIfNeeded()
  // What is out of sight is laid out only when it comes into sight.
  await expect.poll(() => box.evaluate((element) => {
    element.scrollLeft = element.scrollWidth
    return element.scrollLeft
  })).toBeGreaterThan(0)
  const name = await box.getByRole('rowheader', { name: '政策企画課' }).boundingBox()
  const frame = await box.boundingBox()
  expect(Math.abs((name?.x ?? 0) - (frame?.x ?? -99))).toBeLessThanOrEqual(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('@desktop needs beside progress, opinions beside plans and 外的要因 state their findings and lead to the policies', async ({ page }) => {
  await comeTo(page, '/policies')
  await page.getByRole('link', { name: '必要性と進捗状況' }).click()
  await expect(heading(page)).toHaveText('必要性4（社会的なニーズは増加傾向にある）は4施策（621・622・642・654）')
  await page.getByRole('link', { name: '意見と今後の展開・外的要因' }).click()
  await expect(heading(page)).toHaveText('外部評価委員会の意見は5施策（641・651・653・654・655）')
  await page.getByRole('button', { name: '外的要因' }).click()
  await expect(heading(page)).toHaveText('外的要因の記載があるのは9施策、空欄は5施策（621・622・642・651・652）')
  await page.getByRole('link', { name: '651 総合計画の推進' }).click()
  await expect(page.getByText('651の指標（全市92.4％見込み）と第6章の内訳13／14（92.9％、参考）')).toBeVisible()
})

test('@desktop the indicators that moved away are named only while 試算 is shown', async ({ page }) => {
  const sentence = page.getByText('前年度より目標から離れた指標：654（652は0.1ポイント、653は確認待ち）')
  await comeTo(page, '/indicators')
  await expect(sentence).toBeVisible()
  await page.getByRole('button', { name: '試算を表示' }).click()
  await expect(sentence).toHaveCount(0)
})
