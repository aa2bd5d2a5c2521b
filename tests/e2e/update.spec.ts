import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { expect, test } from './fixtures.ts'
import { ownServer, type OwnServer } from './own-server.ts'
import { spareData } from './profile.ts'
import { projectRoot, testCache } from './places.ts'

// A download that breaks off on purpose is told in the console.
test.use({ ownProfile: true, serviceWorkers: 'allow', expectedProblems: [/Failed to load resource|request to another origin|integrity|subresource/i] })

let second = ''
let server: OwnServer

/** The same app as a later build: its page and the names of its scripts differ. */
test.beforeAll(async () => {
  second = mkdtempSync(join(testCache, 'second-'))
  await build({
    root: projectRoot,
    logLevel: 'warn',
    build: { outDir: second, emptyOutDir: true, rolldownOptions: { output: { chunkFileNames: 'assets/second-[name]-[hash].js' } } },
    plugins: [{ name: 'second-build', transformIndexHtml: (html) => html.replace('<div id="app">', '<div id="app" data-build="second">') }],
  })
})
test.afterAll(() => rmSync(second, { recursive: true }))

test.beforeEach(async ({ page }) => {
  server = await ownServer()
  await server.start()
  await page.goto(server.url)
  await expect(badge(page)).toHaveText('オフライン準備完了')
})
test.afterEach(() => server.remove())

const badge = (page: Page) => page.locator('header .offline summary')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const buildOf = (page: Page) => page.locator('#app').getAttribute('data-build')
const announcement = (page: Page) => page.getByText('新しい版があります。書きかけのメモは保存済みです。')
const deploySecond = (): void => {
  rmSync(server.folder, { recursive: true })
  cpSync(second, server.folder, { recursive: true })
}
const countLoads = (page: Page): (() => number) => {
  let loads = 0
  page.on('load', () => { loads += 1 })
  return () => loads
}

test('@desktop a new build is announced, waits, and comes with one reload after the word', async ({ page }) => {
  deploySecond()
  await page.reload()
  await expect(announcement(page)).toBeVisible()
  expect(await buildOf(page)).toBeNull()
  const loads = countLoads(page)
  await page.getByRole('button', { name: 'あとで' }).click()
  await expect(announcement(page)).toHaveCount(0)
  await page.goto(`${server.url}#/policies/653`)
  await expect(heading(page)).toContainText('653')
  expect(loads()).toBe(0)
  await page.reload()
  expect(await buildOf(page)).toBeNull()
  await page.getByRole('button', { name: '今すぐ切り替える' }).click()
  await expect(page.locator('#app[data-build="second"]')).toHaveCount(1)
  await expect(heading(page)).toContainText('653')
  await expect(badge(page)).toHaveText('オフライン準備完了')
  expect(loads()).toBe(2)
  await expect(announcement(page)).toHaveCount(0)
})

test('@desktop a tab of the old build goes on, needs none of its old files, writes nothing and says so', async ({ page, context }) => {
  const old = await context.newPage()
  await old.goto(server.url)
  await expect(badge(old)).toHaveText('オフライン準備完了')
  deploySecond()
  await page.reload()
  await page.getByRole('button', { name: '今すぐ切り替える' }).click()
  await expect(page.locator('#app[data-build="second"]')).toHaveCount(1)
  await expect(old.getByText(/ほかのタブで新しい版に切り替わりました。この画面は古い版のため、保存を行いません。/)).toBeVisible()
  expect(await buildOf(old)).toBeNull()
  for (const path of ['/indicators', '/costs', '/departments', '/points', '/help', '/data']) {
    await old.goto(`${server.url}#${path}`)
    await expect(old.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(old.getByText('画面の一部を表示できません')).toHaveCount(0)
  }
  await old.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel('減るほどよい').check()
  await expect(old.getByText(/新しい版の見晴らしが保存したデータがあるため、この版では保存を行いません/)).toBeVisible()
  await page.goto(`${server.url}#/data`)
  await expect(page.getByRole('group', { name: /^653 指標1 数値の良い方向/ }).getByLabel('減るほどよい')).not.toBeChecked()
  await old.getByRole('button', { name: '今すぐ切り替える' }).click()
  await expect(old.locator('#app[data-build="second"]')).toHaveCount(1)
})

test('@desktop a tab of the old build that was to spare data finds its pages, and they are cleared away once it is closed', async ({ page, context }) => {
  const old = await context.newPage()
  await old.addInitScript(spareData)
  await old.goto(server.url)
  await expect(badge(old)).toHaveText('オフライン準備完了')
  const script = await old.locator('script[type=module]').first().getAttribute('src')
  const isKept = () => page.evaluate(async (name) => {
    const files = await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()))
    return files.flat().some(({ url }) => url.includes(name))
  }, script?.replace('./', '') ?? 'no script')
  deploySecond()
  await page.reload()
  await page.getByRole('button', { name: '今すぐ切り替える' }).click()
  await expect(page.locator('#app[data-build="second"]')).toHaveCount(1)
  await old.goto(`${server.url}#/indicators?form=small`)
  await expect(heading(old)).toContainText('指標')
  expect(await buildOf(old)).toBeNull()
  expect(await isKept()).toBe(true)
  await old.close()
  await page.reload()
  await expect.poll(isKept).toBe(false)
})

for (const [what, spoil] of [
  ['a file is missing', (folder: string) => {
    for (const name of readdirSync(join(folder, 'assets'))) if (name.startsWith('second-first-')) rmSync(join(folder, 'assets', name))
  }],
  ['a sign-in page stands in the place of a file', (folder: string) => { writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sign in</title>') }],
] as const) {
  test(`@desktop where ${what}, the new build is refused and the old one stays whole`, async ({ page, context }) => {
    deploySecond()
    spoil(server.folder)
    const failed = page.waitForEvent('console', (message) => /second-build-refused/.test(message.text()))
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      registration?.addEventListener('updatefound', () => {
        const coming = registration.installing
        coming?.addEventListener('statechange', () => { if (coming.state === 'redundant') console.info('second-build-refused') })
      })
      await registration?.update()
    })
    await failed
    await expect(announcement(page)).toHaveCount(0)
    await server.kill()
    const tab = await context.newPage()
    await tab.goto(`${server.url}#/source/653?line=1491`)
    await expect(tab.getByText('維持管理費の削減率').first()).toBeVisible()
    expect(await buildOf(tab)).toBeNull()
  })
}
