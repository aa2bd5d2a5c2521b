import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const ROUND = '**/rounds/asaka-2022-6.json'

test.use({ serviceWorkers: 'block', expectedProblems: [/Failed to load resource/] })

const json = (change: (round: Record<string, unknown>) => unknown) => async (route: Route): Promise<void> => {
  const answer = await route.fetch()
  const round = (await answer.json()) as Record<string, unknown>
  await route.fulfill({ json: change(round) })
}
const body = (text: string, status = 200) => (route: Route): Promise<void> => route.fulfill({ status, body: text })

const FAULTS: readonly (readonly [string, (route: Route) => Promise<void>, RegExp])[] = [
  ['is not found', body('', 404), /評価のデータのファイルを受け取れませんでした（応答番号 404）/],
  ['breaks off in the middle', async (route) => {
    const text = await (await route.fetch()).text()
    await route.fulfill({ body: text.slice(0, text.length / 2) })
  }, /受信が途中で切れました/],
  ['is of a newer version', json((round) => ({ ...round, version: 99 })), /この画面より新しい版で作られています/],
  ['is a sign-in page instead', body('<!doctype html><title>Sign in</title>'), /代わりに、別の画面（接続の確認画面など）が届きました/],
  ['has no policies', json((round) => ({ ...round, policies: 'none' })), /決まりに合わない箇所（.*policies.*）/],
  ['is another file altogether', body('{"a":1}'), /見晴らしの評価データではありませんでした/],
  ['is empty', body(''), /届いた評価のデータが空でした/],
  ['is not text', (route) => route.fulfill({ body: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]) }), /文字を読み取れませんでした/],
  ['cannot be reached', (route) => route.abort(), /通信がないため、評価のデータを読み込めませんでした/],
]

for (const [fault, answer, sentence] of FAULTS) {
  test(`a round that ${fault} is told in Japanese, and is read once the fault is gone`, async ({ page }) => {
    await page.route(ROUND, answer)
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('評価のデータを表示できません')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByText(sentence)).toBeVisible()
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\bError\b|\[object|SyntaxError/)
    await page.unroute(ROUND)
    await page.getByRole('button', { name: 'もう一度読み込む' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('「おおむね順調」13施策')
    await expect(page.getByRole('button', { name: 'もう一度読み込む' })).toHaveCount(0)
  })
}

const expectStored = (page: Page): Promise<void> => expect(page.locator('[data-shelving]')).toHaveAttribute('data-shelving', 'stored')

/** Requests for the round while `visit` runs. */
async function requestsDuring(page: Page, visit: () => Promise<void>): Promise<number> {
  let count = 0
  page.on('request', (request) => { if (request.url().includes('/rounds/asaka')) count += 1 })
  await visit()
  return count
}

test('the second visit reads the round from the device and asks for nothing', async ({ page }) => {
  await page.goto('./')
  await expectStored(page)
  const requests = await requestsDuring(page, async () => {
    await page.reload()
    await expect(page.getByTestId('kpi')).toHaveCount(4)
    await expectStored(page)
  })
  expect(requests).toBe(0)
})

test('without a network a stored round is shown', async ({ page }) => {
  await page.goto('./')
  await expectStored(page)
  await page.route(ROUND, (route) => route.abort())
  await page.reload()
  await expect(page.getByTestId('kpi')).toHaveCount(4)
})

/** As if an older file had been stored: its hash is another one, on the shelf and in the hint. */
async function makeStoredCopyOlder(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('miharashi')
    opening.onerror = () => reject(new Error('the database does not open'))
    opening.onsuccess = () => {
      const store = opening.result.transaction('rounds', 'readwrite').objectStore('rounds')
      const reading = store.getAll()
      reading.onsuccess = () => {
        for (const row of reading.result as { id: string; sha256: string }[]) store.put({ ...row, sha256: '0'.repeat(64) })
      }
      store.transaction.oncomplete = () => {
        opening.result.close()
        localStorage.setItem('miharashi:round:asaka-2022-6', '0'.repeat(64))
        resolve()
      }
    }
  }))
}

test('without a network an older copy is shown, and the page says how old it is', async ({ page }) => {
  await page.goto('./')
  await expectStored(page)
  await makeStoredCopyOlder(page)
  await page.route(ROUND, (route) => route.abort())
  await page.reload()
  await expect(page.getByTestId('kpi')).toHaveCount(4)
  await expect(page.getByText(/新しく読み込めませんでした（通信がないため）。保存済みのデータ（.*取り込み）を表示しています/)).toBeVisible()
  await page.unroute(ROUND)
  await page.reload()
  await expect(page.getByText(/評価のデータを新しいものに置き換えました/)).toBeVisible()
  await expect(page.getByTestId('kpi')).toHaveCount(4)
})

test('a refused file leaves what is stored as it was', async ({ page }) => {
  await page.goto('./')
  await expectStored(page)
  await makeStoredCopyOlder(page)
  await page.route(ROUND, body('{"a":1}'))
  await page.reload()
  await expect(page.getByText(/見晴らしの評価データではありませんでした。保存済みのデータとメモは変わっていません。/)).toBeVisible()
  const kept = await page.evaluate(() => new Promise<number>((resolve) => {
    const opening = indexedDB.open('miharashi')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('parts').objectStore('parts').count()
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
    }
  }))
  expect(kept).toBeGreaterThan(0)
})

for (const [what, block] of [
  ['no database', () => { Reflect.deleteProperty(window, 'indexedDB'); Object.defineProperty(window, 'indexedDB', { value: undefined }) }],
  ['a database that throws', () => { Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError') } }) }],
  ['no storage at all', () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError') } })
  }],
] as const) {
  test(`a browser with ${what} shows everything and says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(block)
    await page.goto('./')
    await expect(page.getByTestId('kpi')).toHaveCount(4)
    await expect(page.getByText(/この端末にデータを保存できません（.*）/)).toBeVisible()
    await page.getByRole('button', { name: '閉じる', exact: true }).click()
    await expect(page.getByText(/この端末にデータを保存できません/)).toHaveCount(0)
    await page.getByRole('navigation', { name: '主な画面' }).getByRole('link', { name: 'コスト' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('55.3億円')
  })
}
