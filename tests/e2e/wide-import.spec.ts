import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stageLock } from '../../src/domain/stage-lock.ts'
import { buildCountry, countryHeader } from '../../src/made-up/countries.ts'
import { decodeNdjson, encodeNdjson } from '../../src/snapshot/ndjson.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { testCache } from './places.ts'
import { openRoute } from './routes.ts'
import { open } from './settle.ts'

const MUNICIPALITIES = 35
const folder = join(testCache, 'wide-import')
const path = join(folder, 'many.ndjson')
const whole = join(folder, 'whole.json')
const broken = join(folder, 'broken.ndjson')
let text = ''

test.beforeAll(() => {
  const policies = [...take(buildCountry('nation', 7), MUNICIPALITIES)].flat()
  text = encodeNdjson({ ...countryHeader('nation', 7), policies })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, text)
  writeFileSync(whole, JSON.stringify({ ...countryHeader('nation', 7), policies }))
  writeFileSync(broken, text.slice(0, -2_000))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function* take<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const one of all) {
    if (left-- === 0) return
    yield one
  }
}

/** Of what a file of lines says, however its keys are ordered. */
const hashOf = (lines: string): string => createHash('sha256').update(JSON.stringify(decodeNdjson(lines))).digest('hex')

/** How many parts lie in the storage. */
const countParts = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve, reject) => {
  const request = indexedDB.open('miharashi')
  request.onerror = () => reject(request.error ?? new Error('not opened'))
  request.onsuccess = () => {
    const counted = request.result.transaction('parts').objectStore('parts').count()
    counted.onsuccess = () => {
      request.result.close()
      resolve(counted.result)
    }
  }
}))

async function toImport(page: Page): Promise<void> {
  await open(page, '/import')
}

const main = (page: Page) => page.locator('main')
const give = (page: Page, file: string): Promise<void> => page.locator('input[type="file"]').setInputFiles(file)

test('a round too large to be read whole is read into the storage, looked at, taken in, listed, saved as the same file and removed', async ({ page }) => {
  await toImport(page)
  const before = await countParts(page)
  await give(page, path)
  await expect(main(page)).toContainText('2,130施策')
  await expect(main(page)).toContainText('見本（作り物）')
  await expectAccessible(page)
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(main(page)).toContainText('を取り込みました。')
  await open(page, '/rounds')
  const card = page.locator('section.round', { hasText: '見本（作り物）' })
  await expect(card).toContainText('2,130施策')
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'ファイルに保存（NDJSON）' }).click()])
  expect(download.suggestedFilename()).toMatch(/^見晴らし_見本-評価-.*\.ndjson$/)
  expect(hashOf(readFileSync(await download.path(), 'utf8'))).toBe(hashOf(text))
  await card.getByRole('button', { name: '削除' }).click()
  await expect(page.getByText('削除すると元に戻せません。')).toBeVisible()
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: '削除' }).click()
  await expect(page.getByText('を削除しました。')).toBeVisible()
  expect(await countParts(page)).toBe(before)
})

test('a round that is read whole, though it has as many policies, is kept in the same way', async ({ page }) => {
  await toImport(page)
  await give(page, whole)
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(main(page)).toContainText('を取り込みました。')
  await open(page, '/rounds')
  await expect(page.locator('section.round', { hasText: '見本（作り物）' }).getByRole('button', { name: 'ファイルに保存（NDJSON）' })).toBeVisible()
})

test('what is not taken in leaves nothing behind, by the word or by leaving the page', async ({ page }) => {
  await toImport(page)
  const before = await countParts(page)
  for (const leave of [() => page.getByRole('button', { name: 'やめる' }).click(), () => open(page, '/rounds')]) {
    await open(page, '/import')
    await give(page, path)
    await expect(page.getByRole('button', { name: '取り込む', exact: true })).toBeVisible()
    expect(await countParts(page)).toBeGreaterThan(before)
    await leave()
    await expect.poll(() => countParts(page)).toBe(before)
  }
})

test('a closed tab leaves parts behind, which the next start sweeps', async ({ page, context }) => {
  await toImport(page)
  const before = await countParts(page)
  await give(page, path)
  await expect(page.getByRole('button', { name: '取り込む', exact: true })).toBeVisible()
  const other = await context.newPage()
  await openRoute(other, '/')
  await expect(other.locator('[data-shelving="stored"]')).toBeAttached()
  expect(await countParts(other)).toBeGreaterThan(before)
  await page.close()
  // A browser takes a moment to let go of what a closed tab held, and a start leaves alone what is held.
  await expect.poll(() => other.evaluate(async (name) => (await navigator.locks.query()).held?.some((lock) => lock.name?.startsWith(name)), stageLock(''))).toBe(false)
  await other.reload()
  await expect.poll(() => countParts(other)).toBe(before)
  await other.close()
})

test('a file that is cut is refused with its line, and nothing of it stays', async ({ page }) => {
  await toImport(page)
  const before = await countParts(page)
  await give(page, broken)
  await expect(main(page)).toContainText(/途中で/)
  expect(await countParts(page)).toBe(before)
})
