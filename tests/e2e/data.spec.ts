import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBoth, test } from './fixtures.ts'
import { goTo } from './routes.ts'
import { open, settle653 } from './settle.ts'

/** The total of the last year on 概況, in 千円. */
async function total(page: Page, query: string): Promise<string> {
  await open(page, `/?unit=k${query}`)
  return (await page.getByTestId('kpi').last().locator('strong').textContent()) ?? ''
}

test('the round is described, its totals are checked and its document can be saved', async ({ page }) => {
  await open(page, '/')
  await goTo(page, 'データ')
  await expect(page.locator('h1')).toHaveText('データ')
  const main = page.locator('main')
  await expect(main).toContainText('（42／42）')
  await expect(main).toContainText('92行（本体71事業、再掲21行）')
  await expect(main).toContainText('この評価の中に本体のない再掲は10行（9事業）')
  await expect(main).toContainText('bbace7bd569ab3160f60bfd323d9490fd2dee7d8fcaa34e68e305472611c60c3')
  await expect(main).toContainText('この端末に保存しています。')
  await expect(page.getByRole('region', { name: '本体がこの評価の外にある再掲の事業' }).getByRole('row')).toHaveCount(11)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'asaka-r4-chapter6.txtを保存' }).click()
  expect(readFileSync(await (await download).path(), 'utf8').split('\n')).toHaveLength(2097)
})

const OUTCOMES = [
  { word: '減るほどよい', state: '目安に届かない', below: '3', awaiting: '確認待ち0', chosen: 'belowGuide' },
  { word: '増えるほどよい', state: '到達', below: '2', awaiting: '確認待ち0', chosen: 'reached' },
] as const

for (const { word, state, below, awaiting, chosen } of OUTCOMES) {
  test(`653 confirmed as ${word} is ${state} on every page, after a reload too, and back`, async ({ page }) => {
    await settle653(page, word)
    await expect(page.getByRole('group', { name: `653 指標1 数値の良い方向 確認済み：${word}` })).toBeVisible()
    await open(page, '/')
    await page.reload()
    const kpi = page.getByTestId('kpi').nth(1)
    await expect(kpi.locator('strong')).toHaveText(below)
    await expect(kpi).toContainText(awaiting)
    await open(page, `/policies?state=${chosen}`)
    await expect(page.getByRole('heading', { name: /^653 / })).toBeVisible()
    await open(page, '/policies/653')
    await expect(page.locator('.chip').first()).toContainText(state)
    await open(page, '/indicators')
    await expect(page.getByRole('group', { name: '試算の区分ごとの指標数' })).toContainText('確認待ち0')
    await settle653(page, '推定のまま')
    await open(page, '/')
    await expect(kpi.locator('strong')).toHaveText('2')
    await expect(kpi).toContainText('確認待ち1')
  })
}

test('a kind of target moves the guide, and is taken back right there', async ({ page }) => {
  await open(page, '/data')
  const row = page.getByRole('listitem').filter({ hasText: '651 指標1' })
  await expect(row).toContainText('目安に到達')
  await row.getByLabel('毎年の水準').check()
  await expect(row).toContainText('目安に届かない')
  await page.getByRole('button', { name: '設定を元に戻す' }).click()
  await expect(row).toContainText('目安に到達')
  await expect(row.getByLabel('未確認')).toBeChecked()
})

test('other words for 積立 change what is left out everywhere, and the first ones come back', async ({ page }) => {
  expect(await total(page, '&reserve=0')).toBe('3,197,576')
  await open(page, '/data')
  const list = page.getByRole('region', { name: /^積立は/ })
  await list.getByRole('button', { name: '積立のことば「積立」を外す' }).click()
  await expect(list).toContainText('このことばを含む事業はありません。')
  expect(await total(page, '&reserve=0')).toBe('5,531,793')
  await open(page, '/data')
  await list.getByLabel('積立に加えることば').fill('財政調整基金')
  await list.getByLabel('積立に加えることば').press('Enter')
  await expect(list).toContainText('財政調整基金積立事業')
  expect(await total(page, '&reserve=0')).toBe('3,778,053')
  expect(await total(page, '')).toBe('5,531,793')
  await open(page, '/data')
  await list.getByRole('button', { name: 'はじめの設定に戻す' }).click()
  await expect(page.getByRole('region', { name: /^積立は3事業/ })).toBeVisible()
  expect(await total(page, '&reserve=0')).toBe('3,197,576')
})

test('計算の根拠 of an indicator leads to its direction', async ({ page }) => {
  await open(page, '/policies/653')
  await page.getByText('計算の根拠', { exact: true }).first().click()
  await page.getByRole('link', { name: '良い方向と目標の性質を確認・変更する' }).first().click()
  await expect(page).toHaveURL(/#\/data.*#directions/)
  await expect(page.getByRole('heading', { name: /^数値の良い方向と目標の性質/ })).toBeInViewport()
})

test('with 試算 hidden nothing of it is on the page', async ({ page }) => {
  await open(page, '/data?calc=0')
  await expect(page.locator('main')).not.toContainText(/試算|目安|確認待ち|良い方向/)
})

test('a direction is chosen by keyboard alone', async ({ page }) => {
  await open(page, '/data')
  const group = page.getByRole('group', { name: /^653 指標1 数値の良い方向/ })
  await group.getByLabel('推定のまま').focus()
  await page.keyboard.press('ArrowRight')
  await expect(group.getByLabel('増えるほどよい')).toBeChecked()
  await expect(group.getByLabel('増えるほどよい')).toBeFocused()
  await expect(group).toContainText('確認済み：増えるほどよい')
})

test('データ is accessible, light and dark', async ({ page }) => {
  await settle653(page, '減るほどよい')
  await expectAccessibleInBoth(page)
})

test.describe('where the browser keeps nothing', () => {
  test('the change holds until the page closes, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, { value: undefined })
    })
    await page.goto('./#/data')
    await page.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel('減るほどよい').check()
    await expect(page.getByText('変更はこの画面を閉じるまで有効です。')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '653 指標1' })).toContainText('目安に届かない')
  })

  test('but the simple storage, the change is there after a reload, and that is said', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto('./#/data')
    const direction = page.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel('減るほどよい')
    await direction.check()
    await expect(page.getByText('この端末の簡易な保存領域だけに保存します。')).toBeVisible()
    await page.reload()
    await expect(direction).toBeChecked()
  })
})
