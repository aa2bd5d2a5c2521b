import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ samePage: true })

/** attainment.md's columns: on R4, on the last 実績, and from R3 on R4. */
const expected: readonly (readonly [name: string, latest: string, actual: string, fromR3: string])[] = [
  ['611 指標1', '目安に到達', '目安に到達', '目安に到達'],
  ['612 指標1', '目安とほぼ同じ', '目安とほぼ同じ', '目安とほぼ同じ'],
  ['631 指標1', '到達', '目安に到達', '到達'],
  ['632 指標1', '目安とほぼ同じ', '目安に届かない', '目安に到達'],
  ['641 指標1', '目安に到達', '目安に到達', '目安に到達'],
  ['642 指標1', '目安に届かない', '目安とほぼ同じ', '目安に届かない'],
  ['642 指標2', '目安に到達', '目安に到達', '目安に到達'],
  ['651 指標1', '目安に到達', '目安に到達', '目安に到達'],
  ['652 指標1', '目安とほぼ同じ', '到達', '目安とほぼ同じ'],
  ['654 指標1', '目安に届かない', '到達', '目安に届かない'],
  ['655 指標1', '目安に到達', '目安に到達', '目安とほぼ同じ'],
  ['656 指標1', '目安に到達', '目安に到達', '目安に到達'],
  ['656 指標2', '到達', '到達', '到達'],
]

const trialIn = (page: Page): Locator => page.getByRole('group', { name: '試し計算' })

test('the trial tells what another base year would say, and nothing outside follows it', async ({ page }) => {
  await page.goto('./#/indicators')
  const counts = page.getByRole('group', { name: '試算の区分ごとの指標数' })
  const before = await counts.textContent()
  for (const [name, latest, actual, fromR3] of expected) {
    const workings = page.getByRole('button', { name: `${name} 計算の根拠` })
    await workings.click()
    const chips = trialIn(page).locator('.chip')
    await expect(chips).toHaveText([`試算${latest}`, `試算${actual}`])
    await trialIn(page).getByLabel('基準年').selectOption('2021')
    await expect(chips.first()).toHaveText(`試算${fromR3}`)
    await workings.click()
    await expect(trialIn(page)).toHaveCount(0)
  }
  expect(await counts.textContent()).toBe(before)
  await page.getByRole('button', { name: '642 指標1 計算の根拠' }).click()
  await expect(trialIn(page).getByLabel('基準年')).toHaveValue('2020')
  await trialIn(page).getByLabel('目標の性質').selectOption('level')
  await expect(trialIn(page)).toContainText('−10ポイント')
  await expect(page).not.toHaveURL(/level|2021/)
})

test('the four forms are addresses, each with its finding', async ({ page }) => {
  await page.goto('./#/indicators')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('目安に届かない指標は2')
  await page.getByRole('button', { name: '実数の小図' }).click()
  await expect(title).toHaveText('R3→R4見込みで値が増えた指標は12、減った指標は2（652指標1・654指標1）、比べる数値がない指標は2')
  await expect(page.getByText('縦軸は0から始まりません。縦軸はそれぞれ別で')).toBeVisible()
  await page.getByRole('button', { name: '数値の有無' }).click()
  await expect(title).toContainText('3年度とも数値がない指標は2（621指標1・622指標1）')
  await expect(page.getByRole('row', { name: /622 指標1/ })).toContainText('5年ごとの調査')
  await page.getByRole('button', { name: '必要な年平均' }).click()
  await expect(page).toHaveURL(/form=need/)
  await expect(page.getByText('R4時点の計算（試算）。')).toBeVisible()
  await expect(page.getByRole('row', { name: /642 指標1/ })).toContainText('＋1.0ポイント')
  await expect(page.getByRole('row', { name: /642 指標1/ })).toContainText('＋3.3ポイント')
  await expect(page.getByRole('row', { name: /631 指標1/ })).toHaveCount(0)
})

test('with 試算 hidden only what the sheet states is left', async ({ page }) => {
  await page.goto('./#/indicators?form=need')
  await page.getByRole('button', { name: '試算を表示' }).click()
  const forms = page.getByRole('group', { name: '指標の表し方' }).getByRole('button')
  await expect(forms).toHaveText(['実数の小図', '数値の有無'])
  await expect(page.locator('main')).not.toContainText('試算')
  await forms.last().click()
  await expect(page.locator('main')).not.toContainText('試算')
  await page.goto('./#/indicators?calc=0&form=need')
  await expect(page.getByText('指標の表し方「必要な年平均」は試算によるため')).toBeVisible()
})
