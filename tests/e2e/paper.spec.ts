import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBoth, test } from './fixtures.ts'

test.use({ samePage: true })

const CODES = ['611', '612', '621', '622', '631', '632', '641', '642', '651', '652', '653', '654', '655', '656']
const sheets = (page: Page) => page.locator('.papers .sheet')

async function openPaper(page: Page, kind: string, query = ''): Promise<void> {
  await page.goto(`./#/print${query}`)
  await page.getByLabel(kind).check()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(kind)
  await expect(sheets(page).first()).toBeVisible()
  await expect(page.locator('[role="img"][data-drawn="false"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** How many pages the browser's print has, and their sizes in points. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly sizes: readonly string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => `${Math.round(Number(box[1]))}×${Math.round(Number(box[2]))}`)
  return { pages: (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, sizes: [...new Set(boxes)] }
}

/** Runs in the page: sheets that are taller than their paper, and what sticks out of a sheet sideways. */
function overfull(): string[] {
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 3.70417
  return [...document.querySelectorAll('.papers .sheet')].flatMap((sheet) => {
    const box = sheet.getBoundingClientRect()
    const room = sheet.matches('.slide') ? 209 : 296
    const left = box.left + 20 * mm - 1
    const right = box.right - 12 * mm + 1
    const out = [...sheet.querySelectorAll('*')].filter((element) => element.checkVisibility() && !element.closest('.sr-only, svg, .still')).filter((element) => {
      const own = element.getBoundingClientRect()
      return own.width > 0 && (own.left < left || own.right > right)
    })
    const name = sheet.getAttribute('aria-label') ?? ''
    return [...(box.height > room * mm + 1 ? [`${name}: ${(box.height / mm).toFixed(1)} mm`] : []), ...out.map((element) => `${name}: ${element.className}`)]
  })
}

test('fourteen policies are fourteen A4 pages, with and without boxes and the calculation', async ({ page }) => {
  await openPaper(page, '施策ごとに1頁')
  for (const boxes of [false, true]) {
    for (const attainment of [true, false]) {
      await page.getByLabel('質問・意見と回答の記入欄').setChecked(boxes)
      await page.getByLabel('試算（外すと内部評価のみ）').setChecked(attainment)
      await expect(page.locator('.box')).toHaveCount(boxes ? 28 : 0)
      await expect(page.locator('.papers .sheet .trial')).toHaveCount(attainment ? 14 : 0)
      expect(await sheets(page).locator('h2').allInnerTexts()).toEqual(CODES.map((code): unknown => expect.stringMatching(new RegExp(`^${code} `))))
      expect(await page.evaluate(overfull)).toEqual([])
      expect(await printed(page)).toEqual({ pages: 14, sizes: ['595×842'] })
    }
  }
})

test('all policies stand on one A3 page', async ({ page }) => {
  await openPaper(page, '一覧表')
  const table = page.getByRole('table', { name: /^施策の一覧/ })
  for (const code of CODES) await expect(table.getByRole('rowheader', { name: new RegExp(`^${code} `) })).toHaveCount(1)
  await expect(table.locator('svg.track')).toHaveCount(16)
  await expect(table.locator('tfoot')).toHaveText(/3,513\.5\s*5,276\.5\s*5,531\.8\s*＋2,018\.3/)
  await expect(table).toContainText('続きは評価シート654「3 判断の根拠」')
  expect(await page.evaluate(overfull)).toEqual([])
  expect(await printed(page)).toEqual({ pages: 1, sizes: ['1191×842'] })
})

test('the handout has the screens of the meeting, with their numbers', async ({ page }) => {
  await openPaper(page, '会議資料')
  await page.getByLabel('資料番号').fill('資料2')
  await page.getByLabel('はじめの頁').fill('5')
  await page.getByLabel('はじめの頁').press('Tab')
  await expect(sheets(page)).toHaveCount(9)
  const numbers = await sheets(page).locator('.top .page').allInnerTexts()
  const titles = await sheets(page).locator('h2.title').allInnerTexts()
  expect(numbers).toEqual(Array.from({ length: 9 }, (_, at) => `資料2－${at + 5}`))
  expect(await page.evaluate(overfull)).toEqual([])
  expect(await printed(page)).toEqual({ pages: 9, sizes: ['842×595'] })
  for (const [at, number] of numbers.entries()) {
    await page.goto(`./#/meeting/${at + 1}`)
    await expect(page.locator('.deck .page')).toHaveText(number)
    await expect(page.locator('.deck h1')).toHaveText(titles[at] ?? '')
  }
})

test('every page says meeting, day, round, number, 委員限り, source, 見込み, date and place; all is kept', async ({ page }) => {
  await openPaper(page, '施策ごとに1頁')
  await expect(page.locator('.app')).toHaveAttribute('data-shelving', 'stored')
  await page.getByLabel('会議名').fill('外部評価委員会（第2回）')
  await page.getByLabel('開催日').fill('2026-11-23')
  await page.getByLabel('資料番号').fill('資料3')
  await page.getByLabel('「委員限り」').check()
  await expect(page.getByText('変更はすぐに反映し、この端末に保存します。')).toBeVisible()
  await page.reload()
  await expect(sheets(page)).toHaveCount(14)
  for (const [at, sheet] of (await sheets(page).all()).entries()) {
    for (const words of ['外部評価委員会（第2回）', '令和8年11月23日', '令和4年度評価', `資料3－${at + 1}`, '委員限り', '出典：朝霞市 施策評価シート', 'R4は見込み', `${at + 1}／14`, '作成 令和']) await expect(sheet).toContainText(words)
  }
  await page.getByRole('button', { name: '設定を元に戻す' }).waitFor({ state: 'detached' })
})

test('nothing that only a screen needs is on paper, and △ means minus with its legend', async ({ page }) => {
  await openPaper(page, '一覧表')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const role of ['button', 'navigation', 'radio', 'textbox'] as const) await expect(page.getByRole(role)).toHaveCount(0)
  await expect(page.locator('.papers .sheet')).toHaveCSS('color', 'rgb(26, 26, 26)')
  await expect(page.locator('.papers .sheet')).toContainText('△3.3')
  await expect(page.locator('.papers .sheet')).toContainText('△は減（マイナス）を示します。')
  expect(await page.locator('.papers .sheet').innerText()).not.toMatch(/−\d+\.\d\n/)
})

test('letters of text are 10.5 pt, of tables and edges at least 9 pt', async ({ page }) => {
  for (const kind of ['施策ごとに1頁', '一覧表', '会議資料']) {
    await openPaper(page, kind)
    await page.emulateMedia({ media: 'print' })
    const sizes = await page.locator('.papers .sheet').evaluateAll((all) => all.flatMap((sheet) => [...sheet.querySelectorAll('p, td, th, span, strong, h2, h3, caption, footer, blockquote')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only, svg') && element.textContent?.trim() !== '').map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9)
    if (kind === '施策ごとに1頁') expect(await page.locator('.papers .sheet .text p').first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize) * 0.75)).toBeCloseTo(10.5, 1)
    await page.emulateMedia({ media: 'screen' })
  }
})

test('with the calculation hidden nothing of it is on any paper', async ({ page }) => {
  for (const kind of ['施策ごとに1頁', '一覧表', '会議資料']) {
    await openPaper(page, kind, '?calc=0')
    const own = await page.locator('.papers').evaluate((papers) => {
      const copy = papers.cloneNode(true) as Element
      copy.querySelectorAll('blockquote, .text, .list td:last-child').forEach((quote) => { quote.remove() })
      return copy.textContent ?? ''
    })
    expect(own, kind).not.toMatch(/試算|目安|届かない|確認待ち/)
  }
})

test('the page of papers is accessible, light and dark', async ({ page }) => {
  for (const kind of ['施策ごとに1頁', '一覧表', '会議資料']) {
    await openPaper(page, kind)
    await expectAccessibleInBoth(page)
  }
})
