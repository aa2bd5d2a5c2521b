import { expect, expectAccessibleInBoth, test } from './fixtures.ts'
import { open, settle653 } from './settle.ts'

test.use({ samePage: true })

const HITS = {
  F1: ['642', '654'], F2: ['621', '622'], F3: [], F4: ['631', '656'], F6: ['611', '612'], F11: ['632'],
  F5: ['653'], F9: ['631', '632'], F10: ['632'], F12: [], F13: ['611', '612', '621', '631', '632', '641', '654'],
}

test('the points of the source document stand in their two lists, each with numbers, words and lines', async ({ page }) => {
  await open(page, '/points')
  await expect(page.locator('h1')).toHaveText('確認したい点　質問の候補は9点、記載の確認は10点')
  for (const [code, policies] of Object.entries(HITS)) {
    const rule = page.getByRole('region', { name: new RegExp(`^${code} `) })
    await expect(rule.locator('.policy strong')).toHaveText(policies)
  }
  const f1 = page.getByRole('region', { name: /^F1 / })
  await expect(f1.getByRole('listitem').first()).toContainText('「おおむね順調」とした判断と、目安に届かない指標（2指標中1）の関係')
  await expect(f1.getByRole('listitem').first()).toContainText('R4見込みは45％で、目安46.6％に届きません。')
  await expect(f1.getByRole('listitem').first().getByRole('blockquote')).toContainText('1062行')
  await expect(page.getByRole('region', { name: /^F9 / })).toContainText('631 シート601行　632 シート736行')
  await expect(page.locator('main')).not.toContainText(/食い違い|矛盾|誤り/)
})

test('概況, the cards and a policy lead to the points', async ({ page }) => {
  await open(page, '/')
  await page.getByRole('link', { name: '確認したい点 19（質問の候補9、記載の確認10）' }).click()
  await expect(page.locator('h1')).toContainText('確認したい点')
  await open(page, '/policies')
  await page.getByRole('link', { name: /^確認したい点 \d/ }).first().click()
  await expect(page).toHaveURL(/#\/points/)
})

test('the points follow the filter and the switch of 試算', async ({ page }) => {
  await open(page, '/points?sec=65')
  await expect(page.locator('h1')).toHaveText('確認したい点　質問の候補は2点、記載の確認は2点')
  await open(page, '/points?calc=0')
  await expect(page.locator('h1')).toHaveText('確認したい点　質問の候補は2点、記載の確認は9点')
  await expect(page.locator('main')).not.toContainText(/試算|目安|届かない|確認待ち/)
})

test('a point that was looked at keeps its mark and note, and a change is taken back right there', async ({ page }) => {
  await open(page, '/points')
  const item = page.getByRole('region', { name: /^F11 / }).getByRole('listitem')
  await item.getByLabel('確認済み').check()
  await expect(page.locator('h1')).toContainText('（確認済み1）')
  await item.getByLabel('メモ').fill('確定値は9月に公表')
  await item.getByLabel('メモ').press('Enter')
  // At once: what is settled is kept before the database answers.
  await page.reload()
  await expect(item.getByLabel('メモ')).toHaveValue('確定値は9月に公表')
  await expect(page).not.toHaveURL(/確定値/)
  await item.getByLabel('確認済み').uncheck()
  await page.getByRole('button', { name: '設定を元に戻す' }).click()
  await expect(item.getByLabel('確認済み')).toBeChecked()
})

test('a memo that is half typed is there after the page was loaded anew, and after the way back', async ({ page }) => {
  await open(page, '/policies')
  await open(page, '/points')
  const item = page.getByRole('region', { name: /^F11 / }).getByRole('listitem')
  const memo = item.getByLabel('メモ')
  await item.getByLabel('確認済み').check()
  await memo.pressSequentially('確定値は')
  await page.reload()
  await expect(memo).toHaveValue('確定値は')
  await memo.press('End')
  await memo.pressSequentially('9月に公表')
  await page.goBack()
  await expect(page).toHaveURL(/#\/policies/)
  await page.goForward()
  await expect(memo).toHaveValue('確定値は9月に公表')
})

test('a memo that is half typed is kept where the way back takes its point away', async ({ page, context }) => {
  await open(page, '/points?sec=61')
  await page.getByLabel('積立を除く').check()
  await page.goto('./#/points?sec=63')
  const item = page.getByRole('region', { name: /^F11 / }).getByRole('listitem')
  await item.getByLabel('確認済み').check()
  await item.getByLabel('メモ').pressSequentially('確定値は9月に公表')
  await page.goBack()
  await expect(item).toHaveCount(0)
  const other = await context.newPage()
  await open(other, '/points?sec=63')
  await expect(other.getByRole('region', { name: /^F11 / }).getByLabel('メモ')).toHaveValue('確定値は9月に公表')
  await other.close()
})

test('a rule switched off leaves lists and counts on every page, and its link says why', async ({ page }) => {
  await open(page, '/points')
  await page.getByLabel('F13 この評価の中に本体のない再掲事業。計上先の施策の確認を表示').uncheck()
  await expect(page.locator('h1')).toContainText('記載の確認は3点')
  await open(page, '/')
  await expect(page.getByRole('link', { name: '確認したい点 12（質問の候補9、記載の確認3）' })).toBeVisible()
  await page.goto('./#/points?point=F13')
  await page.reload()
  await expect(page.getByText('確認したい点「F13」は、このデータにないか、表示しない設定のため')).toBeVisible()
  await page.getByLabel('F13 この評価の中に本体のない再掲事業。計上先の施策の確認を表示').check()
  await expect(page.getByRole('region', { name: /^F13 / })).toContainText('7件')
})

test('653 confirmed either way asks other questions', async ({ page }) => {
  await settle653(page, '増えるほどよい')
  await open(page, '/points')
  await expect(page.getByRole('region', { name: /^F3 / }).locator('.policy strong')).toHaveText(['653'])
  await expect(page.getByRole('region', { name: /^F4 / }).locator('.policy strong')).toHaveText(['631', '653', '656'])
  await expect(page.getByRole('region', { name: /^F5 / })).toContainText('0件')
  await settle653(page, '減るほどよい')
  await open(page, '/points')
  await expect(page.getByRole('region', { name: /^F3 / })).toContainText('0件')
  await expect(page.getByRole('region', { name: /^F5 / })).toContainText('0件')
})

test('the checks of the record go on paper only when asked for', async ({ page }) => {
  await open(page, '/points')
  const record = page.getByRole('heading', { name: '記載の確認（10）' })
  await page.emulateMedia({ media: 'print' })
  await expect(record).toBeHidden()
  await expect(page.getByRole('heading', { name: '質問の候補（9）' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByLabel('印刷に含める').check()
  await page.emulateMedia({ media: 'print' })
  await expect(record).toBeVisible()
})

test('the points are accessible, light and dark', async ({ page }) => {
  await open(page, '/points')
  await page.getByLabel('確認済み').first().check()
  await expect(page.getByLabel('メモ')).toBeVisible()
  await expectAccessibleInBoth(page)
})

test('a point is marked by keyboard alone', async ({ page }) => {
  await open(page, '/points')
  await page.getByLabel('F1 進捗状況の判断と、目安に届かない指標の関係を表示').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^642 / }).first()).toBeFocused()
  const mark = page.getByRole('checkbox', { name: '確認済み' }).first()
  for (let stops = 0; stops < 12 && !(await mark.evaluate((box) => box === document.activeElement)); stops++) await page.keyboard.press('Tab')
  await expect(mark).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.locator('h1')).toContainText('（確認済み1）')
})
