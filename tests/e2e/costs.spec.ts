import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test.use({ samePage: true })

/** The blocks of the breakdown in 千円: first year, blocks, last year. */
async function bridgeAmounts(page: Page): Promise<number[]> {
  const texts = await page.locator('#bridge .amount').allTextContents()
  return texts.map((text) => Number(text.replaceAll(/[,\s]/g, '').replace('＋', '').replace('−', '-')))
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)

test('the change of cost can be told between any two years, and its blocks add up', async ({ page }) => {
  await page.goto('./#/costs?unit=k')
  await expect(page.locator('#bridge')).toContainText('2年で＋2,018,283千円、うち積立＋1,847,630千円')
  await page.getByLabel('比べる年度のはじめ').selectOption('2021')
  await expect(page.locator('#bridge')).toContainText('1年で＋255,265千円')
  await expect(page).toHaveURL(/from=2021/)
  const second = await bridgeAmounts(page)
  expect([second[0], second.at(-1), sum(second.slice(0, -1))]).toEqual([5276528, 5531793, 5531793])
  await page.goto('./#/costs?unit=k&to=2021')
  await expect(page.locator('#bridge')).toContainText('1年で＋1,763,018千円')
  const first = await bridgeAmounts(page)
  expect([first[0], first.at(-1), sum(first.slice(0, -1))]).toEqual([3513510, 5276528, 5276528])
})

test('the largest changes are named, and follow the switches', async ({ page }) => {
  await page.goto('./#/costs')
  const changes = page.locator('#changes')
  await expect(changes.getByRole('heading')).toHaveText('増減が大きい事業：財政調整基金積立事業 ＋1,267.2百万円、住民基本台帳管理事業 −61.8百万円')
  await expect(changes.getByRole('row', { name: '公共施設マネジメント基金積立事業' })).toContainText('R2は「－」（記載上）')
  await expect(changes.getByRole('row', { name: 'ほか61行' })).toBeVisible()
  await changes.getByRole('button', { name: '71事業すべてを表示' }).click()
  await expect(changes.getByRole('row')).toHaveCount(73)
  await page.getByLabel('積立を除く').check()
  await expect(changes.getByRole('heading')).toContainText('参議院議員選挙執行事業 ＋57.8百万円（R2は「－」）')
})

test('a year that is not shown is told and replaced', async ({ page }) => {
  await page.goto('./#/costs?to=2022&basis=actual')
  await expect(page.locator('#bridge')).toContainText('R4は表示中の年度にないため、R2とR3の間を表示しています。')
})

test('all projects can be searched and sorted; re-listed rows carry no amount', async ({ page }) => {
  await page.goto('./#/projects?unit=k')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('71事業（再掲を除く）のうち「休止・廃止」は1事業')
  await expect(page.locator('tbody tr')).toHaveCount(92)
  await expect(page.locator('tbody tr.quiet')).toHaveCount(21)
  await expect(page.locator('tfoot')).toContainText('5,531,793')
  await page.getByRole('button', { name: 'R4決算見込み' }).click()
  await page.getByRole('button', { name: 'R4決算見込み' }).click()
  await expect(page.locator('tbody tr').first()).toContainText('財政調整基金積立事業')
  await expect(page.locator('tbody tr').last()).toContainText('再掲')
  await page.getByLabel('事業名に含む語').fill('総合計画推進')
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(4)
  await expect(page.locator('tfoot')).toContainText('22,125')
  await expect(page).toHaveURL(/find=/)
  await page.getByRole('button', { name: 'すべて表示' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(92)
})

test('re-listed projects are explained and never added', async ({ page }) => {
  await page.goto('./#/policies/632')
  await page.getByRole('link', { name: '再掲のみ（本体の施策で計上）' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('再掲21行は金額に含めない（本体がこの評価にあるもの11行、この評価の外にあるもの10行・9事業）')
  await expect(page.getByText('632は2行すべてが再掲のため計上額が0です（多文化共生推進事業の本体は631')).toBeVisible()
  const amounts = page.getByRole('region', { name: '施策別の計上額と関与額' })
  await expect(amounts.locator('tfoot')).toContainText('5,531.8')
  await expect(amounts.locator('tfoot')).toContainText('足し算はできません')
  await page.getByRole('img', { name: '642の2行を656が再掲' }).waitFor()
  await expect(page.getByRole('link', { name: 'コスト', exact: true })).toHaveClass(/here/)
})
