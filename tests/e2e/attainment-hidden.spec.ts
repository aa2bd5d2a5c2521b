import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ROUTES, comeTo, goOn } from './routes.ts'

test.use({ sameApp: true })

const OWN_WORDS = /試算|目安|確認待ち|届かない|到達/

/** Everything a reader may come across outside the sheet's own words: text, names for screen readers, titles. */
function ownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll('article p, .quote, .reason, blockquote, q')]
    const isQuoted = (node: Node): boolean => sheets.some((sheet) => sheet.contains(node))
    const isSwitch = (node: Element | null): boolean => /^試算(を表示|の表示)/.test(node?.closest('button')?.textContent?.trim() ?? '')
    const words: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isQuoted(node) && !isSwitch(node.parentElement) && !node.parentElement?.closest('script, noscript, style')) words.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '')
    }
    return words.filter((word) => word.trim() !== '')
  })
}

/** Lines drawn as dots of 2 and 3, the sign of the guide alone. */
const dottedLines = (page: Page): Promise<number> => page.evaluate(() =>
  [...document.querySelectorAll('svg *')].filter((mark) => /^2(px)?,? 3(px)?$/.test(getComputedStyle(mark).strokeDasharray)).length)

const visits = [...ROUTES, ...['642', '653', '621'].map((code) => ({ path: `/policies/${code}`, title: `施策 ${code}` }))]

async function expectNothingLeft(page: Page, path: string): Promise<void> {
  const left = (await ownWords(page)).filter((word) => OWN_WORDS.test(word))
  expect(left, path).toEqual([])
  expect(await dottedLines(page), path).toBe(0)
}

for (const { path, title } of visits) {
  test(`with the calculation hidden nothing of it is left on ${path}, as pictures and as tables`, async ({ page }) => {
    await comeTo(page, path, 'calc=0')
    await expectNothingLeft(page, path)
    await goOn(page, path, title, 'calc=0&table=1')
    await expect(page.getByRole('button', { name: '表で見る', pressed: false })).toHaveCount(0)
    await expectNothingLeft(page, path)
  })
}

test('the calculation is hidden and brought back by its button, from page to page', async ({ page }) => {
  await comeTo(page, '/')
  const shown = page.getByRole('button', { name: '試算を表示' })
  await expect(shown).toHaveAttribute('aria-pressed', 'true')
  expect(await dottedLines(page)).toBeGreaterThan(0)
  await shown.click()
  await expect(shown).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByTestId('kpi')).toHaveCount(3)
  await page.getByRole('navigation', { name: '主な画面' }).getByRole('link', { name: '指標' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^R3→R4見込みで値が増えた指標は12/)
  expect((await ownWords(page)).filter((word) => OWN_WORDS.test(word))).toEqual([])
  await shown.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/目安に届かない指標は2/)
})

test('with the calculation hidden only the evaluation and missing values lead to the list of the first page', async ({ page }) => {
  await comeTo(page, '/', 'calc=0')
  const list = page.getByRole('region', { name: /^確認したい施策/ })
  await expect(list.locator('> ul > li')).toHaveCount(2)
  await expect(list).toContainText('653')
  await expect(list).not.toContainText('654')
})

test('a link that asks for a state of the calculation while it is hidden is told what was left out', async ({ page }) => {
  await comeTo(page, '/', 'calc=0&state=belowGuide')
  await expect(page.getByText(/試算を表示しない間は外して表示しています/)).toBeVisible()
})
