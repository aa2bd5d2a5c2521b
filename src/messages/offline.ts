import type { KeepingState } from '../domain/offline.ts'

/** The word in the header. */
export const KEEPING_WORDS: Readonly<Record<KeepingState, string>> = {
  preparing: 'オフライン準備中',
  whole: 'オフライン準備完了',
  incomplete: 'オフライン未準備',
  insecure: 'オフライン不可',
  unsupported: 'オフライン不可',
  inside: 'ファイル版・通信なし',
}
export const AWAY_WORD = 'オフラインで表示中'

const ALL_WORKS = '通信のある間は、すべての機能をお使いいただけます。'

/** What the word means, what still holds, and what to do. */
export const KEEPING_SENTENCES: Readonly<Record<KeepingState, string>> = {
  preparing: `通信のない場所で使うためのファイルを、この端末に保存しています。${ALL_WORKS}`,
  whole: '通信のない場所でも、すべての画面をご覧いただけます。',
  incomplete: `通信のない場所で使うためのファイルを、すべては保存できませんでした。${ALL_WORKS}通信と空き容量をご確認のうえ、画面を開き直してください。`,
  insecure: `この画面は http で開かれているため、オフラインでは使えません。オフラインで使うには https での配信が必要です。${ALL_WORKS}`,
  unsupported: `このブラウザーの設定では、オフライン用のファイルを保存できません（プライベートウィンドウなど）。${ALL_WORKS}`,
  inside: 'データと画面が1つのファイルに収まっており、通信をしません。設定・メモ・取り込んだ評価は保存されず、画面を閉じると消えます。',
}

/** `kept` names each stored round with the day it came. */
export const awaySentence = (kept: string): string => `通信がありません。保存済みのデータ（${kept}）を表示しています。`
export const NOTHING_KEPT = '通信がありません。表示中の内容はそのままご覧いただけますが、この端末には保存されていません。'
export const keptSentence = (kept: string): string => `保存済みのデータ：${kept}`
export const keptRound = (title: string, day: string): string => `${title}、${day}取り込み`

export const madeSentence = (day: string): string => `${day}に作成したファイルです。`

export const PERSISTED_WORDS = {
  yes: '保存したデータは、ブラウザーが自動で消さない設定です。',
  no: '空き容量が少なくなると、ブラウザーが保存したデータを消すことがあります。ホーム画面に追加すると、消えにくくなります。',
} as const

export const UPDATE_SENTENCE = '新しい版があります。書きかけのメモは保存済みです。'
export const SWITCHING_SENTENCE = '新しい版に切り替えています。30秒ほどかかることがあります。'
export const HELD_BACK_SENTENCE = '新しい版に替わりましたが、保存されていないメモがあるため、この画面は読み込み直していません。質問・意見の画面で［控えを保存］を押すと、読み込み直します。'
export const OVERTAKEN_SENTENCE = 'ほかのタブで新しい版に切り替わりました。この画面は古い版のため、保存を行いません。表示中の内容はそのままご覧いただけます。'
