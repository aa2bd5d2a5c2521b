import { decodeSnapshotText } from '../../src/snapshot/decode-text.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { columnOf, recordsOf, saveAs, shownColumns, textOf } from './saved-file.ts'

const FILTERED = 'sec=65&reserve=0&unit=k&table=1'

test('the list of policies is saved as CSV with the numbers of the table', async ({ page }) => {
  await page.goto('./#/policies?table=1')
  const file = await saveAs(page, page.locator('main'), '表 CSV')
  expect(file.name).toMatch(/^見晴らし_施策-施策の一覧_asaka-2022-6_\d{4}-\d\d-\d\d\.csv$/)
  expect(textOf(file)).toMatch(/^\uFEFF番号,施策,/)
  const [records, shown] = [recordsOf(file), await shownColumns(page.locator('main table'))]
  expect(columnOf(records, '番号')).toEqual(shown.get('番号'))
  expect(columnOf(records, 'R4決算見込み（百万円）')).toEqual(shown.get('R4決算見込み'))
  expect(columnOf(records, 'R4決算見込み（千円）').reduce((sum, amount) => sum + Number(amount), 0)).toBe(5_531_793)
})

test('under a filter, in 千円 and sorted, the file holds what is shown', async ({ page }) => {
  await page.goto(`./#/policies?${FILTERED}&sort=-2022`)
  const records = recordsOf(await saveAs(page, page.locator('main'), '表 CSV'))
  const shown = await shownColumns(page.locator('main table'))
  expect(columnOf(records, '番号')).toEqual(shown.get('番号'))
  expect(columnOf(records, '番号').every((code) => code.startsWith('65'))).toBe(true)
  for (const year of ['R2決算', 'R3決算', 'R4決算見込み']) expect(columnOf(records, `${year}（千円）`)).toEqual(shown.get(year))
})

test('the costs are saved as a workbook of numbers, with source, period, conditions and date beside them', async ({ page }) => {
  await page.goto(`./#/costs?${FILTERED}`)
  const panel = page.getByRole('region', { name: '年度別の総コスト' }).first()
  const sheets = readXlsx((await saveAs(page, panel, '表 Excel')).bytes)
  expect(sheets.map((sheet) => [sheet.name, sheet.formulas])).toEqual([['表', 0], ['出典', 0]])
  const shown = await shownColumns(panel.locator('table'))
  const rows = sheets[0]?.rows ?? []
  expect(columnOf(rows, 'R4決算見込み（千円）')).toEqual(shown.get('R4決算見込み'))
  expect(rows.slice(1).flatMap((row) => row.slice(1)).every((cell) => typeof cell === 'number')).toBe(true)
  const about = new Map(sheets[1]?.rows.map((row) => [row[0], row[1]]))
  expect(about.get('条件')).toBe('章・節：65、積立を除く')
  expect(about.get('出典')).toContain('朝霞市 施策評価シート')
  expect(about.get('時点')).toContain('R4は見込み')
  expect(about.get('作成日')).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('the projects of a policy are saved with their re-listed rows told apart', async ({ page }) => {
  await page.goto('./#/policies/653')
  const section = page.locator('section', { has: page.getByRole('heading', { name: '5 施策構成事務事業' }) })
  const records = recordsOf(await saveAs(page, section, '表 CSV'))
  const shown = await shownColumns(section.locator('table'))
  expect(columnOf(records, '事務事業')).toEqual(shown.get('事務事業'))
  expect(columnOf(records, 'R2決算（百万円）')).toEqual(shown.get('R2決算'))
  expect(columnOf(records, 'R2決算（千円）')).toContain('再掲')
  expect(columnOf(records, 'R2決算（千円）').at(-1)).toBe('390572')
})

test('a figure is saved as SVG and PNG with title, unit, source, date and 見込み', async ({ page }) => {
  await page.goto('./#/costs?sec=65')
  const panel = page.getByRole('region', { name: '年度別の総コスト' }).first()
  const svg = textOf(await saveAs(page, panel, '図 SVG'))
  for (const words of ['年度別の総コスト', '単位：百万円', '（R4は見込み）', '出典：朝霞市', '条件：章・節：65', '作成日：']) expect(svg).toContain(words)
  expect(svg.match(/class="mark"/g)?.length).toBeGreaterThan(5)
  expect(svg).not.toMatch(/<script|\son\w+=|href=/)
  const png = (await saveAs(page, panel, '図 PNG')).bytes
  expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe((720 + 32) * 2)
  expect(png.length).toBeGreaterThan(10_000)
})

test('the shown policies are saved as a round that can be read again', async ({ page }) => {
  await page.goto('./#/policies?sec=65')
  const file = await saveAs(page, page.locator('main'), 'JSON')
  expect(file.name).toContain('asaka-2022-6-sub')
  const decoded = decodeSnapshotText(textOf(file))
  expect(decoded).toMatchObject({ ok: true, value: { title: '令和4年度 施策評価 第6章（抜粋）' } })
  expect(decoded.ok ? decoded.value.policies.map((policy) => policy.code) : []).toEqual(['651', '652', '653', '654', '655', '656'])
})

test('with 試算 hidden no file of the indicators speaks of it', async ({ page }) => {
  await page.goto('./#/indicators?calc=0')
  const [headings = []] = recordsOf(await saveAs(page, page.locator('main'), '表 CSV'))
  expect(headings).toContain('最終目標')
  expect(headings.join()).not.toContain('試算')
})

test('with 試算 hidden no file of the policies speaks of it', async ({ page }) => {
  await page.goto('./#/policies?calc=0')
  expect(textOf(await saveAs(page, page.locator('main'), '表 CSV'))).not.toMatch(/試算|目安/)
})

test('the menu is accessible, tells what was saved and closes by Escape', async ({ page }) => {
  await page.goto('./#/policies')
  await saveAs(page, page.locator('main'), '表 CSV')
  await expect(page.locator('details.save').getByRole('status')).toContainText('を保存しました。')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('details.save').first()).not.toHaveAttribute('open')
})
