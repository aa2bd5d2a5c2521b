import { expect, type Locator, type Page } from '@playwright/test'

/** Every page with its title and the beginning of its heading; one policy stands for the fourteen. */
export const ROUTES = [
  { path: '/', title: '概況', heading: '「おおむね順調」13施策' },
  { path: '/policies', title: '施策', heading: '「おおむね順調」の施策のうち' },
  { path: '/policies/654', title: '施策 654', heading: '654 適正かつ効率的な行政事務の遂行' },
  { path: '/indicators', title: '指標', heading: 'R4見込みが目安に届かない指標は2' },
  { path: '/costs', title: 'コスト', heading: '総コスト R4決算見込み55.3億円' },
  { path: '/projects', title: '事務事業', heading: '71事業（再掲を除く）' },
  { path: '/relisted', title: '再掲', heading: '再掲21行は金額に含めない' },
  { path: '/departments', title: '担当課別', heading: '担当課別' },
  { path: '/compare?ids=653,654', title: '比較', heading: '653・654の比較' },
  { path: '/necessity', title: '必要性と進捗状況', heading: '必要性4（社会的なニーズは増加傾向にある）は4施策' },
  { path: '/texts', title: '意見と今後の展開・外的要因', heading: '外部評価委員会の意見は5施策' },
  { path: '/points', title: '確認したい点', heading: '確認したい点' },
  { path: '/questions', title: '質問・意見', heading: '質問・意見' },
  { path: '/questions/collect', title: '質問の取りまとめ', heading: '質問の取りまとめ' },
  { path: '/meeting', title: '会議の次第', heading: '会議の次第' },
  { path: '/print', title: '資料の印刷', heading: '資料の印刷' },
  { path: '/data', title: 'データ', heading: 'データ' },
  { path: '/rounds', title: '評価の一覧', heading: '評価の一覧' },
  { path: '/import', title: 'データの取り込み', heading: 'データの取り込み' },
  { path: '/rounds/compare', title: '年度の比較', heading: '比べる前年度の評価はまだありません' },
  { path: '/search?q=デジタル', title: '検索', heading: '「デジタル」' },
  { path: '/source/653?line=1491', title: 'シート本文 653', heading: '653 公共施設の効果的・効率的な管理運営　シート本文' },
  { path: '/help', title: '読み方', heading: '読み方' },
  { path: '/nowhere', title: '見つからない頁', heading: 'この頁は見つかりません' },
  { path: '/policies/999', title: '施策 999', heading: '施策999はこのデータにありません' },
] as const

/** The pages that show figures and obey the filter. */
export const FIGURE_PATHS = ['/', '/policies', '/policies/654', '/indicators', '/costs', '/departments'] as const

/** The relative address of a route, which may have a query of its own, under a further one such as `calc=0&unit=k`. */
const addressOf = (path: string, query = ''): string => `./#${path}${query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`

/** Waits until the route's own page and all its charts stand, in its own letters. */
export async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  const undrawn = page.locator('main [role="img"][tabindex="0"]:not(:has(svg)), main [aria-busy="true"]')
  await expect(undrawn).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** What is seen of a chart, beside the pictures that it keeps for a filter to come back to. */
export const seenOf = (chart: Locator): Locator => chart.locator(':scope > :not(.put-by)')

/** Opens a route afresh, as somebody does who got the address. */
export async function openRoute(page: Page, path: string, query = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(addressOf(path, query))
  await expectDrawn(page)
}

/** Comes to a route in the app that stands already, by way of another page; the first of its tests opens the app. */
export async function comeTo(page: Page, path: string, query = ''): Promise<void> {
  if (page.url() === 'about:blank') return openRoute(page, path, query)
  const [way, title] = path.startsWith('/help') ? ['/nowhere', '見つからない頁'] : ['/help', '読み方']
  await goOn(page, way, title)
  await page.evaluate((to) => { location.hash = to }, addressOf(path, query).slice(2))
  await expect(page).not.toHaveTitle(`${title}｜見晴らし`)
  await expectDrawn(page)
}

/** Goes on to a route without reading the app anew, as a reader does; `title` is that of its page. */
export async function goOn(page: Page, path: string, title: string, query = ''): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, addressOf(path, query).slice(2))
  await expect(page).toHaveTitle(`${title}｜見晴らし`)
  await expectDrawn(page)
}

/** The page's address, which it writes when nothing else is to do. */
export const writtenAddress = (page: Page): Promise<string> => page.evaluate(() => new Promise((tell) => {
  requestIdleCallback(() => { tell(location.href) })
}))

/** What a reader sees of the page's content, without what the browser leaves out of sight. */
export async function visibleText(page: Page): Promise<string> {
  const main = page.locator('main')
  // Looked for once the rest stands.
  await expect(main).not.toContainText('前年度の評価：確認中')
  return main.innerText()
}

/** Goes to a page of the main navigation, behind その他 where the bar has no room for it. */
export async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: '主な画面' })
  const link = menu.getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await menu.getByText('その他').click()
  await link.click()
}

/** Opens the folded conditions where the window is too narrow to show them beside each other. */
export async function openFacet(page: Page, label: string) {
  const facet = page.locator('details', { has: page.locator(`> summary:text-matches("^${label}(：|$)")`) }).last()
  const summary = facet.locator('> summary')
  if (!(await summary.isVisible())) await page.locator('summary', { hasText: /^条件（/ }).click()
  await summary.click()
  await expect(facet).toHaveAttribute('open', '')
  return facet
}

/** The bar counts the policies that the conditions leave. */
export async function expectCount(page: Page, policies: number): Promise<void> {
  await expect(page.getByRole('region', { name: '条件' }).getByRole('status')).toHaveText(`${policies}施策／14施策`)
}
