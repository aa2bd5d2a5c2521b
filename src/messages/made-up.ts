/** Stands wherever made-up numbers do. */
export const MADE_UP = '見本（作り物の数値です）'
/** Before the name of a file of theirs. */
export const MADE_UP_FILE = '見本'
/** Of the build that shows a made-up country; the figures come with their separators. */
export const madeUpSize = (municipalities: string, policies: string, projects: string, seed: string): string =>
  `${municipalities}市区町村・${policies}施策・${projects}事業・6年度の評価を、この端末の中で作ります（種 ${seed}）。実在の自治体のものではありません。`
export const madeUpProgress = (done: string, of: string, policies: string): string => `作っています：${done}／${of}市区町村（${policies}施策）`
export const MADE_UP_WORDS = { title: '見本（作り物）の用意', make: '作る', cancel: '中止' } as const
export const MADE_UP_ENDED = '見本を保存できませんでした。端末の空き容量が1 GB以上あることを確かめて、もう一度お試しください。ほかの評価は変わっていません。'
