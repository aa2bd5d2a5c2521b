import type { PaperKind } from '../domain/paper.ts'

export const PAPER_KINDS: Readonly<Record<PaperKind, { readonly name: string; readonly size: string }>> = {
  policies: { name: '施策ごとに1頁', size: 'A4縦' },
  list: { name: '一覧表', size: 'A3横' },
  deck: { name: '会議資料', size: 'A4横' },
}

/** Where the rest of a cut text stands; never cut without it. */
export const restOnSheet = (code: string, heading: string): string => `続きは評価シート${code}「${heading}」`
/** Blocks that had no room at all. */
export const onSheetOnly = (code: string, headings: readonly string[]): string => `この頁にない欄は評価シート${code}をご覧ください：${headings.join('、')}`
export const otherProjects = (code: string, count: number): string => `ほか${count}行は評価シート${code}「5 施策構成事務事業」`

export const PAPER_WORDS = {
  committeeOnly: '委員限り',
  questions: '質問・意見',
  answers: '回答',
  trialTitle: '試算（この画面の計算）',
  printHint: '印刷の画面では、用紙の大きさを下の表示に合わせ、倍率100％、余白「既定」、「背景のグラフィック」を選んでください。',
  none: '条件に合う施策がないため、印刷する頁がありません。',
  noScreens: '次第に画面がないため、印刷する頁がありません。',
} as const
