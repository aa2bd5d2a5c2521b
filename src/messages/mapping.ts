import type { ColumnBasis, Field, Grouping, TableRole } from '../tables/fields.ts'

/** What a column may mean, as the choice of it says. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  ignored: '読み取らない',
  policyCode: '施策の番号', policyName: '施策の名称', department: '担当課', relatedDepartments: '関連課', vision: '目指す姿・目的', strategyGoal: 'まち・ひと・しごと目標',
  newActivities: '実施内容（新規）', continuingActivities: '実施内容（継続）', thirdPartyOpinions: '第三者機関の意見',
  progress: '進捗状況・評価', progressLabel: '評価の表示', progressPrinted: '評価の記載', progressBasis: '評価の理由', externalFactors: '外的要因',
  necessity: '必要性', necessityLabel: '必要性の表示', necessityPrinted: '必要性の記載', necessityBasis: '必要性の理由',
  issues: '現状と課題', plans: '今後の展開', roles: '役割分担', summary: '総括',
  indicatorNo: '指標の番号', indicatorName: '指標の名称', indicatorUnit: '指標の単位', indicatorDescription: '指標の説明', strategic: 'まち・ひと・しごとの指標の印',
  cumulative: '累計の印', direction: '良い方向', directionBasis: '良い方向の確認', targetKind: '目標の性質', target: '目標値', targetYear: '目標の年度', value: '指標の値',
  projectNo: '事務事業の番号', projectName: '事務事業の名称', relisted: '再掲の印', outlook: '今後の方向性', amount: '金額', amountUnit: '金額の単位',
  year: '行の年度', basis: '行の区分（決算・予算など）',
}

export const ROLE_WORDS: Readonly<Record<TableRole, string>> = {
  policies: '1行が1施策の表', indicators: '1行が1指標の表', figures: '1行が指標の1つの値の表', projects: '1行が1事務事業の表', costs: '1行が1つの金額の表',
  round: '評価の基本事項の表', ratings: '評価の段階の表', ignored: '使わない表',
}

/** Beside a year whose heading names no era. */
export const GUESSED_YEAR = '元号なし（推定）'
export const MAPPED_BASIS_WORDS: Readonly<Record<ColumnBasis, string>> = { settled: '決算', estimate: '見込み', budget: '予算', actual: '実績' }

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  policy: '事務事業を施策ごとに', department: '事務事業を担当課ごとに', project: '事務事業を1つずつ',
}

export const FIELD_GROUP_WORDS = { policy: '施策', indicator: '指標', project: '事務事業と金額', row: '行の年度と区分' } as const

export const mappingSentences = {
  noSteps: '評価の列がないため、段階はありません。',
  delayed: '選んだ段階とそれより下の段階を、遅れている施策として数えます。',
  samples: '内容の例は、見出しの下のはじめの5行です。',
  kept: 'この設定に名前を付けて保存すると、来年の表にも使えます。年度は見出しに合わせて進みます。',
  none: '保存した設定はありません。',
} as const
