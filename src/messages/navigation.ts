/** The pages of the main navigation, in the order of a review: overview, then from policies to money to people. The first four stand in the bar of an upright tablet. */
export const NAV_PAGES = [
  { path: '/', name: '概況' },
  { path: '/policies', name: '施策' },
  { path: '/indicators', name: '指標' },
  { path: '/costs', name: 'コスト' },
  { path: '/departments', name: '担当課別' },
  { path: '/questions', name: '質問・意見' },
  { path: '/data', name: 'データ' },
] as const

/** The ways to look at policies, offered beside each other. */
export const POLICY_PAGES = [
  { path: '/policies', name: '一覧' },
  { path: '/necessity', name: '必要性と進捗状況' },
  { path: '/texts', name: '意見と今後の展開・外的要因' },
  { path: '/compare', name: '比較' },
] as const

/** Further pages that an upright tablet offers behind その他. */
export const FURTHER_PAGES = [
  { path: '/points', name: '確認したい点' },
  { path: '/compare', name: '比較' },
  { path: '/search', name: '検索' },
  { path: '/help', name: '読み方' },
] as const
