import { expect, test } from './fixtures.ts'

test('the built app opens under its name', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/見晴らし/)
})
