import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ownServer, type OwnServer } from './own-server.ts'
import { ROUTES, expectCount, expectDrawn, goOn } from './routes.ts'
import { saveAs } from './saved-file.ts'

// The worker looks for a newer build and finds no server, which is what these tests are about.
test.use({ ownProfile: true, serviceWorkers: 'allow', expectedProblems: [/Failed to load resource|request to another origin|fetching the script/] })

let server: OwnServer
test.beforeEach(async () => {
  server = await ownServer('/city/office/')
  await server.start()
})
test.afterEach(() => server.remove())

const badge = (page: Page) => page.locator('header .offline summary')

/** A first visit, until the app says that it needs no network any more; then there is none. */
async function visitThenKill(page: Page): Promise<void> {
  await page.goto(server.url)
  await expect(badge(page)).toHaveText('オフライン準備完了')
  await server.kill()
  await expect(page.request.get(server.url)).rejects.toThrow()
}

test('@desktop after one visit every page stands in a new tab without a server', async ({ page, context }) => {
  await visitThenKill(page)
  await page.close()
  const tab = await context.newPage()
  await tab.goto(`${server.url}#/departments`)
  await expectDrawn(tab)
  for (const { path, title, heading } of ROUTES) {
    await goOn(tab, path, title)
    await expect(tab.getByRole('heading', { level: 1 }), path).toContainText(heading)
  }
})

test('conditions, search, the text of the sheets, saving and paper work without a server', async ({ page, context }) => {
  await visitThenKill(page)
  const tab = await context.newPage()
  await tab.goto(`${server.url}#/costs?dept=財産管理課&reserve=0`)
  await expectDrawn(tab)
  await expectCount(tab, 1)
  await tab.goto(`${server.url}#/search?q=デジタル`)
  await expect(tab.locator('main mark').first()).toBeVisible()
  await tab.goto(`${server.url}#/source/653?line=1491`)
  await expect(tab.getByText('維持管理費の削減率').first()).toBeVisible()
  await tab.goto(`${server.url}#/policies?table=1`)
  await expectDrawn(tab)
  expect((await saveAs(tab, tab.locator('main'), '表 CSV')).name).toMatch(/^見晴らし_施策-施策の一覧.*\.csv$/)
  await tab.emulateMedia({ media: 'print' })
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the badge tells which round is kept, from which day, and that there is no network', async ({ page, context }) => {
  await page.goto(server.url)
  await expect(badge(page)).toHaveText('オフライン準備完了')
  await badge(page).click()
  await expect(page.getByText('通信のない場所でも、すべての画面をご覧いただけます。')).toBeVisible()
  await expect(page.getByText(/^保存済みのデータ：令和4年度評価、\d{4}年\d+月\d+日取り込み$/)).toBeVisible()
  await server.kill()
  const tab = await context.newPage()
  await tab.goto(server.url)
  await expect(badge(tab)).toHaveText('オフラインで表示中')
  await badge(tab).click()
  await expect(tab.getByText(/^通信がありません。保存済みのデータ（令和4年度評価、\d{4}年\d+月\d+日取り込み）を表示しています。$/)).toBeVisible()
  await server.start()
  await tab.reload()
  await expect(badge(tab)).toHaveText('オフライン準備完了')
})

test('@desktop files that the browser threw away are fetched again before the badge says that all are there', async ({ page }) => {
  await page.goto(server.url)
  await expect(badge(page)).toHaveText('オフライン準備完了')
  const drop = () => page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.includes('PolicyPage')) await cache.delete(request)
    }
  })
  const held = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().filter((url) => url.includes('PolicyPage')).length)
  await drop()
  expect(await held()).toBe(0)
  await page.reload()
  await expect(badge(page)).toHaveText('オフライン準備完了')
  expect(await held()).toBeGreaterThan(0)
  await drop()
  await server.kill()
  await page.reload()
  await expect(badge(page)).toHaveText('オフライン未準備')
})

for (const [what, sentence, hide] of [
  ['on plain http', 'オフラインで使うには https での配信が必要です。', () => {
    Object.defineProperty(window, 'isSecureContext', { value: false })
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })
  }],
  ['in a browser without service workers', 'このブラウザーの設定では、オフライン用のファイルを保存できません', () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  }],
] as const) {
  test(`@desktop ${what} the app works as it is and says why it needs a network`, async ({ page }) => {
    await page.addInitScript(hide)
    await page.goto(server.url)
    await expect(badge(page)).toHaveText('オフライン不可')
    await badge(page).click()
    await expect(page.getByText(sentence)).toBeVisible()
    await page.goto(`${server.url}#/source/653?line=1491`)
    await expect(page.getByText('維持管理費の削減率').first()).toBeVisible()
    await expect(page.getByText('画面の一部を表示できません')).toHaveCount(0)
  })
}

test('@desktop the app can be installed: names, pictures, start and scope are there', async ({ page }) => {
  await page.goto(server.url)
  const url = new URL(await page.locator('link[rel="manifest"]').getAttribute('href') ?? '', server.url)
  const manifest = await (await page.request.get(url.href)).json() as { name: string; short_name: string; display: string; start_url: string; scope: string; icons: { src: string; sizes: string; purpose?: string }[]; shortcuts: { url: string }[] }
  expect(manifest).toMatchObject({ short_name: '見晴らし', display: 'standalone' })
  expect(new URL(manifest.start_url, url).href).toBe(server.url)
  expect(new URL(manifest.scope, url).href).toBe(server.url)
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toContain('512x512')
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (href) => {
      const image = new Image()
      image.src = href
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, new URL(src, url).href)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
  for (const shortcut of manifest.shortcuts) {
    await page.goto(new URL(shortcut.url, url).href)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('この頁は見つかりません')).toHaveCount(0)
  }
})
