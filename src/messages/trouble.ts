import type { Trouble } from '../stores/trouble.ts'

/** What broke while the app runs, what still holds, and what to do. */
export const TROUBLE_SENTENCES: Readonly<Record<Trouble, string>> = {
  part: '画面の一部を表示できません。数値は表でご確認いただけます。',
  page: '開こうとした画面のファイルが届きませんでした。この画面と、保存したデータ・メモは変わっていません。通信をご確認のうえ、再読み込みしてから、もう一度お開きください。',
}

export const PAGE_FAILED_TITLE = 'この画面を読み込めませんでした'
export const PAGE_FAILED = '画面のファイルが届きませんでした。保存したデータとメモは変わっていません。通信をご確認のうえ、［再読み込み］を選ぶか、ほかの画面をお開きください。'
