import type { OpinionStatus } from '../domain/opinion-mark.ts'

/** In the order in which they are offered. */
export const OPINION_STATUS_WORDS: Readonly<Record<OpinionStatus, string>> = { found: 'あり', 'not-found': '見つからない', unread: '未確認' }
export const OPINION_QUESTION = '意見に関連する記載（この画面を使う人の確認）'
