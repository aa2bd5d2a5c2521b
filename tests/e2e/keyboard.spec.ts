import { expect, test } from './fixtures.ts'
import { FIGURE_PATHS, comeTo, expectCount, openRoute } from './routes.ts'
import { readStop } from './stops.ts'

test.use({ sameApp: true })

test('the first stop leads past the menu to the heading', async ({ page }) => {
  for (const path of FIGURE_PATHS) {
    await openRoute(page, path)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '本文へ' })).toBeFocused()
    await expect(page.getByRole('link', { name: '本文へ' })).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
})

test('@desktop a condition is opened, chosen and closed by keyboard', async ({ page }) => {
  await comeTo(page, '/policies')
  const facet = page.locator('details.facet', { has: page.getByText('担当課', { exact: true }) }).first()
  const button = facet.locator('summary')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(facet).toHaveAttribute('open', '')
  await page.keyboard.press('Tab')
  await expect(facet.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expectCount(page, 4)
  await expect(facet).toHaveAttribute('open', '')
  await expect(facet.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(facet).not.toHaveAttribute('open', '')
  await expect(button).toBeFocused()
  await expect(button).toHaveText('担当課：人権庶務課')
})

test('@desktop an open list of conditions closes when focus goes on', async ({ page }) => {
  await comeTo(page, '/')
  const facet = page.locator('details.facet', { has: page.getByText('進捗状況', { exact: true }) }).first()
  await facet.locator('summary').focus()
  await page.keyboard.press('Space')
  await expect(facet).toHaveAttribute('open', '')
  await page.keyboard.press('Shift+Tab')
  await expect(facet).not.toHaveAttribute('open', '')
})

test('an option that shows nothing can be reached but not chosen', async ({ page }) => {
  await comeTo(page, '/', 'dept=人権庶務課')
  const folded = page.locator('summary', { hasText: /^条件（/ })
  const facet = page.locator('details.facet', { has: page.getByText('進捗状況', { exact: true }) }).first()
  if (!(await facet.locator('summary').isVisible())) { await folded.focus(); await page.keyboard.press('Enter') }
  await facet.locator('summary').focus()
  await page.keyboard.press('Enter')
  const none = facet.getByRole('checkbox', { name: /やや遅れている/ })
  await none.focus()
  await expect(none).toBeFocused()
  await page.keyboard.press('Space')
  await expect(none).not.toBeChecked()
  await expectCount(page, 4)
})

test('focus on the bar of conditions does not move the page', async ({ page }) => {
  await comeTo(page, '/costs')
  await page.mouse.wheel(0, 500)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  const before = await page.evaluate(() => scrollY)
  await page.getByLabel('積立を除く').focus()
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('every picture is read point by point', async ({ page }) => {
  for (const path of ['/costs', '/policies/653', '/departments']) {
    await comeTo(page, path)
    const pictures = page.locator('main [role="img"][tabindex="0"]')
    for (let at = 0; at < (await pictures.count()); at += 1) {
      const line = pictures.nth(at).locator('xpath=ancestor::section[1]').getByRole('status')
      await pictures.nth(at).focus()
      await page.keyboard.press('ArrowRight')
      const first = await line.innerText()
      expect(first).toMatch(/\d/)
      await page.keyboard.press('ArrowRight')
      await expect(line).not.toHaveText(first)
      await page.keyboard.press('Home')
      await expect(line).toHaveText(first)
    }
  }
})

test('columns are sorted, pictures turned into tables and workings opened by keyboard', async ({ page }) => {
  await comeTo(page, '/indicators')
  await page.getByRole('button', { name: '表で見る' }).focus()
  await page.keyboard.press('Enter')
  const header = page.getByRole('columnheader', { name: '最終目標' })
  await header.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(header.getByRole('button')).toBeFocused()
  await page.getByRole('button', { name: '表で見る' }).focus()
  await page.keyboard.press('Space')
  const workings = page.getByRole('button', { name: '654 指標1 計算の根拠' })
  await workings.focus()
  await page.keyboard.press('Enter')
  await expect(workings).toHaveAttribute('aria-expanded', 'true')
})

test('@tablet a field that is being written into is not covered when the keys take up half of the screen', async ({ page }) => {
  for (const path of ['/search', '/projects', '/data']) {
    await page.setViewportSize({ width: 810, height: 1080 })
    await comeTo(page, path)
    const fields = page.locator('main input:is([type="search"], [type="text"], :not([type])):visible')
    expect(await fields.count(), path).toBeGreaterThan(0)
    for (const field of await fields.all()) {
      await page.setViewportSize({ width: 810, height: 1080 })
      await field.tap()
      await page.setViewportSize({ width: 810, height: 520 })
      await field.blur()
      await field.focus()
      await expect(field).toBeInViewport({ ratio: 1 })
      expect((await page.evaluate(readStop))?.covered, path).toBe(false)
    }
  }
})

test('@tablet a finger that goes over a chart moves the page, and two fingers enlarge it', async ({ page }) => {
  await comeTo(page, '/costs')
  const chart = page.locator('main [role="img"][tabindex="0"]').first()
  await expect(chart).toHaveCSS('touch-action', 'pan-y pinch-zoom')
  expect(await page.locator('meta[name="viewport"]').getAttribute('content')).not.toMatch(/user-scalable|maximum-scale/)
  expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).touchAction === 'none').length)).toBe(0)
  await chart.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  const box = await chart.boundingBox()
  const session = await page.context().newCDPSession(page)
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 200]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  for (let way = 20; way <= 200; way += 20) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - way }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100)
})
