import { expect, expectAccessibleInBoth, test } from './fixtures.ts'

test.use({ samePage: true })

const QUESTION = /意見に関連する記載/

test('a person settles whether an opinion is spoken of, with a note; it is kept, shown on the policy too, and taken back', async ({ page }) => {
  await page.goto('./#/texts')
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
  const counts = page.getByText(/^意見に関連する記載：/)
  await expect(counts).toHaveText('意見に関連する記載：未確認9施策')
  const of653 = page.getByRole('group', { name: /^653 意見に関連する記載/ })
  await of653.getByLabel('あり').check()
  await page.getByLabel('653 意見に関連する記載のメモ').fill('7 今後の展開の1文目')
  await page.getByLabel('653 意見に関連する記載のメモ').press('Tab')
  await page.getByRole('group', { name: /^641 意見に関連する記載/ }).getByLabel('見つからない').check()
  await expect(counts).toHaveText('意見に関連する記載：あり1施策（653）、見つからない1施策（641）、未確認7施策')
  await expect(page.getByText('変更はすぐに反映し、この端末に保存します。')).toBeVisible()

  await page.goto('./#/policies/653')
  await page.reload()
  const here = page.getByRole('group', { name: QUESTION })
  await expect(here.getByLabel('あり')).toBeChecked()
  await expect(page.getByLabel('653 意見に関連する記載のメモ')).toHaveValue('7 今後の展開の1文目')
  await here.getByLabel('未確認').check()
  await page.getByRole('button', { name: '設定を元に戻す' }).click()
  await expect(here.getByLabel('あり')).toBeChecked()
})

test('a sheet without an opinion asks nothing', async ({ page }) => {
  await page.goto('./#/policies/611')
  await expect(page.getByRole('heading', { name: 'シートの記載' })).toBeVisible()
  await expect(page.getByRole('group', { name: QUESTION })).toHaveCount(0)
})

test('the marks are accessible, light and dark', async ({ page }) => {
  for (const path of ['texts', 'policies/653']) {
    await page.goto(`./#/${path}`)
    await page.getByRole('group', { name: QUESTION }).first().getByLabel('あり').check()
    await expect(page.locator('main [role="img"][tabindex="0"]:not(:has(svg))')).toHaveCount(0)
    await expectAccessibleInBoth(page)
  }
})
