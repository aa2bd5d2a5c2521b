import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, expectAccessible, test } from './fixtures.ts'
import { projectRoot, testCache } from './places.ts'
import { ROUTES, expectCount, expectDrawn } from './routes.ts'
import { saveAs } from './saved-file.ts'

// The file itself is another place than the server of the other tests; everything else stays a problem.
test.use({ ownProfile: true, expectedProblems: [/^request to another origin: file:/] })

const NOT_KEPT = '取り込んだ評価はこの端末に保存されず、画面を閉じると消えます。'
let folder = ''
let file = ''

test.beforeAll(async () => {
  folder = mkdtempSync(join(testCache, 'single-'))
  await build({ root: projectRoot, configFile: join(projectRoot, 'src/build/single.config.ts'), logLevel: 'error', build: { outDir: folder } })
  const names = readdirSync(folder)
  expect(names).toEqual([expect.stringMatching(/^miharashi-\d{4}-\d\d-\d\d\.html$/)])
  file = pathToFileURL(join(folder, names[0]!)).href
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('@desktop every page of the one file stands, and it asks for nothing', async ({ page, context }) => {
  const asked: string[] = []
  context.on('request', (request) => { if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url()) })
  await context.setOffline(true)
  for (const { path, heading } of ROUTES) {
    await page.goto(`${file}#${path}`)
    await expectDrawn(page)
    await expect(page.getByRole('heading', { level: 1 }), path).toContainText(heading)
  }
  expect(asked.filter((url) => !url.startsWith(file))).toEqual([])
  expect(asked.length).toBe(1)
})

test('conditions, search, the text of the sheets and saving work in the one file', async ({ page }) => {
  await page.goto(`${file}#/costs?dept=財産管理課&reserve=0`)
  await expectDrawn(page)
  await expectCount(page, 1)
  await page.goto(`${file}#/search?q=デジタル`)
  await expect(page.locator('main mark').first()).toBeVisible()
  await page.goto(`${file}#/source/653?line=1491`)
  await expect(page.getByText('維持管理費の削減率').first()).toBeVisible()
  await page.goto(`${file}#/policies?table=1`)
  await expectDrawn(page)
  expect((await saveAs(page, page.locator('main'), '表 CSV')).name).toMatch(/^見晴らし_施策-施策の一覧.*\.csv$/)
})

test('the one file says what it is and of which day, keeps nothing and opens no database', async ({ page }) => {
  await page.goto(file)
  const badge = page.locator('header .offline summary')
  await expect(badge).toHaveText('ファイル版・通信なし')
  await badge.click()
  await expect(page.getByText(/^\d{4}年\d+月\d+日に作成したファイルです。$/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${file}#/data`)
  await expect(page.getByText(/この端末には保存していません/).first()).toBeVisible()
  await page.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel('減るほどよい').check()
  await expect(page.getByText('変更はこの画面を閉じるまで有効です。')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /setting|note/.test(key)))).toEqual([])
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})

test('the one file takes in a document and a table, shows them, and says that it keeps nothing', async ({ page }) => {
  const files = page.locator('input[type="file"]')
  const document = readFileSync(join(projectRoot, 'public/rounds/asaka-r4-chapter6.txt'), 'utf8').replaceAll('18.6%', '19.9%')
  await page.goto(`${file}#/import`)
  await expectDrawn(page)
  await expect(page.getByText(`今のデータは変わりません。${NOT_KEPT}`)).toBeVisible()
  await files.setInputFiles({ name: '確定値.txt', mimeType: 'text/plain', buffer: Buffer.from(document) })
  await page.getByRole('button', { name: '置き換える' }).click()
  await expect(page.getByText(`を取り込みました。${NOT_KEPT}`)).toBeVisible()
  await page.goto(`${file}#/policies/653`)
  await expect(page.locator('main')).toContainText('19.9')

  await page.goto(`${file}#/import`)
  const rows = ['施策番号,施策名,担当課,事業名,R4決算（千円）,R5決算見込み（千円）', '11,地域福祉,福祉課,民生委員活動事業,"12,345",400', '12,高齢者福祉,長寿課,敬老事業,800,900']
  await files.setInputFiles({ name: '事業評価.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await page.getByRole('button', { name: 'この読み方で内容を確認する' }).click()
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.getByText(`を取り込みました。${NOT_KEPT}`)).toBeVisible()
  await page.getByRole('button', { name: '取り込んだ評価を開く' }).click()
  await expectDrawn(page)
  await expect(page.getByText('2施策／2施策')).toBeVisible()
  const id = /round=([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`${file}#/projects?round=${id}&unit=k`)
  await expect(page.locator('main')).toContainText('民生委員活動事業')

  await page.reload()
  await expect(page.locator('main')).not.toContainText('民生委員活動事業')
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})
