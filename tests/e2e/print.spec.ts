import { expect, test } from './fixtures.ts'
import { seenOf } from './routes.ts'

test.use({ samePage: true })

const main = '#main'

test('paper holds no controls, and tells source, period, conditions and date', async ({ page }) => {
  await page.goto('./#/costs?sec=65&reserve=0')
  await expect(page.locator('.host svg').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const name of ['表で見る', '印刷', '元に戻す']) await expect(page.getByRole('button', { name })).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const about = page.locator(`${main} dl.about`)
  for (const words of ['朝霞市 施策評価シート', 'R4は見込み', '6施策／第6章14施策', '章・節：65、積立を除く']) await expect(about).toContainText(words)
  await expect(about).toContainText(/\d{4}-\d\d-\d\d/)
})

test('a chart stands on paper at the paper’s width with its table beside it, and is as before afterwards', async ({ page }) => {
  await page.goto('./#/costs')
  const chart = seenOf(page.locator('.host')).locator('svg').first()
  await expect(chart).toBeVisible()
  const before = await chart.getAttribute('width')
  await page.emulateMedia({ media: 'print' })
  await expect(chart).toHaveAttribute('width', '640')
  await expect(page.getByRole('table', { name: '年度別の総コスト' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await expect(chart).toHaveAttribute('width', before ?? '')
  await expect(page.getByRole('table', { name: '年度別の総コスト' })).toHaveCount(0)
})

test('△ means minus in tables on paper, with a legend, and never stands before a digit on the screen', async ({ page }) => {
  await page.goto('./#/costs')
  await expect(page.locator('.host svg').first()).toBeVisible()
  expect(await page.locator(main).innerText()).not.toMatch(/[△▲]\d/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: '事業ごとの増減' })).toContainText('△61.8')
  await expect(page.locator(main)).toContainText('△は減（マイナス）を示します。')
})

test('with 試算 hidden nothing of it is on paper', async ({ page }) => {
  for (const path of ['', 'policies', 'policies/653', 'indicators', 'departments']) {
    await page.goto(`./#/${path}?calc=0`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator(`${main} dl.about`)).toBeVisible()
    expect(await page.locator(main).innerText(), path).not.toMatch(/試算|目安に/)
    await page.emulateMedia({ media: 'screen' })
  }
})

test('the overview is one A4 page', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByTestId('kpi').first()).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 594\.\d+ 841\.\d+\]/)
  await expect(page.locator('dl.about')).toHaveCount(0)
})

test('a dark screen prints light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./#/costs')
  await expect(page.locator('.host svg').first()).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(26, 26, 26)')
  await expect(seenOf(page.locator('.host')).locator('svg').first()).toHaveAttribute('width', '640')
  await expect(seenOf(page.locator('.host')).locator('svg text').first()).toHaveAttribute('fill', /#(4d4d4d|1a1a1a)/)
})
