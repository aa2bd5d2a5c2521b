import { quoteJson, tellJson } from './json-words.ts'
import type { SnapshotFailure, SnapshotFailureCode } from '../snapshot/decode.ts'

type Args = SnapshotFailure['args']

const unchanged = 'これまでのデータは変わっていません。'

/** One sentence for every reason to refuse a snapshot: what happened, what still holds, what to do next. */
export const snapshotFailureMessages: Readonly<Record<SnapshotFailureCode, (args: Args) => string>> = {
  empty: () => `このファイルには内容がありません。${unchanged}保存し直したファイルをお選びください。`,
  'not-json': () => `このファイルは、この画面で保存したデータ（.json）として読み取れませんでした。${unchanged}ファイルをご確認ください。`,
  cut: () => `このファイルは途中で終わっています。${unchanged}元のファイルをもう一度コピーするか、受け取り直してください。`,
  'not-a-snapshot': () => `このファイルは施策評価のデータではありません。${unchanged}「施策評価」のデータ（.json）をお選びください。`,
  'newer-version': ({ version, supported }) => `このデータは新しい形式（第${version}版）です。この画面が読み取れるのは第${supported}版までです。${unchanged}画面を新しい版に切り替えてから、もう一度お試しください。`,
  invalid: ({ path, expected, received }) => `データの「${quoteJson(path)}」が決められた形ではありません（${tellJson(expected)}のところが${tellJson(received)}）。${unchanged}該当箇所を直すか、作成元にお問い合わせください。`,
  'duplicate-policy': ({ policy }) => `施策${policy}が2つあります。${unchanged}どちらかを除いてから、もう一度お試しください。`,
  'duplicate-indicator': ({ policy, no }) => `施策${policy}に指標${no}が2つあります。${unchanged}番号を直してから、もう一度お試しください。`,
  'duplicate-source': ({ id }) => `原本の番号「${id}」が2つあります。${unchanged}番号を直してから、もう一度お試しください。`,
}
