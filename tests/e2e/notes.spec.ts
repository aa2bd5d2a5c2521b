import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readCsv } from '../tables/read-csv.ts'
import { expect, expectAccessibleInBoth, test } from './fixtures.ts'
import { spareData } from './profile.ts'
import { open } from './settle.ts'

const MARK = '見張り用の文字列７３１'
const PLACE = '653 指標1'

const writeButton = (page: Page, place: string) => page.getByRole('button', { name: `質問・意見を書く：${place}`, exact: true }).first()
const text = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: '内容' })
const notes = (page: Page) => page.locator('main li.note')

/** Writes one note from 653's indicator and waits until it is kept in both places. */
async function writeNote(page: Page, words: string, more: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await open(page, '/policies/653')
  await writeButton(page, PLACE).click()
  await text(page).fill(words)
  await more(page)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み \d{1,2}:\d{2}$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const submit = (page: Page): Promise<void> => page.getByRole('dialog').getByLabel('提出する').check()

test('a question written from an indicator is there after a reload, with what it rests on', async ({ page }) => {
  await writeNote(page, '目標の向きを教えてください。')
  await expect(writeButton(page, PLACE)).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const others = page.locator('nav summary', { hasText: 'その他' })
  if (await others.isVisible()) await others.click()
  await expect(page.getByRole('link', { name: '質問・意見（1）' })).toBeVisible()
  await open(page, '/questions')
  await expect(notes(page)).toHaveCount(1)
  await expect(notes(page)).toContainText('目標の向きを教えてください。')
  await expect(notes(page)).toContainText('R4 18.6%（見込み）')
  await expect(notes(page)).toContainText('PPSによる電気料金の削減効果が無くなったため')
  await expect(notes(page)).toContainText('財産管理課')
  await open(page, '/policies')
  await expect(page.getByRole('link', { name: '質問 1' })).toBeVisible()
  await page.getByRole('link', { name: '質問 1' }).click()
  await expect(page.getByRole('heading', { name: 'この施策に書いた質問・意見（1）' })).toBeVisible()
})

test('nothing is kept of an editor that was closed without a word @desktop', async ({ page }) => {
  await open(page, '/policies/653')
  await writeButton(page, PLACE).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
  await open(page, '/questions')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('質問・意見　まだありません')
})

test('a point, a paragraph, the costs and a line of the sheet open the editor with their own evidence', async ({ page }) => {
  await open(page, '/policies/653')
  for (const place of ['653 総コスト', '653 3 進捗状況【判断の根拠】']) {
    await writeButton(page, place).click()
    await expect(page.getByRole('dialog')).toContainText(place)
    await page.keyboard.press('Escape')
  }
  await open(page, '/source/653?line=1530')
  await writeButton(page, '653 シート本文 1530行').click()
  await expect(page.getByRole('dialog')).toContainText('PPS')
  await page.keyboard.press('Escape')
  await open(page, '/points')
  await page.locator('.item', { hasText: '654' }).first().getByRole('button', { name: /^質問・意見を書く/ }).click()
  await expect(page.getByRole('dialog')).toContainText('R4 88件（見込み）')
})

test('a deleted question comes back by 元に戻す, and else stays away @desktop', async ({ page }) => {
  await writeNote(page, '消して戻す質問')
  await open(page, '/questions')
  await page.getByRole('button', { name: `削除：${PLACE}` }).click()
  await expect(page.getByText('質問を1件削除しました。')).toBeVisible()
  await expect(notes(page)).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(notes(page)).toContainText('消して戻す質問')
  await page.getByRole('button', { name: `削除：${PLACE}` }).click()
  await expect(notes(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('質問・意見　まだありません')
})

test('handing in takes what is marked 提出する, and a 手元メモ only when chosen @desktop', async ({ page }) => {
  await writeNote(page, '提出する質問', submit)
  await writeNote(page, '自分だけのメモ', (at) => at.getByRole('dialog').getByLabel('手元メモ').check())
  await open(page, '/questions')
  const save = async (name: string): Promise<string> => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    return readFile(await (await waiting).path(), 'utf8')
  }
  const [headings, ...rows] = readCsv(await save('CSV（Excel用）'))
  expect(headings).toHaveLength(14)
  expect(rows.map((row) => [row[1], row[4], row[5], row[6]])).toEqual([['653', PLACE, '質問', '提出する質問']])
  await expect(page.getByText('質問1件をファイルに保存しました。このファイルを事務局へお送りください。')).toBeVisible()
  expect(await save('ファイルに保存（事務局用 JSON）')).not.toContain('自分だけのメモ')
  await page.getByLabel('手元メモを含める').check()
  expect(await save('ファイルに保存（事務局用 JSON）')).toContain('自分だけのメモ')
})

test('the 控え is read back on another device @desktop', async ({ page, browser }) => {
  await writeNote(page, '控えに入る質問')
  await open(page, '/questions')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '控えを保存' }).first().click()
  const path = await (await waiting).path()
  const context = await browser.newContext()
  await context.addInitScript(spareData)
  const other = await context.newPage()
  await open(other, '/questions')
  await other.getByLabel('控えを読み込む').setInputFiles({ name: '控え.json', mimeType: 'application/json', buffer: await readFile(path) })
  await expect(other.getByText('控えの1件のうち、この端末になかった内容1件を加えました。')).toBeVisible()
  await expect(notes(other)).toContainText('控えに入る質問')
  await other.getByLabel('控えを読み込む').setInputFiles({ name: '違う.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(other.getByText('「違う.json」は、質問・意見のファイルではありません。')).toBeVisible()
  await expect(notes(other)).toHaveCount(1)
  await context.close()
})

test('a lost database is made good from the mirror, and a lost mirror from the database, and both are said @desktop', async ({ page }) => {
  await writeNote(page, '失われない質問')
  await page.goto('about:blank')
  // A page of the same origin where nothing holds the database open.
  await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
  await page.goto('./empty.html')
  const dropped = await page.evaluate(() => new Promise<string>((resolve) => {
    const request = indexedDB.deleteDatabase('miharashi')
    request.onsuccess = () => resolve('gone')
    request.onerror = request.onblocked = () => resolve('kept')
  }))
  expect(dropped).toBe('gone')
  await open(page, '/questions')
  await expect(page.getByText('メモを控えから復元しました（1件）。')).toBeVisible()
  await expect(notes(page)).toContainText('失われない質問')
  await page.evaluate(() => { localStorage.clear() })
  await page.reload()
  await expect(page.getByText('メモを控えから復元しました（1件）。')).toBeVisible()
  await expect(notes(page)).toContainText('失われない質問')
  await page.reload()
  await expect(notes(page)).toContainText('失われない質問')
  await expect(page.getByText('メモを控えから復元しました')).toHaveCount(0)
})

test('two tabs that change one question keep both texts @desktop', async ({ page, context }) => {
  await writeNote(page, '初めの文')
  // Neither tab hears of the other before both have written.
  await page.goto('about:blank')
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.addInitScript(() => { addEventListener('storage', (event) => event.stopImmediatePropagation(), true) })
    await open(tab, '/questions')
    await tab.getByRole('button', { name: '開いて直す' }).click()
  }
  await text(other).fill('二つ目の画面の文')
  await expect(other.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み/)
  await text(page).fill('一つ目の画面の文')
  await expect(page.getByText('この質問は、別の画面でも変更されていました。')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み/)
  await page.reload()
  await expect(notes(page)).toHaveCount(2)
  expect((await page.locator('main .note .text').allInnerTexts()).sort()).toEqual(['一つ目の画面の文', '二つ目の画面の文'])
})

test('the notes of this device are erased only by the word 消去 @desktop', async ({ page }) => {
  await writeNote(page, '消える質問')
  await open(page, '/questions')
  await page.getByText('この端末のメモを消す').click()
  const button = page.getByRole('button', { name: 'すべて消す' })
  await expect(button).toBeDisabled()
  await page.getByLabel('消すときは「消去」と入力してください').fill('消去')
  await button.click()
  await expect(page.getByText('この端末のメモをすべて消しました。')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('miharashi.note')))).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('質問・意見　まだありません')
})

