import type { AttainmentState, NoFiguresReason } from '../analytics/attainment.ts'
import type { BridgeBlockKind } from '../analytics/bridge.ts'
import type { ListingKind } from '../analytics/cost-lists.ts'
import type { PointCode } from '../analytics/points.ts'
import type { CostBasis } from '../snapshot/types.ts'

/** The states of an indicator, short, as they stand on chips and in filters. */
export const STATE_WORDS: Readonly<Record<AttainmentState, string>> = {
  reached: '到達',
  aboveGuide: '目安に到達',
  onGuide: '目安とほぼ同じ',
  belowGuide: '目安に届かない',
  awaiting: '確認待ち',
  noFigures: '数値なし',
}


export const NO_FIGURES_WORDS: Readonly<Record<NoFiguresReason, string>> = {
  'no-value': '実績なし',
  'no-target': '目標なし',
  'no-later-year': '比べる年がない',
  'no-base': '基準値なし',
  'no-direction': '向きが不明',
}

export const COST_BASIS_WORDS: Readonly<Record<CostBasis, string>> = { settled: '決算', estimate: '決算見込み', budget: '予算' }

export const BRIDGE_WORDS: Readonly<Record<BridgeBlockKind, string>> = {
  reserve: '基金への積立',
  oneOff: '選挙・周年',
  increase: 'その他の増',
  decrease: 'その他の減',
}

/** What a project is besides regular spending; '' where it is that. */
export const COST_KIND_WORDS: Readonly<Record<ListingKind, string>> = { regular: '', reserve: '積立', oneOff: '選挙・周年' }

/** The points worth a question, each as a sentence that asks and never judges. */
export const POINT_WORDS: Readonly<Record<PointCode, string>> = {
  F1: '進捗状況の判断と、目安に届かない指標の関係',
  F2: 'この3年度に数値がない指標の、進み具合の把握方法',
  F3: '評価の理由と指標の関係',
  F4: '最終目標の水準に到達。目標値見直しの予定の有無',
  F5: '数値の良い方向（増える・減る）の確認',
  F6: 'シートは目標を下回ったと説明。比べた目標（最終目標か年度の目標か）の確認',
  F11: '実績と見込みの差が大きいため、確定値の確認',
  F9: '複数のシートにある同文の行の確認',
  F10: 'すべての事業が再掲で計が0。本体の施策での計上の確認',
  F12: '印刷された計と、事業の合計・経年変化の表の確認',
  F13: 'この評価の中に本体のない再掲事業。計上先の施策の確認',
}

export const PANDEMIC_NOTE = 'シートの「3 判断の根拠」は、新型コロナの影響に触れています。基準年の値が平常の年の水準かどうかは、シートからは分かりません。'
export const YEARLY_OR_CUMULATIVE = '累計の指標ですが、説明は回数や件数と読めます。累計か年間の回数かの確認をお勧めします。'

export const COST_NOTE = '総コスト＝事業費＋人件費（内訳の記載なし）。増減は、事業の効率の良し悪しを示すものではありません。'
export const ROUNDING_NOTE = '端数処理の関係で、合計と内訳が一致しない場合があります。'
export const DEPARTMENT_HEAD = '主担当施策の総コスト（他課・行政委員会等の分を含む）'
export const NOT_FROM_ZERO = '縦軸は0から始まりません。'
export const RELISTED_ONLY = '再掲のみ（本体の施策で計上）'

export const RELISTED_TITLE = '本体の施策と、再掲している施策'
export const RELISTED_KEY = '線の太さは行数です。「外」は、本体がこの評価の外にある再掲の行数です。'
export const RELISTED_NOTE = '再掲の事業の額は、本体の施策で一度だけ計上します。施策の合計や全体の額には、計上額だけを足します。'
export const INVOLVED_NOTE = '関与額＝計上額＋再掲事業の本体の額。同じ事業の額が複数の施策に現れるため、足し算はできません。「以上」は、本体がこの評価の外にある再掲の額が分からないものです。'

/** How the 試算 is to be read; the worked example stands between. */
export const READING_BEFORE = [
  '「進捗状況（内部評価）」は評価シートに記載された所管の評価です。「試算」はこの画面の計算で、評価を置き換えるものではありません。',
] as const
export const READING_AFTER = [
  '表示の最小単位以内、または目標までの幅の5％以内の差は「ほぼ同じ」とします。',
  '毎年一定数を目指す指標、アンケート、新型コロナの影響を受けた指標では、参考としてご覧ください。',
  '数値がない、または良い方向が確認できない指標は計算しません。',
] as const

/** What stands after 「ほかの76施策は前後の図と表にあります。」 */
export const OTHERS_WORDS = {
  summed: '「その他」はそれらの合計で、「その他を開く」で1つずつの図になります。',
  notOnOneScale: '共通の縦軸では、ほかの合計は描きません。',
} as const
