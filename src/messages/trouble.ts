import type { Trouble } from '../stores/trouble.ts'

/** What broke while the app runs, what still holds, and what to do. */
export const TROUBLE_SENTENCES: Readonly<Record<Exclude<Trouble, 'built'>, string>> = {
  part: '画面の一部を表示できません。数値は表でご確認いただけます。',
  page: '開こうとした画面のファイルが届きませんでした。この画面と、保存したデータ・メモは変わっていません。通信をご確認のうえ、再読み込みしてから、もう一度お開きください。',
}

/** In the place of a page. */
export const FAILED_PAGES: Readonly<Record<Exclude<Trouble, 'part'>, { readonly title: string; readonly text: string }>> = {
  page: { title: 'この画面を読み込めませんでした', text: '画面のファイルが届きませんでした。保存したデータとメモは変わっていません。通信をご確認のうえ、［再読み込み］を選ぶか、ほかの画面をお開きください。' },
  built: { title: 'この画面を表示できません', text: '画面を組み立てる途中で不具合が起きました。保存したデータとメモは変わっていません。［再読み込み］を選ぶか、条件を変えるか、ほかの画面をお開きください。' },
}
