import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { comeTo, expectDrawn, goTo, seenOf } from './routes.ts'

test.use({ sameApp: true })

const STATES_ON_R4 = [
  ['611 指標1', '50→210→368見込', '目安に到達'], ['612 指標1', '2→5→7見込', '目安とほぼ同じ'],
  ['621 指標1', '－→－→－', '数値なし（実績なし）'], ['622 指標1', '－→－→－', '数値なし（実績なし）'],
  ['631 指標1', '53→58→81見込', '到達'], ['632 指標1', '18→2→25見込', '目安とほぼ同じ'],
  ['641 指標1', '54→59→65見込', '目安に到達'], ['642 指標1', '41→44→45見込', '目安に届かない'],
  ['642 指標2', '12,385→13,152→13,618見込', '目安に到達'], ['651 指標1', '71.9→86.0→92.4見込', '目安に到達'],
  ['652 指標1', '99.1→99.2→99.1見込', '目安とほぼ同じ'], ['653 指標1', '0→7.2→18.6見込', '確認待ち'],
  ['654 指標1', '91→100→88見込', '目安に届かない'], ['655 指標1', '39.9→46.0→47.0見込', '目安に到達'],
  ['656 指標1', '81.4→85.5→88.8見込', '目安に到達'], ['656 指標2', '8→21→39見込', '到達'],
] as const

