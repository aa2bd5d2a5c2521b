import type { Locator, Page } from '@playwright/test'
import { buildCity } from '../../src/made-up/city.ts'
import { expect, test } from './fixtures.ts'

const city = buildCity(2022)
const amounts = city.policies.flatMap((policy) => policy.projects.filter((project) => !project.relisted))
const latest = amounts.reduce((sum, project) => sum + (project.costs.at(-1)?.value ?? 0), 0)
/** 千円, as the tables print it. */
const LATEST = latest.toLocaleString('ja-JP')

const PAGES = [
  '/', '/policies', '/policies/111', '/indicators', '/indicators?form=small', '/indicators?form=values', '/indicators?form=need', '/costs', '/costs?scale=shared',
  '/costs?scale=index', '/projects', '/relisted', '/departments', '/compare?ids=111,744', '/necessity', '/texts', '/texts?view=factors', '/points', '/search?q=防災', '/data', '/meeting', '/meeting/2',
]

async function openCity(page: Page): Promise<void> {
  await page.goto('./#/import')
  await page.locator('input[type=file]').first().setInputFiles({ name: 'city.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(city)) })
  await page.getByRole('button', { name: /^取り込む/ }).click()
  await page.getByRole('button', { name: '取り込んだ評価を開く' }).click()
  await expect(page.getByText('100施策／100施策')).toBeVisible()
}

const open = async (page: Page, path: string, query = ''): Promise<void> => {
  await page.goto(`./#${path}${path.includes('?') ? '&' : '?'}round=${city.id}${query}`)
  await expect(page.locator('h1').first()).toBeVisible()
}

const cellsOf = (rows: Locator): Promise<readonly string[]> => rows.evaluateAll((all) => all.map((one) => one.textContent.trim()))

test('a plan of a hundred policies stands on every page and cuts nothing silently', async ({ page }) => {
  await openCity(page)

  await test.step('no page is wider than the window, and no heading longer than a glance', async () => {
    for (const path of PAGES) {
      await open(page, path)
      await expect.poll(() => page.locator('h1').first().evaluate((one) => Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight))), path).toBeLessThanOrEqual(2)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
  })

  await test.step('every policy is on the list', async () => {
    await open(page, '/policies')
    await expect(page.getByText('100施策／100施策')).toBeVisible()
    await expect(page.locator('main li .card')).toHaveCount(100)
  })

  await test.step('the small charts turn over until the last', async () => {
    await open(page, '/costs')
    const pager = page.getByRole('group', { name: '小図の頁' })
    await expect(pager).toContainText('1–24／100施策と、その他76施策の合計')
    await pager.getByRole('button', { name: 'その他を開く' }).click()
    await expect(pager).toContainText('25–48／100施策')
    for (const next of ['49–72', '73–96', '97–100']) {
      await pager.getByRole('button', { name: '次の図' }).click()
      await expect(pager).toContainText(`${next}／100施策`)
    }
  })

  await test.step('no digit of a picture is cut off at its edge', async () => {
    for (const query of ['&unit=k', '&unit=k&by=department', '&unit=k&scale=shared']) {
      await open(page, '/costs', query)
      await expect(page.locator('main [role="img"][tabindex="0"]:not(:has(svg))')).toHaveCount(0)
      const cut = await page.locator('.host svg').evaluateAll((all) => all.flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].filter((text) => {
          const { left, right } = text.getBoundingClientRect()
          return left < frame.left - 0.5 || right > frame.right + 0.5
        }).map((text) => text.textContent)
      }))
      expect(cut, query).toEqual([])
    }
  })

  await test.step('the tables come to the same total, and hold every row', async () => {
    await open(page, '/projects', '&unit=k')
    await expect(page.locator('tfoot')).toContainText(LATEST)
    await expect(page.locator('tbody tr')).toHaveCount(101)
    await expect(page.getByText('ほか900行')).toBeVisible()
    await page.getByRole('button', { name: '1000行すべてを表示' }).click()
    await expect(page.locator('tbody tr')).toHaveCount(1000)
    await open(page, '/costs', '&unit=k&table=1')
    await expect(page.locator('tfoot').last()).toContainText(LATEST)
    expect((await cellsOf(page.locator('.figure').last().locator('tbody th'))).length).toBe(100)
  })

  await test.step('the list on A3 paper has every policy once and the total at its end', async () => {
    await open(page, '/print', '&unit=k')
    await page.getByText('一覧表（A3横）').click()
    const sheets = page.locator('.sheet.a3')
    const count = await sheets.count()
    await expect(sheets.first()).toContainText(`1／${count}`)
    expect(await cellsOf(sheets.locator('tbody th strong'))).toEqual(city.policies.map(({ code }) => code))
    await expect(sheets.last().locator('tfoot')).toContainText(LATEST)
    const tallest = await sheets.evaluateAll((all) => Math.max(...all.map((one) => one.clientHeight / one.clientWidth)))
    expect(tallest).toBeLessThanOrEqual(297 / 420)
  })
})

test('chapters and their sections choose among a hundred policies', async ({ page }) => {
  await openCity(page)
  const menu = page.locator('details.facet').filter({ has: page.getByText('章・節', { exact: true }) }).first()
  await menu.locator('summary').click()
  const inSix = city.policies.filter(({ code }) => code.startsWith('6')).length
  await menu.getByText(/^第6章/).click()
  await expect(page.getByText(`${inSix}施策／100施策`)).toBeVisible()
})
