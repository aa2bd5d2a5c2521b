/** What a column may mean. What is written of a policy stands first, then of an indicator, a project, an amount. */
export const FIELDS = [
  'ignored',
  'policyCode', 'policyName', 'department', 'relatedDepartments', 'vision', 'strategyGoal', 'newActivities', 'continuingActivities',
  'thirdPartyOpinions', 'progress', 'progressLabel', 'progressPrinted', 'progressBasis', 'externalFactors',
  'necessity', 'necessityLabel', 'necessityPrinted', 'necessityBasis', 'issues', 'plans', 'roles', 'summary',
  'indicatorNo', 'indicatorName', 'indicatorUnit', 'indicatorDescription', 'strategic', 'cumulative', 'direction', 'directionBasis',
  'targetKind', 'target', 'targetYear', 'value',
  'projectNo', 'projectName', 'relisted', 'outlook', 'amount', 'amountUnit',
  'year', 'basis',
] as const
export type Field = (typeof FIELDS)[number]

/** Texts of a policy that are kept word for word, by the place that the snapshot gives them in `textAt`. */
export const TEXT_FIELDS = {
  vision: 'vision', strategyGoal: 'strategyGoal', thirdPartyOpinions: 'thirdPartyOpinions', progressBasis: 'progress.basis',
  externalFactors: 'progress.externalFactors', necessityBasis: 'necessity.basis',
  issues: 'issues', plans: 'plans', roles: 'roles', summary: 'summary',
} as const satisfies Partial<Record<Field, string>>
export type TextField = keyof typeof TEXT_FIELDS

/** Fields whose column has a year of its own, or takes it from its row. */
export const YEARLY_FIELDS: readonly Field[] = ['amount', 'value', 'target']

/** What a row of a table is; `round` and `ratings` say what holds for the whole round and are part of the mapping itself. */
export const TABLE_ROLES = ['policies', 'indicators', 'figures', 'projects', 'costs', 'round', 'ratings', 'ignored'] as const
export type TableRole = (typeof TABLE_ROLES)[number]

export const COLUMN_BASES = ['settled', 'estimate', 'budget', 'actual'] as const
export type ColumnBasis = (typeof COLUMN_BASES)[number]

/** What projects that name no policy are gathered by. */
export const GROUPINGS = ['policy', 'department', 'project'] as const
export type Grouping = (typeof GROUPINGS)[number]
