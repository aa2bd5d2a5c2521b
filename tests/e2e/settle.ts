import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens a page of the app and waits for its numbers. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./#${path}`)
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
}

/** Sets the direction of 653's indicator on データ: 推定のまま, 増えるほどよい or 減るほどよい. */
export async function settle653(page: Page, word: string): Promise<void> {
  await open(page, '/data')
  await page.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel(word).check()
  await expect(page.getByText('変更はすぐに反映し、この端末に保存します。')).toBeVisible()
}
