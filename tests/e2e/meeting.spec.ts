import { expectScreen, openScreen } from './deck.ts'
import { expect, expectAccessible, test } from './fixtures.ts'

test('a meeting is held by keyboard alone, from the header to the last screen and back', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: '会議', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会議の次第　7項目・9画面')
  await page.getByRole('link', { name: '会議を始める（1から）' }).focus()
  await page.keyboard.press('Enter')
  await expectScreen(page, '1')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('banner')).toHaveCount(0)
  for (const [key, number] of [['PageDown', '2'], ['ArrowRight', '3'], ['Space', '4'], ['Shift+Space', '3'], ['PageUp', '2'], ['ArrowLeft', '1'], ['ArrowLeft', '1'], ['End', '9'], ['PageDown', '9'], ['Home', '1']] as const) {
    await page.keyboard.press(key)
    await expectScreen(page, number)
  }
  await page.keyboard.type('653')
  await expect(page.getByLabel('施策番号')).toHaveValue('653')
  await page.keyboard.press('Enter')
  await expectScreen(page, '3')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('維持管理費の削減率')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/meeting$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a policy off the agenda is shown and left again, and one that is not there is told @desktop', async ({ page }) => {
  await openScreen(page, '4')
  await page.keyboard.type('631')
  await page.keyboard.press('Enter')
  await expectScreen(page, '次第外')
  await expect(page.locator('.kicker')).toHaveText('631 外国人市民が暮らしやすいまちづくり')
  await page.keyboard.press('PageDown')
  await expectScreen(page, '4')
  await page.keyboard.type('999')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('施策999はこのデータにありません。')
  await expectScreen(page, '4')
  await page.keyboard.type('65')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('施策番号')).toHaveValue('')
  await expectScreen(page, '4')
})

test('the keys of a button stay with the button @desktop', async ({ page }) => {
  await openScreen(page, '1')
  await page.getByRole('button', { name: '暗い部屋' }).focus()
  await page.keyboard.press('Space')
  await expectScreen(page, '1')
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  await page.getByRole('button', { name: '次へ' }).focus()
  await page.keyboard.press('Enter')
  await expectScreen(page, '2')
})

test.describe('by touch alone', () => {
  test.use({ hasTouch: true })
  test('a meeting is held, and the room is lit', async ({ page }) => {
    await page.goto('./')
    // The letters of the page are wider than those it begins with, and a finger falls on what stands there then.
    await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.getByRole('link', { name: '会議', exact: true }).tap()
    await page.getByRole('link', { name: '会議を始める（1から）' }).tap()
    await expectScreen(page, '1')
    const small = await page.locator('.deck :is(button, input)').evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length)
    expect(small).toBe(0)
    await page.getByRole('button', { name: '次へ' }).tap()
    await expectScreen(page, '2')
    await page.getByRole('button', { name: '前へ' }).tap()
    await expectScreen(page, '1')
    await page.getByLabel('施策番号').tap()
    await page.getByLabel('施策番号').fill('642')
    await page.getByRole('button', { name: '移る' }).tap()
    await expectScreen(page, '5')
    await page.getByRole('button', { name: '暗い部屋' }).tap()
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    await page.getByRole('button', { name: '明るい部屋' }).tap()
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light')
    await page.getByRole('button', { name: '終わる' }).tap()
    await expect(page).toHaveURL(/#\/meeting$/)
    await expect(page.locator('html')).not.toHaveAttribute('data-meeting', '')
  })
})

