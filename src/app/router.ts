import type { Pinia } from 'pinia'
import { createRouter, createWebHashHistory, isNavigationFailure, NavigationFailureType, type RouteRecordRaw } from 'vue-router'
import OverviewPage from '../pages/OverviewPage.vue'
import { readPageQuery } from '../stores/place-parameters.ts'
import { useViewState } from '../stores/view-state.ts'
import { writeLate } from './late-history.ts'

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: string
    /** A page that no filter concerns. */
    readonly plain?: boolean
    /** Without header and notices. */
    readonly bare?: boolean
    /** A page that stands also where no round is open. */
    readonly anytime?: boolean
    /** The page of the main navigation that it belongs to. */
    readonly under?: string
  }
}

/** Every page but the first is loaded when it is first asked for. */
const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'overview', component: OverviewPage, meta: { title: '概況' } },
  { path: '/policies', name: 'policies', component: () => import('../pages/PoliciesPage.vue'), meta: { title: '施策' } },
  { path: '/policies/:code', name: 'policy', component: () => import('../pages/PolicyPage.vue'), meta: { title: '施策' } },
  { path: '/necessity', name: 'necessity', component: () => import('../pages/NecessityPage.vue'), meta: { title: '必要性と進捗状況', under: '/policies' } },
  { path: '/texts', name: 'texts', component: () => import('../pages/TextsPage.vue'), meta: { title: '意見と今後の展開・外的要因', under: '/policies' } },
  { path: '/compare', name: 'compare', component: () => import('../pages/ComparePage.vue'), meta: { title: '比較', under: '/policies' } },
  { path: '/indicators', name: 'indicators', component: () => import('../pages/IndicatorsPage.vue'), meta: { title: '指標' } },
  { path: '/costs', name: 'costs', component: () => import('../pages/CostsPage.vue'), meta: { title: 'コスト' } },
  { path: '/projects', name: 'projects', component: () => import('../pages/ProjectsPage.vue'), meta: { title: '事務事業', under: '/costs' } },
  { path: '/relisted', name: 'relisted', component: () => import('../pages/RelistedPage.vue'), meta: { title: '再掲', under: '/costs' } },
  { path: '/departments', name: 'departments', component: () => import('../pages/DepartmentsPage.vue'), meta: { title: '担当課別' } },
  { path: '/points', name: 'points', component: () => import('../pages/PointsPage.vue'), meta: { title: '確認したい点' } },
  { path: '/questions', name: 'questions', component: () => import('../pages/QuestionsPage.vue'), meta: { title: '質問・意見', plain: true } },
  { path: '/questions/collect', name: 'collect', component: () => import('../pages/CollectPage.vue'), meta: { title: '質問の取りまとめ', plain: true, under: '/questions' } },
  { path: '/data', name: 'data', component: () => import('../pages/DataPage.vue'), meta: { title: 'データ', plain: true } },
  { path: '/rounds', name: 'rounds', component: () => import('../pages/RoundsPage.vue'), meta: { title: '評価の一覧', plain: true, anytime: true, under: '/data' } },
  { path: '/import', name: 'import', component: () => import('../pages/ImportPage.vue'), meta: { title: 'データの取り込み', plain: true, anytime: true, under: '/data' } },
  { path: '/rounds/compare', name: 'rounds-compare', component: () => import('../pages/RoundsComparePage.vue'), meta: { title: '年度の比較', under: '/data' } },
  { path: '/search', name: 'search', component: () => import('../pages/SearchPage.vue'), meta: { title: '検索', plain: true } },
  { path: '/source/:code', name: 'source', component: () => import('../pages/SourcePage.vue'), meta: { title: 'シート本文', plain: true } },
  { path: '/meeting', name: 'agenda', component: () => import('../pages/AgendaPage.vue'), meta: { title: '会議の次第', plain: true } },
  { path: '/meeting/:screen', name: 'meeting', component: () => import('../pages/MeetingPage.vue'), meta: { title: '会議', plain: true, bare: true } },
  { path: '/print', name: 'print', component: () => import('../pages/PrintPage.vue'), meta: { title: '資料の印刷', plain: true } },
  { path: '/help', name: 'help', component: () => import('../pages/HelpPage.vue'), meta: { title: '読み方', plain: true } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('../pages/NotFoundPage.vue'), meta: { title: '見つからない頁', plain: true } },
]

const HEADER_ROOM = 136

/** Addresses behind a hash, so that any static folder serves them; the query is handed to the view state. */
export function createAppRouter(pinia: Pinia) {
  const router = createRouter({
    history: writeLate(createWebHashHistory()),
    routes: [...routes],
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      if (to.hash) return { el: to.hash, top: HEADER_ROOM }
      return to.path === from.path ? false : { top: 0 }
    },
  })
  const view = useViewState(pinia)
  router.beforeEach(view.setOut)
  router.onError(view.arrive)
  router.afterEach((to, from, failure) => {
    // Called off by another way, which is still to end.
    if (isNavigationFailure(failure, NavigationFailureType.cancelled)) return
    view.receive(readPageQuery(to.path, Object.fromEntries(Object.entries(to.query).map(([key, value]) => [key, String(Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? ''))]))))
    const code = typeof to.params.code === 'string' ? ` ${to.params.code}` : ''
    document.title = `${to.meta.title}${code}｜見晴らし`
    if (from.name !== undefined && to.path !== from.path) focusHeading()
    view.arrive()
  })
  return router
}

/** Focus goes to the new page's first field or heading once it stands, so that keys and a screen reader start there. */
function focusHeading(): void {
  requestAnimationFrame(() => (document.querySelector<HTMLElement>('main [data-first-field]') ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true }))
}
