import type { AccuracyGap } from '../analytics/rounds/accuracy.ts'
import type { IndicatorField } from '../analytics/rounds/indicator-changes.ts'
import type { MatchPart } from '../analytics/rounds/match-types.ts'
import type { RelistingKind } from '../analytics/rounds/relisting-changes.ts'
import type { SheetChange } from '../analytics/rounds/sheet-changes.ts'

export const PART_WORDS: Readonly<Record<MatchPart, string>> = { policy: '施策', indicator: '指標', project: '事業' }

export const FIELD_WORDS: Readonly<Record<IndicatorField, string>> = {
  targetValue: '最終目標', targetYear: '最終目標の年度', name: '指標の名称', description: '指標の説明', unit: '単位', direction: '数値の良い方向', cumulative: '累計の表示',
}

export const SHEET_CHANGE_WORDS: Readonly<Record<SheetChange['kind'], string>> = {
  'policy-name': '施策の名称', 'policy-code': '施策番号', 'lead-department': '担当課',
  'project-name': '事業の名称', 'project-policy': '掲載する施策', outlook: '今後の方向性',
}

/** Before and after, of a row that is listed in another way. */
export const RELISTING_WORDS: Readonly<Record<RelistingKind, readonly [before: string, after: string]>> = {
  'own-to-relisted': ['本体', '再掲'], 'relisted-to-own': ['再掲', '本体'], 'relisted-added': ['掲載なし', '再掲'], 'relisted-ended': ['再掲', '掲載なし'],
}

export const GAP_WORDS: Readonly<Record<AccuracyGap, string>> = {
  'no-estimate': '前回に記載なし', 'no-settled': '決算の記載なし', 'zero-estimate': '見込みが0のため割合なし',
}

export const ACCURACY_NOTE = '差＝決算−見込み（予算の場合は決算−予算）。両方の記載がある同じ事業だけを比べ、再掲の行は足しません。差は、事業の効率の良し悪しを示すものではありません。'
export const ACCURACY_HIDDEN = '「実績のみ」を選んでいるため、見込みの精度は表示していません。'
export const INDICATOR_ACCURACY_NOTE = '指標の単位での差です。率を足したり平均したりはしていません。'
export const OTHER_SCALE_NOTE = '評価の段階が前回と異なるため、記載された言葉だけを示します（順位は比べられません）。'
export const PROPOSALS_NOTE = '名称や番号などから同じものと思われる組です。確認するまでは「終わった」「新しい」に別々に数え、差や系列にはつなぎません。'
export const MAYBE_SAME = { policy: '同じ施策の可能性', indicator: '同じ指標の可能性', project: '同じ事業の可能性' } as const satisfies Readonly<Record<MatchPart, string>>
export const STATE_CHANGE_NOTE = '区分はこの画面の試算です。基準年はそれぞれのシートで最初に数値が記載された年のため、年度が進むと変わることがあります。'
export const SERIES_NOTE = 'この端末にある過去の評価をすべてつなぎます。決算・実績が記載された年は、前の評価の見込みに代えて新しい記載を使い、もとの見込みは表に添えます。確定した数値が評価によって異なる年は、新しい方を表示し、前の数値を添えます。'
export const NO_EARLIER_TITLE = '比べる前年度の評価はまだありません'
export const NO_EARLIER = 'この端末にあるのは1つの年度の評価だけです。前の年度の評価シートを取り込むと、進捗状況・見込みの精度・目標などの違いをここに表示します。表示中の評価はそのままお使いいただけます。'
export const LOOKING = '前の年度の評価を探しています。'
export const PROPOSALS_TITLE = '同じものかどうかの確認'
export const ACCURACY_NONE = '見込みと決算の両方が記載された年度がないため、見込みの精度は表示していません。'
