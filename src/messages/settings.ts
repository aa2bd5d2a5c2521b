import type { StorageFailureCode } from '../db/failure.ts'
import type { SettingsKept } from '../stores/setting-keeper.ts'
import { storageSentences } from './storage.ts'

/** Why the database does not hold it too, and what to do. */
const mainStorage: Partial<Record<StorageFailureCode, string>> & { readonly unknown: string } = {
  quota: '端末の空き容量が不足しているため、本来の保存領域には保存できませんでした。不要なファイルを削除してください。',
  unwritable: '端末の記憶装置に書き込めないため、本来の保存領域には保存できませんでした。不要なファイルを削除してください。',
  'no-answer': '本来の保存領域から応答がありません。ほかのタブを閉じ、画面を再読み込みしてください。',
  unknown: '本来の保存領域には保存できませんでした。画面を再読み込みして、もう一度お試しください。',
}

/** Whether what is settled here will be there next time; `failure` is why it is not in the database. */
export const settingsSentences: Readonly<Record<SettingsKept, (failure: StorageFailureCode | null) => string>> = {
  waiting: () => '設定を読み込んでいます。変更はすぐに反映します。',
  saving: () => '変更を保存しています。',
  kept: () => '変更はすぐに反映し、この端末に保存します。次の年度の評価にも引き継ぎます。',
  once: () => '変更はすぐに反映し、この端末に保存します。ブラウザーの簡易な保存領域を使用できないため、控えは作れませんでした。',
  'mirror-only': (failure) => `変更はすぐに反映し、この端末の簡易な保存領域だけに保存します。次に開いたときに読み込みます。${failure === null ? '' : mainStorage[failure] ?? mainStorage.unknown}`,
  'memory-only': () => 'この端末に保存できないため、変更はこの画面を閉じるまで有効です。通常のウィンドウで開き直すと保存できます。',
  failed: (failure) => `設定を保存または読み込みできませんでした。変更はこの画面を閉じるまで有効です。${storageSentences[failure ?? 'unknown']({})}`,
}

/** Said where the database had lost settings that the other copy still held. */
export const settingsRestored = (count: number): string => `設定を控えから復元しました（${count}件）。`
