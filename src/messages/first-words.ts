/** `attainment`: speaks of 試算 and goes with it; `notes`: true only where something is kept. */
interface FirstWord { readonly text: string; readonly attainment?: boolean; readonly notes?: boolean }

/** The screen in four sentences. */
export const FIRST_WORDS: readonly FirstWord[] = [
  { text: '施策評価シートの記載内容を一覧・比較する画面です。' },
  { text: '●は実績、○は見込み、┃は目標。' },
  { text: '『進捗状況』は市の評価、『試算』はこの画面の計算です。', attainment: true },
  { text: 'メモはこの端末だけに残ります。', notes: true },
]

export const HOME_SCREEN_FIRST = 'メモを書く前にホーム画面へ追加してください'
export const HOME_SCREEN_STEPS = [
  `iPad では、${HOME_SCREEN_FIRST}（共有 →「ホーム画面に追加」）。Safari のタブのままでは、7日使わないと、保存したデータとメモが消えることがあります。`,
  'ホーム画面から開くと、はじめは保存したデータがないことがあります。通信のある場所で一度開き、「オフライン準備完了」を確かめてください。',
] as const
export const ADDRESS_WORDS = '条件や表示の状態は、アドレス（URL）に入ります。アドレスを送ると、同じ画面を開けます。メモは入りません。'
