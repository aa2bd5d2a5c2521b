import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const pageNumber = (page: Page) => page.locator('.deck .page')

/** Waits for a screen by its number and for its picture. */
export async function expectScreen(page: Page, label: string): Promise<void> {
  await expect(pageNumber(page)).toHaveText(label)
  await expect(page.locator('.deck [role="img"][data-drawn="false"]')).toHaveCount(0)
}

export async function openScreen(page: Page, name: string, query = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`./#/meeting/${name}${query}`)
  await expect(page.locator('.deck h1')).toBeVisible()
  await expect(page.locator('.deck [role="img"][data-drawn="false"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to a screen of an open meeting. */
export async function changeScreen(page: Page, name: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash }, `#/meeting/${name}`)
  await expectScreen(page, name.startsWith('p') ? '次第外' : name)
  if (name.startsWith('p')) await expect(page.locator('.kicker')).toContainText(name.slice(1))
}
