import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

/** The line that was asked for. */
const line = (page: Page): Locator => page.locator('[aria-current="true"]')

test('概況の653から2回の操作で原本の1491行に着き、値に印がある', async ({ page }) => {
  await page.goto('./')
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^653/ }) })
  await row.getByRole('link', { name: 'シート本文 1491行を開く' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('653 公共施設の効果的・効率的な管理運営　シート本文 1491行')
  await expect(line(page).locator('mark')).toHaveText('18.6%')
  await page.getByRole('link', { name: '施策653の画面に戻る' }).click()
  await expect(page).toHaveURL(/#\/policies\/653$/)
})

test('計算の根拠の各値から、その値に印のある行に着く', async ({ page }) => {
  await page.goto('./#/policies/642')
  await page.getByText('計算の根拠', { exact: true }).first().click()
  await page.getByRole('row', { name: /^最終目標（R7）/ }).first().getByRole('link').click()
  await expect(line(page).locator('mark')).toHaveText('55')
})

test('行を指定したアドレスは、読み込み直しても同じ行を開く', async ({ page }) => {
  await page.goto('./#/source/653?line=1491')
  await expect(line(page)).toContainText('18.6%')
  await page.reload()
  await expect(line(page).locator('.number')).toHaveText('1491')
  await expect(page.getByText('sha256：bbace7bd569a')).toBeVisible()
  const lines = page.getByRole('list', { name: '施策653のシート本文' }).getByRole('listitem')
  await expect(lines).toHaveCount(17)
  await page.getByRole('button', { name: '前の8行' }).click()
  await expect(lines).toHaveCount(25)
  await page.getByRole('button', { name: 'シート全体' }).click()
  await expect(lines).toHaveCount(151)
  await expectAccessible(page)
})

test('「デジタル」は642・651・654にあり、ほかの施策にはない', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: '検索', exact: true }).click()
  await expect(page.getByLabel('検索する語')).toBeFocused()
  await page.getByLabel('検索する語').fill('デジタル')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/search\?q=/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^642/, /^651/, /^654/])
  await expect(page.locator('main mark').first()).toHaveText('デジタル')
  await expectAccessible(page)
  await page.getByRole('link', { name: '651 9 所管部の総括を開く' }).click()
  await expect(page.locator('#text-summary mark')).toHaveText('デジタル')
  await page.goBack()
  await page.getByRole('link', { name: 'シート本文 1298行を開く' }).click()
  await expect(line(page).locator('mark')).toHaveText('デジタル')
  await page.getByRole('link', { name: '概況' }).click()
  await expect(page.getByText('14施策／14施策')).toBeVisible()
})

test('検索した語は、条件として各画面に持っていける', async ({ page }) => {
  await page.goto('./#/search?q=%EF%BE%83%EF%BE%9E%EF%BD%BC%EF%BE%9E%EF%BE%80%EF%BE%99')
  await page.getByRole('link', { name: 'この3施策に絞って各画面を見る' }).click()
  await expect(page.getByText('3施策／14施策')).toBeVisible()
  await page.getByRole('link', { name: /^651/ }).first().click()
  await expect(page.locator('#text-issues mark')).toHaveText('デジタル')
})

test('どこにもない語は、次の手だてとともにそう言う', async ({ page }) => {
  await page.goto('./#/search?q=%E3%83%96%E3%83%AD%E3%83%83%E3%82%AF%E3%83%81%E3%82%A7%E3%83%BC%E3%83%B3')
  await expect(page.getByRole('status').filter({ hasText: 'どこにもありません' })).toContainText('もう一度検索してください')
  await expectAccessible(page)
})

test('試算の切り替えは、検索した語と開いた行を保つ', async ({ page }) => {
  await page.goto('./#/search?q=PPS')
  await page.getByRole('button', { name: '試算を表示' }).click()
  await expect(page).toHaveURL(/#\/search\?(?=.*calc=0)(?=.*q=PPS)/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^653/)
  await page.goto('./#/source/653?line=1491&col=4')
  await expect(line(page).locator('mark')).toHaveText('7.2%')
  await page.getByRole('button', { name: '試算を表示' }).click()
  await expect(page).toHaveURL(/#\/source\/653\?(?=.*calc=0)(?=.*line=1491)/)
  await expect(line(page).locator('mark')).toHaveText('7.2%')
})

test('シートの外の行、ない施策、行でない値には文で答える', async ({ page }) => {
  await page.goto('./#/source/653?line=5')
  await expect(page.getByText('5行は、施策653のシート（1468〜1618行）の外です。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '5行のある施策611のシート' }).click()
  await expect(line(page).locator('.number')).toHaveText('5')
  await page.goto('./#/source/999?line=5')
  await expect(page.getByText('リンクで指定された施策「999」は')).toBeVisible()
  await page.goto('./#/source/653?line=abc')
  await expect(page.getByText('リンクで指定されたシート本文の行「abc」はこのデータにありません。')).toBeVisible()
  await expect(line(page).locator('.number')).toHaveText('1468')
})

test.describe('シート本文のファイルがないとき', () => {
  test.use({ expectedProblems: [/404/], serviceWorkers: 'block' })

  test('文で知らせ、ほかの画面は続けて使え、もう一度読み込める', async ({ page }) => {
    let missing = true
    await page.route('**/rounds/*.txt', (route) => (missing ? route.fulfill({ status: 404 }) : route.continue()))
    await page.goto('./#/source/653?line=1491')
    await expect(page.getByRole('alert')).toContainText('シート本文のファイルを受け取れませんでした（応答番号 404）')
    await expectAccessible(page)
    await page.getByRole('link', { name: '概況' }).click()
    await expect(page.getByTestId('kpi').first()).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('alert')).toBeVisible()
    missing = false
    await page.getByRole('button', { name: 'もう一度読み込む' }).click()
    await expect(line(page)).toContainText('18.6%')
  })

  test('内容の異なるファイルは表示しない', async ({ page }) => {
    await page.route('**/rounds/*.txt', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll('18.6%', '99.9%') })
    })
    await page.goto('./#/source/653?line=1491')
    await expect(page.getByRole('alert')).toContainText('内容が異なるため表示しません')
    await expect(page.getByText('99.9%')).toHaveCount(0)
  })
})
