import type { ShelvingStatus } from '../stores/rounds.ts'

/** Where the round is kept on this device. */
export const SHELVING_WORDS: Readonly<Record<ShelvingStatus, string>> = {
  waiting: 'この端末に保存するところです。',
  storing: 'この端末に保存しています。',
  stored: 'この端末に保存しています。',
  'not-stored': 'この端末には保存していません（画面を開いている間だけ、メモリーに置いています）。',
}

export const NO_DIAGNOSTICS = '読み取りで確認が必要な箇所はありません。'
export const UNKNOWN_DIAGNOSTIC = 'この版では説明のない記録です。原本をご確認ください。'
export const NO_LISTED_PROJECT = 'このことばを含む事業はありません。'

export const DIRECTION_WORDS = { up: '増えるほどよい', down: '減るほどよい', unknown: '不明' } as const
export const TARGET_KIND_WORDS = { unconfirmed: '未確認', reach: '到達', level: '毎年の水準' } as const

/** What the controls of directions and kinds of target mean. */
export const DIRECTION_NOTES = [
  '良い方向は、基準年の値と最終目標から推定しています。推定が実際と異なる場合は、所管課に確認のうえ選んでください。試算の区分、件数、確認したい点のすべてに反映します。',
  '目標の性質：「到達」は最終年度までに届けばよい目標、「毎年の水準」は毎年度保つ目標です（目安＝最終目標）。「未確認」は「到達」として計算します。',
] as const

export const COST_LIST_WORDS = {
  reserve: { title: '積立', note: '名称に次のことばを含む事業を「積立」とし、「積立を除く」で合計から外します。' },
  oneOff: { title: '選挙・周年', note: '名称に次のことばを含む事業を「選挙・周年」とし、「選挙・周年を除く」で合計から外します。積立のことばも含む事業は「積立」とします。' },
} as const
