export const ROUNDS_TITLE = '評価の一覧'

/** What the buttons of a round do. */
export const ROUND_WORDS = {
  open: 'この評価を開く',
  join: '表示中の評価と一緒に開く',
  save: 'ファイルに保存（JSON）',
  saveLines: 'ファイルに保存（NDJSON）',
  rename: '名前を変える',
  remove: '削除',
  restore: '付属の評価に戻す',
} as const

export const OPEN_WORD = '表示中'
export const ORIGIN_WORDS = { shipped: 'この画面に付属', own: 'この端末で取り込み', replaced: 'この端末で取り込み（同じidの付属の評価の代わり）' } as const

export const removedSentence = (title: string, back: boolean): string =>
  `「${title}」を削除しました。この評価への質問・意見は残っています。${back ? 'この画面を閉じるか再読み込みするまでは、元に戻せます。' : ''}`
/** Said before a round is removed that is too large to be held for an undo. */
export const askRemovalSentence = (title: string): string =>
  `「${title}」は大きいため、削除すると元に戻せません。削除する場合は、もう一度［削除］を押してください。［ファイルに保存（NDJSON）］で、先に残しておけます。`
export const restoredSentence = (title: string): string => `「${title}」を戻しました。`
export const renamedSentence = (title: string): string => `名前を「${title}」に変えました。`
export const openedSentence = (title: string): string => `「${title}」を開きました。`
/** Said where another tab changed what is open. */
export const ELSEWHERE_WORDS = {
  changed: { sentence: 'この評価は別のタブで変更されました。この画面は、変更前の内容を表示しています。', show: '新しい内容を表示' },
  removed: { sentence: 'この評価は別のタブで削除されました。この画面は、削除前の内容を表示しています。', show: 'ほかの評価を表示' },
} as const
export const NOT_BROUGHT = 'この評価を読み込めませんでした。ほかの評価はそのままご覧いただけます。通信のある場所で、もう一度お試しください。'
