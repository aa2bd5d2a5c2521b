/** The pages of the main navigation, in the order of a review: overview, then from policies to money to people. */
export const NAV_PAGES = [
  { path: '/', name: '概況' },
  { path: '/policies', name: '施策' },
  { path: '/indicators', name: '指標' },
  { path: '/costs', name: 'コスト' },
  { path: '/departments', name: '担当課別' },
  { path: '/data', name: 'データ' },
] as const