test('the numbers of screens follow prefix and start; the agenda is arranged, kept and taken back', async ({ page }) => {
  await page.goto('./#/meeting')
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
  await page.getByLabel('資料番号').fill('資料2')
  await page.getByLabel('はじめの頁').fill('5')
  await page.getByLabel('はじめの頁').press('Tab')
  await expect(page.getByRole('link', { name: '会議を始める（資料2－5から）' })).toBeVisible()
  const rows = page.locator('tbody tr')
  await expect(rows.nth(0)).toContainText('資料2－5〜6')
  await page.getByRole('button', { name: '概況 外す' }).click()
  await page.getByLabel('加える項目').selectOption('655')
  await page.getByRole('button', { name: '加える', exact: true }).click()
  await page.getByRole('button', { name: '655 機能的な組織づくりと人材育成 上へ' }).click()
  await page.getByLabel('653 公共施設の効果的・効率的な管理運営 時間（分）').fill('10')
  await page.getByLabel('653 公共施設の効果的・効率的な管理運営 時間（分）').press('Tab')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会議の次第　7項目・8画面・10分')
  await expect(page.getByText('変更はすぐに反映し、この端末に保存します。')).toBeVisible()
  await page.reload()
  await expect(rows).toHaveCount(7)
  await expect(rows.nth(5)).toContainText('655')
  await openScreen(page, '7')
  await expectScreen(page, '資料2－11')
  await expect(page.locator('.kicker')).toContainText('655')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'データから作る次第に戻す' }).click()
  await expect(rows.nth(0)).toContainText('概況')
  await page.getByRole('button', { name: '設定を元に戻す' }).click()
  await expect(rows.nth(0)).toContainText('653')
})

test('with the calculation hidden no screen shows any of it @desktop', async ({ page }) => {
  for (let at = 1; at <= 6; at += 1) {
    await openScreen(page, String(at), '?calc=0')
    await expectScreen(page, String(at))
    const own = await page.locator('.deck').evaluate((deck) => {
      const copy = deck.cloneNode(true) as Element
      copy.querySelectorAll('blockquote').forEach((quote) => { quote.remove() })
      return copy.textContent ?? ''
    })
    expect(own).not.toMatch(/試算|目安|届かない|確認待ち/)
  }
  await page.keyboard.press('End')
  await expectScreen(page, '6')
})

test('the checks of the record stand on no screen @desktop', async ({ page }) => {
  for (const name of ['p631', 'p632', '9']) {
    await openScreen(page, name)
    await expect(page.locator('.deck')).not.toContainText(/同文|本体|記載の確認/)
  }
})

test('the device is asked to leave its screen on while the meeting is open, and only then @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const log: string[] = []
    const request = (): Promise<unknown> => {
      log.push('asked')
      return Promise.resolve({ addEventListener: () => undefined, release: () => { log.push('released'); return Promise.resolve() } })
    }
    Object.defineProperty(window, 'wakeLog', { value: log })
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  await openScreen(page, '1')
  await expect(page.locator('.deck')).toHaveAttribute('data-awake', 'true')
  await page.keyboard.press('PageDown')
  await expectScreen(page, '2')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/meeting$/)
  expect(await page.evaluate(() => (window as unknown as { readonly wakeLog: readonly string[] }).wakeLog)).toEqual(['asked', 'released'])
})

test('a device that cannot leave its screen on holds the meeting all the same, and the agenda says so @desktop', async ({ page }) => {
  await page.addInitScript(() => { Reflect.deleteProperty(Navigator.prototype, 'wakeLock') })
  await page.goto('./#/meeting')
  await expect(page.getByText('この端末・接続では、画面の自動消灯を止められません。')).toBeVisible()
  await page.getByRole('link', { name: /^会議を始める/ }).click()
  await expectScreen(page, '1')
  await expect(page.locator('.deck')).toHaveAttribute('data-awake', 'false')
})

test('the questions of the policy at hand are opened and closed during a meeting, and private ones stay away', async ({ page }) => {
  await page.goto('./#/policies/653')
  for (const [words, kind] of [['目標の向きを教えてください。', '質問'], ['説明の準備', '想定問答']] as const) {
    await page.getByRole('button', { name: '質問・意見を書く：653 指標1', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('textbox', { name: '内容' }).fill(words)
    await page.getByRole('dialog').getByLabel(kind, { exact: true }).check()
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await openScreen(page, '3')
  await page.getByRole('button', { name: '質問 1' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('目標の向きを教えてください。')
  await expect(dialog).not.toContainText('説明の準備')
  await expectAccessible(page)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expectScreen(page, '3')
  await page.keyboard.press('PageDown')
  await expectScreen(page, '4')
  await expect(page.getByRole('button', { name: /^質問 / })).toHaveCount(0)
})
