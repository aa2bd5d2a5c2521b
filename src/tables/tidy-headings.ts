import type { Field } from './fields.ts'

/** A heading of the tidy form, in both of its languages. */
type Heading = readonly [field: Field, japanese: string, english: string]

const policy: readonly Heading[] = [['policyCode', '施策コード', 'policy_code'], ['policyName', '施策名', 'policy_name']]

/** The tables of the tidy form with their columns in order. Names of years and kinds stand in cells, never in headings. */
export const TIDY_TABLES = {
  policies: {
    japanese: '施策',
    headings: [
      ...policy,
      ['department', '担当課', 'department'], ['relatedDepartments', '関連課', 'related_departments'],
      ['vision', '目指す姿', 'vision'], ['strategyGoal', 'まち・ひと・しごと目標', 'strategy_goal'],
      ['newActivities', '実施内容（新規）', 'new_activities'], ['continuingActivities', '実施内容（継続）', 'continuing_activities'],
      ['thirdPartyOpinions', '第三者機関の意見', 'third_party_opinions'],
      ['progress', '進捗状況', 'progress'], ['progressLabel', '進捗状況の表示', 'progress_label'], ['progressPrinted', '進捗状況の記載', 'progress_printed'],
      ['progressBasis', '進捗状況の根拠', 'progress_basis'], ['externalFactors', '外的要因', 'external_factors'],
      ['necessity', '必要性', 'necessity'], ['necessityLabel', '必要性の表示', 'necessity_label'], ['necessityPrinted', '必要性の記載', 'necessity_printed'],
      ['necessityBasis', '必要性の根拠', 'necessity_basis'],
      ['issues', '現状と課題', 'issues'], ['plans', '今後の展開', 'plans'], ['roles', '役割分担', 'roles'], ['summary', '総括', 'summary'],
    ],
  },
  indicators: {
    japanese: '指標',
    headings: [
      ...policy,
      ['indicatorNo', '指標番号', 'indicator_no'], ['indicatorName', '指標名', 'indicator_name'], ['indicatorUnit', '単位', 'unit'],
      ['indicatorDescription', '指標の説明', 'description'], ['strategic', 'まち・ひと・しごとの指標', 'strategic'], ['cumulative', '累計', 'cumulative'],
      ['direction', '良い方向', 'direction'], ['directionBasis', '良い方向の確認', 'direction_basis'], ['targetKind', '目標の性質', 'target_kind'],
      ['targetYear', '目標年度', 'target_year'], ['target', '目標値', 'target'],
    ],
  },
  figures: {
    japanese: '指標の値',
    headings: [...policy, ['indicatorNo', '指標番号', 'indicator_no'], ['indicatorName', '指標名', 'indicator_name'], ['year', '年度', 'year'], ['basis', '区分', 'basis'], ['value', '値', 'value']],
  },
  projects: {
    japanese: '事務事業',
    headings: [...policy, ['projectNo', '事業番号', 'project_no'], ['projectName', '事務事業名', 'project_name'], ['relisted', '再掲', 'relisted'], ['outlook', '今後の方向性', 'outlook']],
  },
  costs: {
    japanese: 'コスト',
    headings: [...policy, ['projectNo', '事業番号', 'project_no'], ['projectName', '事務事業名', 'project_name'], ['year', '年度', 'year'], ['basis', '区分', 'basis'], ['amount', '金額', 'amount'], ['amountUnit', '単位', 'unit']],
  },
} as const satisfies Readonly<Record<string, { readonly japanese: string; readonly headings: readonly Heading[] }>>

export type TidyName = keyof typeof TIDY_TABLES
export const TIDY_NAMES = Object.keys(TIDY_TABLES) as readonly TidyName[]

/** Facts of the whole round, one a row: 項目, 内容. */
export const ROUND_TABLE = { name: 'round', japanese: '評価', headings: ['項目', '内容'] } as const
export const ROUND_KEYS = {
  id: '評価の番号', municipality: '自治体名', title: '題名', evaluationYear: '評価年度', targetYear: '最終目標の年度',
} as const

/** Steps of the ratings, best first: 種類, 順位, 段階, 表示, 遅れ. */
export const RATINGS_TABLE = { name: 'ratings', japanese: '評価の段階', headings: ['種類', '順位', '段階', '表示', '遅れ'] } as const
export const RATING_KINDS = { progress: '進捗状況', necessity: '必要性' } as const

/** Rows of the table of costs that are no project: the total a policy states, and its table of years. */
export const TOTAL_ROW = '計'
export const TREND_ROW = '総コストの経年変化'

/** Words in cells, as written; English ones are read as well. */
export const BASIS_WORDS = { settled: '決算', estimate: '見込み', budget: '予算', actual: '実績', target: '目標' } as const
export const YES = '○'
export const DIRECTION_WORDS = { up: '増えるほどよい', down: '減るほどよい', unknown: '不明' } as const
export const DIRECTION_BASIS_WORDS = { inferred: '推定', confirmed: '確認済み' } as const
export const TARGET_KIND_WORDS = { reach: '到達', level: '毎年の水準', unconfirmed: '未確認' } as const
