import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { nextRound, roundAfter } from '../analytics/next-round.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { cutWords, smallTargets, smallText, sticksOut } from './measures.ts'
import { ownServer, type OwnServer } from './own-server.ts'
import { expectDrawn, openRoute, visibleText } from './routes.ts'
import { recordsOf, saveAs } from './saved-file.ts'
import { buildWithTwoRounds } from './two-rounds.ts'

// The app with two rounds is served at an address of its own.
test.use({ expectedProblems: [/^request to another origin: http:\/\/127\.0\.0\.1/] })

let built = ''
let server: OwnServer

test.beforeAll(async () => {
  built = await buildWithTwoRounds()
  server = await ownServer('/', built)
  await server.start()
})
test.afterAll(async () => {
  await server.remove()
  rmSync(built, { recursive: true })
})
// As somebody who has read and closed the first words.
test.beforeEach(({ page }) => page.addInitScript(() => { if (location.protocol === 'http:') localStorage.setItem('miharashi.introduced', '1') }))

const FINDING = 'R4年度評価からR5年度評価へ：試算の区分が変わった指標は1、進捗状況が変わった施策は1'

async function openCompare(page: Page, query = ''): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${server.url}#/rounds/compare${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R4年度評価からR5年度評価へ')
  await expectDrawn(page)
}
const part = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) }).and(page.locator('section'))

test('every difference of the next round stands on one page under its finding', async ({ page }) => {
  await openCompare(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FINDING)
  const states = part(page, '試算の区分が変わった指標')
  await expect(states.getByRole('listitem').first()).toContainText(/642指標1.*R4年度評価.*目安に届かない.*R5年度評価/)
  await expect(part(page, '進捗状況・必要性の変化')).toContainText(/653.*進捗状況.*611.*必要性/)
  await expect(part(page, '変わった目標・定義')).toContainText(/641.*最終目標/)
  await expect(part(page, '記載の違い')).toContainText(/市税徴収事業/)
  await expect(part(page, '新しい・終わった施策と事業')).toContainText(/新しい施策1/)
  await expect(part(page, '名称・担当課・掲載などの変化')).toContainText(/政策企画課.*職員課/)
  await expectAccessible(page)
})

test('a renamed project is joined by a person, and the word can be taken back', async ({ page }) => {
  await openCompare(page)
  const proposals = part(page, '同じものかどうかの確認')
  await expect(proposals.getByRole('heading')).toContainText('確認していない組は2、確認した組は0')
  await proposals.getByRole('group', { name: /広聴活動事業/ }).getByRole('button', { name: '同じ事業とする' }).click()
  await expect(proposals.getByRole('heading')).toContainText('確認していない組は1、確認した組は1')
  await expect(part(page, '名称・担当課・掲載などの変化')).toContainText(/広聴事業.*広聴活動事業/)
  await page.getByRole('button', { name: '設定を元に戻す' }).click()
  await expect(proposals.getByRole('heading')).toContainText('確認していない組は2、確認した組は0')
  await expect(part(page, '名称・担当課・掲載などの変化')).not.toContainText('広聴活動事業')
})

test('estimates are set against settled costs by project, policy and department, and saved as a file', async ({ page }) => {
  await openCompare(page)
  const accuracy = part(page, 'R4の見込みと決算の差')
  await accuracy.getByRole('combobox', { name: '見込みの精度' }).selectOption('担当課ごと')
  await expect(page).toHaveURL(/acc=department/)
  await accuracy.getByRole('button', { name: '表で見る' }).click()
  await expect(accuracy.getByRole('columnheader', { name: '前回の見込み' })).toBeVisible()
  const records = recordsOf(await saveAs(page, accuracy, '表 CSV'))
  expect(records.some((row) => row.some((cell) => cell.startsWith('前回の見込み')))).toBe(true)
})

test('with the calculation hidden nothing of it is left, and with actuals alone no estimate', async ({ page }) => {
  await openCompare(page, '?calc=0')
  expect(await visibleText(page)).not.toMatch(/試算|目安|確認待ち|届かない|到達/)
  await openCompare(page, '?basis=actual')
  await expect(part(page, '見込みの精度')).toContainText('「実績のみ」')
})

test("last year's evaluation stands on the first screen and on a policy", async ({ page }) => {
  await page.goto(server.url)
  const line = page.getByRole('link', { name: /^前年度の評価：/ })
  await expect(line).toHaveText('前年度の評価：「おおむね順調」13施策、「やや遅れている」1施策（653）')
  await page.goto(`${server.url}#/policies/653`)
  await expect(page.getByText('前年度の進捗状況', { exact: true })).toBeVisible()
  await line.or(page.getByRole('link', { name: '年度の比較' })).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FINDING)
})

test('a third year that is taken in joins the two: the latest pair is told, an earlier one at a word, and all as one series', async ({ page }) => {
  const third = roundAfter(nextRound())
  await page.goto(`${server.url}#/import`)
  await page.locator('input[type="file"]').setInputFiles([{ name: 'third.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(third)) }])
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.getByText('を取り込みました。')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(`${server.url}#/rounds/compare?round=${third.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R5年度評価からR6年度評価へ')
  await expectDrawn(page)
  await expect(page.getByRole('heading', { name: /3回の評価をつないだ系列（R2〜R6）：17指標、/ })).toBeVisible()
  await expect(part(page, 'R5の見込みと決算の差')).toBeVisible()
  await page.getByRole('combobox', { name: '見込みの精度を見る年度' }).selectOption('R4年度評価→R5年度評価')
  await expect(part(page, 'R4の見込みと決算の差')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R5年度評価からR6年度評価へ')
})

for (const [width, height] of [[1366, 768], [810, 1080]] as const) {
  test(`nothing is cut or too small at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const query of ['', '?table=1']) {
      await openCompare(page, query)
      await expect.poll(() => page.evaluate(sticksOut)).toEqual([])
      expect(await page.evaluate(cutWords)).toEqual([])
      expect(await page.evaluate(smallTargets)).toEqual([])
      expect(await page.evaluate(smallText)).toEqual([])
    }
  })
}

test('with one year alone the page says so and leads on', async ({ page }) => {
  await openRoute(page, '/rounds/compare')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('比べる前年度の評価はまだありません')
  await expect(page.getByRole('link', { name: '評価シートを取り込む' })).toHaveAttribute('href', /#\/import/)
  await openRoute(page, '/')
  await expect(page.getByText('前年度の評価：データなし')).toBeVisible()
})
