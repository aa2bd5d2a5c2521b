import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { comeTo, seenOf } from './routes.ts'

test.use({ sameApp: true })

const numbersIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/−?\d[\d,]*(\.\d+)?/g) ?? [])
const roundTo1 = (text: string): string => Number(text.replaceAll(',', '').replace('−', '-')).toFixed(1)

/** Amounts of a picture's labels, years left out. */
async function drawnAmounts(picture: Locator): Promise<string[]> {
  const texts = await picture.locator('text').allTextContents()
  return numbersIn(texts.filter((text) => !/^R\d|^\d{3} /.test(text)))
}

test('the picture of cost by year and its table say the same', async ({ page }) => {
  await comeTo(page, '/costs', 'unit=k')
  const drawn = await drawnAmounts(page.getByRole('img', { name: /^年度別の総コスト/ }))
  await page.getByRole('button', { name: '表で見る' }).first().click()
  const table = page.getByRole('table', { name: /^年度別の総コスト/ })
  const cells = numbersIn(await table.locator('td').allInnerTexts())
  for (const amount of drawn) expect(cells.map(roundTo1)).toContain(roundTo1(amount))
  expect(drawn.length).toBeGreaterThanOrEqual(9)
})

test('the small pictures of cost by policy and their table say the same', async ({ page }) => {
  await comeTo(page, '/costs', 'unit=k')
  const drawn = await drawnAmounts(page.getByRole('img', { name: /^施策別の総コスト/ }))
  await page.getByRole('button', { name: '表で見る' }).last().click()
  const rows = page.getByRole('table', { name: /^施策別の総コスト/ }).locator('tbody tr')
  await expect(rows).toHaveCount(14)
  const cells = await rows.evaluateAll((all) => all.flatMap((row) => [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.innerText.trim())))
  expect([...drawn].sort()).toEqual([...cells].sort())
})

test('the line under a picture reads every point in thousands of yen, by arrow keys', async ({ page }) => {
  await comeTo(page, '/costs')
  const picture = page.getByRole('img', { name: /^年度別の総コスト/ })
  const line = page.getByRole('region', { name: '年度別の総コスト' }).getByRole('status')
  await picture.focus()
  await page.keyboard.press('ArrowRight')
  await expect(line).toContainText('R2決算 その他の事業 3,026,923千円（総コスト 3,513,510千円）')
  await page.keyboard.press('End')
  await expect(line).toContainText(/R4決算見込み.*千円（総コスト 5,531,793千円）/)
  await page.keyboard.press('ArrowDown')
  await expect(line).toContainText('R4決算見込み 基金への積立 2,334,217千円')
  await page.keyboard.press('Enter')
  await expect(line).toContainText('固定中')
  await page.keyboard.press('Escape')
  await expect(line).toContainText('矢印キーで数値を読めます')
})

test('@desktop the line under a picture reads the point under the mouse', async ({ page }) => {
  await comeTo(page, '/policies/654')
  const figure = page.getByRole('region', { name: /^指標1/ })
  const hollow = figure.locator('svg path[fill="#fff"], svg path[fill="rgb(255,255,255)"]').last()
  await hollow.hover({ force: true })
  await expect(figure.getByRole('status')).toContainText('R4見込み 88件（R3から−12件）')
})

test('@desktop the blocks of a cost answer to the mouse, and a pressed one stays marked in the picture that is drawn for it', async ({ page }) => {
  await comeTo(page, '/costs')
  const years = page.getByRole('region', { name: '年度別の総コスト' })
  await seenOf(years.getByRole('img')).locator('[data-series="reserve"] [data-at="1"]').hover()
  await expect(years.getByRole('status')).toContainText('R3決算 基金への積立 2,178,190千円')
  const trend = page.getByRole('region', { name: /施策、減ったのは/ })
  await seenOf(trend.getByRole('img')).locator('[data-series="653"] [data-at="1"]').click()
  await expect(trend.getByRole('status')).toContainText('653 公共施設の効果的・効率的な管理運営 R3決算 970,024千円')
  await expect(trend.getByRole('status')).toContainText('固定中')
  await expect(seenOf(trend.getByRole('img')).locator('.lit')).toHaveCount(1)
  await expect(seenOf(trend.getByRole('img')).locator('[data-series="653"]')).toContainText('▸ 653')
  await expect(seenOf(trend.getByRole('img')).locator('[data-series="653"] [data-at="1"]')).toHaveClass(/lit/)
  await page.keyboard.press('Escape')
})

