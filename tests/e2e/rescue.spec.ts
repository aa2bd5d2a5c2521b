import { readFile } from 'node:fs/promises'
import type { Page, Route } from '@playwright/test'
import { decodeNotesText } from '../../src/notes/file.ts'
import { note } from '../notes/builders.ts'
import { breakThousands } from './faults.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { goTo, openRoute } from './routes.ts'

const APP = /\/assets\/first-[^/]*\.js$/
const TITLE = '画面を始められませんでした'

test.use({ expectedProblems: [/page error|Failed to load|MIME|ERR_FAILED|error-on-purpose/] })

/** A browser may keep what it was answered, and the answer is to be another one after the reload. */
const headers = { 'cache-control': 'no-store' }

/** Every way in which the app's own script may not come to run. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is answered by another page': (route) => route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html><p>接続の確認' }),
  'does not come': (route) => route.abort(),
  'is not there': (route) => route.fulfill({ headers, status: 404 }),
  'throws at its start': (route) => route.fulfill({ headers, contentType: 'text/javascript', body: 'throw new Error("error-on-purpose")' }),
  'is of a kind that the browser cannot read': (route) => route.fulfill({ headers, contentType: 'text/javascript', body: 'let @ = 1 // error-on-purpose' }),
}

const storedKeys = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage).sort())

for (const [what, fail] of Object.entries(FAULTS)) {
  test(`where the app's script ${what} the page says so, and what next`, async ({ page }) => {
    await page.route(APP, fail)
    await page.goto('./#/policies/653')
    await expect(page.getByRole('heading', { name: TITLE })).toBeFocused()
    await expect(page).toHaveTitle(`${TITLE}｜見晴らし`)
    await expect(page.getByRole('main')).toContainText('この端末に保存した評価のデータとメモは消えていません。')
    await expect(page.getByRole('button', { name: '控えをファイルに保存' })).toHaveCount(0)
    await page.unroute(APP)
    await page.getByRole('button', { name: '再読み込み' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('653 公共施設の効果的・効率的な管理運営')
    await expect(page.getByText(TITLE)).toHaveCount(0)
  })
}

test('from a page that could not start the notes are saved as a file that the app reads, and stay', async ({ page }) => {
  await openRoute(page, '/help')
  const kept = [note(), note({ id: 'b', text: '二つ目' })]
  await page.evaluate((all) => {
    for (const [id, entry] of all) localStorage.setItem(`miharashi.note.${id}`, entry)
  }, [...kept.map((one) => [one.id, JSON.stringify(one)] as const), ['c', '{"id":"c","round":"a","revision":2,"deletedAt":"2026-11-20T01:00:00.000Z"}'] as const, ['d', '{'] as const])
  await page.route(APP, (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('main')).toContainText('この端末にある質問・意見（2件）')
  // Read only here: the page before may still have been keeping its own marks when it was left.
  const before = await storedKeys(page)
  expect(before).toEqual(expect.arrayContaining([...kept.map(({ id }) => id), 'c', 'd'].map((id) => `miharashi.note.${id}`)))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '控えをファイルに保存' }).click()])
  expect(download.suggestedFilename()).toMatch(/^質問・意見の控え_\d{4}-\d\d-\d\d\.json$/)
  const read = decodeNotesText(await readFile(await download.path(), 'utf8'))
  expect(read.ok && [...read.value.notes].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(kept)
  await expect(page.getByRole('status')).toHaveText('質問・意見2件をファイルに保存しました。')
  expect(await storedKeys(page)).toEqual(before)
})

test('a page whose file does not come says so in its place, and the others go on', async ({ page }) => {
  await page.route(/\/assets\/CostsPage-[^/]*\.js$/, (route) => route.abort())
  await page.goto('./#/costs')
  await expect(page.getByRole('heading', { name: 'この画面を読み込めませんでした' })).toBeFocused()
  await expect(page.getByText('読み込み中…')).toHaveCount(0)
  await expectAccessible(page)
  await goTo(page, '指標')
  await expect(page).toHaveTitle('指標｜見晴らし')
  await goTo(page, 'コスト')
  const said = page.getByRole('alert')
  await expect(said).toContainText('開こうとした画面のファイルが届きませんでした。')
  await expect(page).toHaveTitle('指標｜見晴らし')
  await goTo(page, '施策')
  await expect(said).toHaveCount(0)
})

test('a page that breaks while it is built says so in its place, and the others go on', async ({ page }) => {
  await openRoute(page, '/costs')
  await breakThousands(page)
  await page.getByLabel('金額の単位').selectOption('k')
  await expect(page.getByRole('heading', { name: 'この画面を表示できません' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('金額の単位').selectOption('o')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('55.3億円')
  await page.getByLabel('金額の単位').selectOption('k')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この画面を表示できません')
  await goTo(page, '施策')
  await expect(page).toHaveTitle('施策｜見晴らし')
})

test('a picture that cannot be drawn is said, and its numbers are there as a table', async ({ page }) => {
  await openRoute(page, '/costs')
  await page.evaluate(() => {
    document.createElementNS = () => { throw new Error('error-on-purpose') }
  })
  await page.getByLabel('金額の単位').selectOption('k')
  await expect(page.getByText('画面の一部を表示できません。数値は表でご確認いただけます。')).toBeVisible()
  // No picture of other numbers stays under the new unit.
  await expect(page.getByText('図を表示できません。数値は表でご確認いただけます。')).not.toHaveCount(0)
  await expect(page.getByRole('img', { name: /^年度別の総コスト/ })).toBeHidden()
  await page.getByRole('button', { name: '表を開く' }).click()
  await expect(page.getByRole('row', { name: /^総コスト/ })).toContainText('5,531,793')
})
