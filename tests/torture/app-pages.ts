import type { Page } from '@playwright/test'

/** Opens a page of the app and waits until its rounds are stored, or cannot be. */
export async function openPage(page: Page, url: string, path: string, stored = true): Promise<void> {
  await page.goto(`${url}#${path}`)
  await page.locator(`.app[data-shelving="stored"]${stored ? '' : ', .app[data-shelving="not-stored"]'}`).waitFor()
  await page.locator('h1').first().waitFor()
}

/** Whether the app says that the browser has thrown its database away. */
export const saysLoss = async (page: Page): Promise<boolean> => (await page.getByText('ブラウザーの保存領域が失われていました').count()) > 0

const dialog = (page: Page) => page.getByRole('dialog')

/** Opens the editor of a new question on 653's indicator; the page of that policy is open. */
export async function beginNote(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '質問・意見を書く：653 指標1', exact: true }).click()
  await dialog(page).getByRole('textbox', { name: '内容' }).fill(words)
}

/** Writes a question and waits until the app says that it is saved. */
export async function writeNote(page: Page, words: string): Promise<void> {
  await beginNote(page, words)
  await dialog(page).getByRole('status').filter({ hasText: /^保存済み/ }).waitFor()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

/** Writes a question and closes the editor. @returns what the app said to it in the end: that it is saved, or why not */
export async function hearNote(page: Page, words: string): Promise<string> {
  await beginNote(page, words)
  const status = dialog(page).getByRole('status').filter({ hasNotText: /^(?:書き始める|入力中|保存しています)/ })
  await status.waitFor()
  const said = await status.innerText()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  return said
}

export const isSaved = (said: string): boolean => said.startsWith('保存済み')

const points = (page: Page) => page.locator('main li .item')

/** Marks a point as looked at, with words; the page of points is open. @param at place of the point, 0-based */
export async function markPoint(page: Page, at: number, words: string): Promise<void> {
  const point = points(page).nth(at)
  await point.getByLabel('確認済み').check()
  await point.getByLabel('メモ').fill(words)
  await point.getByLabel('メモ').press('Enter')
}

export const untilSettled = (page: Page): Promise<void> => page.getByText('変更はすぐに反映し、この端末に保存します。').first().waitFor()

/** Words of all marks on the page of points, which is open. */
export const wordsOfMarks = (page: Page): Promise<readonly string[]> =>
  points(page).getByLabel('メモ').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

const LOST_AFTER_MS = 30_000

/**
 * Text of the page of questions, which is open, as soon as the given words stand there.
 * The mirror shows first, and may be behind the database; what is not there after a long wait is lost.
 */
export async function textOfNotes(page: Page, awaited: readonly string[]): Promise<string> {
  const main = page.locator('main')
  const standThere = (words: readonly string[]): boolean => {
    const text = document.querySelector('main')?.innerText ?? ''
    return words.every((word) => text.includes(word))
  }
  await page.waitForFunction(standThere, awaited, { timeout: LOST_AFTER_MS }).catch(() => undefined)
  return main.innerText()
}