test('a question is written, found and deleted by keys alone @desktop', async ({ page }) => {
  await open(page, '/policies/653')
  await writeButton(page, PLACE).focus()
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('鍵盤だけの質問')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^保存済み/)
  await page.keyboard.press('Escape')
  await expect(writeButton(page, PLACE)).toBeFocused()
  await page.getByRole('link', { name: '質問・意見（1）' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^質問・意見　1件/)
  await expect(notes(page)).toContainText('鍵盤だけの質問')
  await page.getByRole('button', { name: `削除：${PLACE}` }).focus()
  await page.keyboard.press('Enter')
  await expect(notes(page)).toHaveCount(0)
})

test('board and editor are accessible, light and dark', async ({ page }) => {
  await writeNote(page, '読みやすさの質問')
  await open(page, '/questions')
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: '開いて直す' }).click()
  await page.getByRole('dialog').getByLabel('想定問答').check()
  await expectAccessibleInBoth(page)
})

test('the words of a note are in no address, title, history or log, among no files but their own, and on no paper that did not choose them @desktop', async ({ page }) => {
  const said: string[] = []
  const addresses: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('framenavigated', (frame) => addresses.push(decodeURIComponent(frame.url())))
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url()) + (request.postData() ?? '')))
  await writeNote(page, MARK)
  for (const path of ['/questions', '/policies', '/policies/653', '/points', '/']) {
    await open(page, path)
    addresses.push(await page.title(), await page.evaluate(() => JSON.stringify(history.state)))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('body')).not.toContainText(MARK, { useInnerText: true })
    await page.emulateMedia({ media: 'screen' })
  }
  const cached = await page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      if (name === 'miharashi-notes') continue
      const cache = await caches.open(name)
      for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request))!.text())
    }
    return texts.join('\n')
  })
  expect([...said, ...addresses, cached].join('\n')).not.toContain(MARK)
  await open(page, '/policies')
  const waiting = page.waitForEvent('download')
  await page.locator('details.save > summary').first().click()
  await page.getByRole('button', { name: /CSV/ }).first().click()
  const file = await readFile(await (await waiting).path(), 'utf8')
  expect(file).not.toContain(MARK)
  expect(file.split('\r\n')[0]).not.toMatch(/,質問(,|$)/)
})