test('@tablet the line under a picture reads the point that is tapped, and keeps it', async ({ page }) => {
  await comeTo(page, '/policies/654')
  const figure = page.getByRole('region', { name: /^指標1/ })
  await figure.locator('svg path[fill="#fff"], svg path[fill="rgb(255,255,255)"]').last().tap({ force: true })
  await expect(figure.getByRole('status')).toContainText('R4見込み 88件（R3から−12件）')
  await expect(figure.getByRole('status')).toContainText('固定中')
})

test('@desktop columns are sorted by their headers, and say so', async ({ page }) => {
  await comeTo(page, '/costs', 'table=1')
  const table = page.getByRole('table', { name: /^施策別の総コスト/ })
  const header = table.getByRole('columnheader', { name: /R4決算見込み/ })
  await expect(header).not.toHaveAttribute('aria-sort', /./)
  const firstName = table.locator('tbody th').first()
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(firstName).toContainText('632')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(firstName).toContainText('652')
  await expect(table.locator('tfoot')).toContainText('合計')
  await header.getByRole('button').click()
  await expect(firstName).toContainText('611')
})

test('@desktop in every picture of an indicator actuals are filled and the estimate is hollow, its way dashed', async ({ page }) => {
  for (const path of ['/', '/policies', '/indicators']) {
    await comeTo(page, path)
    const marks = await page.locator('main svg.track .dot').evaluateAll((all) => all.map((mark) => ({
      estimate: mark.classList.contains('dot-estimate'), filled: getComputedStyle(mark).fill === getComputedStyle(mark).stroke,
    })))
    expect(marks.length).toBeGreaterThan(3)
    expect(marks.filter((mark) => mark.estimate === mark.filled)).toEqual([])
    const steps = page.locator('main svg.track .step-estimate')
    expect(await steps.count()).toBeGreaterThan(0)
    expect(await steps.evaluateAll((all) => all.every((step) => getComputedStyle(step).strokeDasharray !== 'none'))).toBe(true)
  }
})

test('@desktop pictures follow the light of the device while the page stands', async ({ page }) => {
  await comeTo(page, '/costs')
  const words = seenOf(page.getByRole('img', { name: /^年度別の総コスト/ })).locator('svg text').first()
  const inLight = await words.getAttribute('fill')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(words).not.toHaveAttribute('fill', inLight ?? '')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(words).toHaveAttribute('fill', inLight ?? '')
})

test('@desktop in every picture of money the estimated bar is hatched with a dashed edge, the settled one filled', async ({ page }) => {
  await comeTo(page, '/costs')
  const blocks = async (name: RegExp) => seenOf(page.getByRole('img', { name })).locator('[data-at]:has(.mark)').evaluateAll((all) => all.map((block) => {
    const mark = block.querySelector('.mark')!
    const grounds = [...block.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'))
    return {
      year: block.getAttribute('data-at'), dashed: mark.getAttribute('stroke-dasharray') !== null, filled: grounds.includes(mark.getAttribute('stroke')),
      patterned: block.querySelector('path[stroke]') !== null || grounds.some((fill) => fill?.startsWith('url(#')),
    }
  }))
  for (const [name, least] of [[/^施策別の総コスト/, 39], [/^年度別の総コスト/, 6]] as const) {
    const all = await blocks(name)
    expect(all.length).toBeGreaterThanOrEqual(least)
    for (const { year, dashed, filled, patterned } of all) {
      if (year === '2') expect({ dashed, filled, patterned }).toEqual({ dashed: true, filled: false, patterned: true })
      else expect(dashed).toBe(false)
    }
    expect(all.filter(({ year, filled }) => year !== '2' && filled).length).toBeGreaterThan(2)
  }
})
