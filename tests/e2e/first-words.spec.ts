import { expect, expectAccessible, test } from './fixtures.ts'
import { goTo } from './routes.ts'

test.use({ storageState: { cookies: [], origins: [] } })

test('a first visit shows the four sentences beside the first numbers; closed once, they stay away until asked for', async ({ page }) => {
  await page.goto('./')
  const first = page.getByRole('region', { name: 'はじめに' })
  await expect(first.getByRole('listitem')).toHaveText([
    '施策評価シートの記載内容を一覧・比較する画面です。', '●は実績、○は見込み、┃は目標。',
    '『進捗状況』は市の評価、『試算』はこの画面の計算です。', 'メモはこの端末だけに残ります。',
  ])
  for (const number of await page.getByTestId('kpi').all()) await expect(number).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
  await page.goto('./#/?calc=0')
  await expect(first).not.toContainText('試算')
  await page.getByRole('button', { name: 'はじめの説明を閉じる' }).click()
  await expect(first).toHaveCount(0)
  await page.reload()
  await expect(page.getByTestId('kpi').first()).toBeVisible()
  await expect(first).toHaveCount(0)
  await page.locator('header').getByRole('link', { name: '読み方' }).click()
  await page.getByRole('button', { name: 'はじめの説明を画面の上に表示' }).click()
  await expect(first).toBeVisible()
  await goTo(page, '概況')
  await expect(first).toBeVisible()
})