test('focus goes to the heading of the page that was opened', async ({ page }) => {
  await comeTo(page, '/')
  for (const name of ['施策', '指標', 'コスト', '担当課別', '概況']) {
    await goTo(page, name)
    await expect(page).toHaveTitle(`${name}｜見晴らし`)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
  await page.getByRole('link', { name: /^653 / }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('653 公共施設の効果的・効率的な管理運営')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('all sixteen indicators stand with their values and states', async ({ page }) => {
  await comeTo(page, '/indicators')
  const rows = page.locator('main ul > li', { has: page.getByRole('heading', { level: 2 }) })
  await expect(rows).toHaveCount(16)
  for (const [at, [name, values, state]] of STATES_ON_R4.entries()) {
    await expect(rows.nth(at)).toContainText(name)
    await expect(rows.nth(at)).toContainText(values)
    await expect(rows.nth(at).getByText(`試算${state}`, { exact: true })).toBeVisible()
  }
})

test('the table of indicators says the same as their rows', async ({ page }) => {
  await comeTo(page, '/indicators', 'table=1')
  const rows = page.locator('main tbody tr')
  await expect(rows).toHaveCount(16)
  for (const [at, [, values, state]] of STATES_ON_R4.entries()) {
    const cells = (await rows.nth(at).locator('th, td').allInnerTexts()).map((text) => text.replaceAll(/\s/g, ''))
    for (const value of values.replace('見込', '').split('→')) expect(cells.some((cell) => cell.startsWith(value)), `${cells.join(' ')} ${value}`).toBe(true)
    expect(cells.some((cell) => cell.includes(state.replace(/（.*/, '')))).toBe(true)
  }
})

test('the workings show the guide value and the line of the sheet', async ({ page }) => {
  await comeTo(page, '/indicators')
  await page.getByRole('button', { name: '642 指標1 計算の根拠' }).click()
  const workings = page.getByRole('table', { name: '計算の根拠（試算）' })
  await expect(workings.getByRole('row', { name: /基準値（R2実績）/ })).toHaveText(/41%.*1020行/)
  await expect(workings.getByRole('row', { name: /値（R4見込み）/ })).toHaveText(/45%.*1020行/)
  await expect(workings.getByRole('row', { name: /最終目標（R7）/ })).toHaveText(/55%.*1020行/)
  await expect(workings.getByRole('row', { name: /R4年度の目安（試算）/ })).toHaveText(/46\.6%/)
  await expect(workings.getByRole('row', { name: /目安との差/ })).toHaveText(/−1\.6ポイント/)
  await expect(workings.getByRole('row', { name: /必要な年平均/ })).toHaveText(/＋3\.3.*ポイント.*＋1\.?0?ポイント/)
})

test('653 waits for its direction and has no share', async ({ page }) => {
  await comeTo(page, '/policies/653')
  await expect(page.getByText('試算確認待ち', { exact: true })).toBeVisible()
  await page.locator('summary', { hasText: '計算の根拠' }).click()
  await expect(page.getByText('指標名は「維持管理費の削減率」、目標は−5.0％です。数値の良い方向を所管課に確認するまで、試算の対象外とします。')).toBeVisible()
  const projects = page.getByRole('table', { name: /653の事務事業（12事業＋再掲1/ })
  await expect(projects.getByRole('row', { name: /朝霞台出張所施設改修事業/ })).toHaveText(/0\s*0\s*1\.4.*休止・廃止/)
  await expect(projects.getByRole('row', { name: /公共施設マネジメント基金積立事業/ })).toHaveText(/－\s*501\.9\s*551\.3/)
})

test('654 falls short of its guide and carries other offices’ projects', async ({ page }) => {
  await comeTo(page, '/policies/654')
  await expect(page.getByText('試算目安に届かない', { exact: true })).toBeVisible()
  await page.locator('summary', { hasText: '計算の根拠' }).click()
  await expect(page.getByRole('table', { name: '計算の根拠（試算）' }).getByRole('row', { name: /R4年度の目安/ })).toContainText('94.6件')
  await expect(page.getByRole('table', { name: /654の事務事業（33事業/ })).toBeVisible()
})

test('632 has no cost of its own, and the page says why', async ({ page }) => {
  await comeTo(page, '/policies/632')
  const figure = page.getByRole('region', { name: /総コスト/ })
  await expect(figure).toContainText('再掲')
  await expect(page.getByRole('table', { name: /632の事務事業（0事業＋再掲2/ })).toContainText('再掲（本体は631）')
})

test('621 has no value in three years, and the page says why', async ({ page }) => {
  await comeTo(page, '/policies/621')
  await expect(page.getByText('試算数値なし（実績なし）', { exact: true })).toBeVisible()
  await page.locator('summary', { hasText: '計算の根拠' }).click()
  await expect(page.getByText('R2〜R4の数値が「－」のため計算していません（5年ごとの調査）。')).toBeVisible()
  const picture = page.getByRole('img', { name: /指標1|男女/ }).first()
  await expect(picture).toContainText('－')
})

/** The picture of the cost of the policy on show. */
const costOf = (page: Page) => seenOf(page.getByRole('img', { name: /^年度別の総コスト/ }))

test('going from policy to policy changes every figure', async ({ page }) => {
  await comeTo(page, '/policies/653')
  await expect(costOf(page)).toContainText('1,026.1')
  await page.getByRole('link', { name: /^次の施策 654/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expectDrawn(page)
  await expect(page).toHaveTitle('施策 654｜見晴らし')
  await expect(costOf(page)).not.toContainText('1,026.1')
  const [last] = await page.getByRole('img').last().locator('text').allTextContents()
  expect(last).not.toBe('')
})

test('a page that does not exist leads back', async ({ page }) => {
  await comeTo(page, '/nowhere')
  await page.getByRole('link', { name: '概況を開く' }).click()
  await expect(page.getByTestId('kpi')).toHaveCount(4)
  await comeTo(page, '/policies/999')
  await page.getByRole('link', { name: '施策の一覧を開く' }).click()
  await expect(page).toHaveTitle('施策｜見晴らし')
})

test('the departments stand with the note that this is not their budget', async ({ page }) => {
  await comeTo(page, '/departments')
  await expect(page.getByText('課の予算・決算額ではありません。', { exact: false })).toBeVisible()
  await expect(page.locator('.rows > ul > li').getByRole('heading', { level: 2, name: /課$/ })).toHaveCount(6)
  await page.getByRole('button', { name: 'この課だけを表示' }).first().click()
  await expect(page.locator('.rows > ul > li').getByRole('heading', { level: 2, name: /課$/ })).toHaveCount(1)
})
