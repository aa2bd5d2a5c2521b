import type { StorageFailureCode } from '../db/failure.ts'
import type { SettingsKept } from '../stores/settings.ts'
import { storageSentences } from './storage.ts'

const KEPT: Readonly<Record<Exclude<SettingsKept, 'failed'>, string>> = {
  waiting: '設定を読み込んでいます。変更はすぐに反映します。',
  saving: '変更を保存しています。',
  kept: '変更はすぐに反映し、この端末に保存します。次の年度の評価にも引き継ぎます。',
  'memory-only': 'この端末に保存できないため、変更はこの画面を閉じるまで有効です。通常のウィンドウで開き直すと保存できます。',
}

/** Whether what is settled here will be there next time. */
export function keptSentence(kept: SettingsKept, failure: StorageFailureCode | null): string {
  if (kept !== 'failed') return KEPT[kept]
  return `設定を保存または読み込みできませんでした。変更はこの画面を閉じるまで有効です。${storageSentences[failure ?? 'unknown']({})}`
}
