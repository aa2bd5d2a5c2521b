import type { FileCell, FileTable } from '../domain/file-table.ts'
import type { CostBasis, Indicator, Policy, RatingScale, Snapshot, Stated, Target } from '../snapshot/types.ts'
import type { Field } from './fields.ts'
import { readMoneyCell } from './read-money.ts'
import { readValueCell } from './read-value.ts'
import {
  BASIS_WORDS, DIRECTION_BASIS_WORDS, DIRECTION_WORDS, RATING_KINDS, RATINGS_TABLE, ROUND_KEYS, ROUND_TABLE, TARGET_KIND_WORDS, TIDY_TABLES, TOTAL_ROW,
  TREND_ROW, YES, type TidyName,
} from './tidy-headings.ts'

type Row = Partial<Record<Field, FileCell>>

function tableOf(name: TidyName, rows: readonly Row[]): FileTable {
  const { japanese, headings } = TIDY_TABLES[name]
  return {
    title: japanese, facts: [],
    headings: headings.map(([, heading]) => heading),
    rows: rows.map((row) => headings.map(([field]) => row[field] ?? null)),
  }
}

/** A value as printed where reading that gives the same value, so that 46.0 keeps its zero; the value itself otherwise. */
function figureCell({ value, raw }: Target, unit: string, purpose: 'figure' | 'target'): FileCell {
  return raw !== undefined && readValueCell(raw, unit, purpose).value === value ? raw : value
}

function amountCell({ value, raw }: Stated<CostBasis>): FileCell {
  return raw !== undefined && readMoneyCell(raw, 'thousandYen').value === value ? raw : value
}

const namesOf = ({ code, name }: Policy): Row => ({ policyCode: code, policyName: name })
const mark = (marked: boolean): FileCell => (marked ? YES : null)

function policyRow(policy: Policy): Row {
  const { progress, necessity, activities } = policy
  return {
    ...namesOf(policy),
    department: policy.leadDepartment, relatedDepartments: policy.relatedDepartments.join('、'),
    vision: policy.vision, strategyGoal: policy.strategyGoal,
    newActivities: activities.new.join('\n\n'), continuingActivities: activities.continuing.join('\n\n'),
    thirdPartyOpinions: policy.thirdPartyOpinions,
    progress: progress.rating, progressLabel: progress.label, progressPrinted: progress.printed ?? null,
    progressBasis: progress.basis, externalFactors: progress.externalFactors,
    necessity: necessity.rating, necessityLabel: necessity.label, necessityPrinted: necessity.printed ?? null, necessityBasis: necessity.basis,
    issues: policy.issues, plans: policy.plans, roles: policy.roles, summary: policy.summary,
  }
}

const indicatorRow = (policy: Policy, one: Indicator): Row => ({
  ...namesOf(policy),
  indicatorNo: one.no, indicatorName: one.name, indicatorUnit: one.unit, indicatorDescription: one.description,
  strategic: mark(one.strategic), cumulative: mark(one.cumulative),
  direction: DIRECTION_WORDS[one.direction], directionBasis: DIRECTION_BASIS_WORDS[one.directionBasis], targetKind: TARGET_KIND_WORDS[one.targetKind],
  targetYear: one.target.year, target: figureCell(one.target, one.unit, 'target'),
})

const figureRows = (policy: Policy, one: Indicator): Row[] => one.figures.map((figure) => ({
  ...namesOf(policy), indicatorNo: one.no, indicatorName: one.name,
  year: figure.year, basis: BASIS_WORDS[figure.basis], value: figureCell(figure, one.unit, 'figure'),
}))

const costRows = (policy: Policy, no: number | null, name: string, amounts: readonly Stated<CostBasis>[]): Row[] => amounts.map((amount) => ({
  ...namesOf(policy), projectNo: no, projectName: name, year: amount.year, basis: BASIS_WORDS[amount.basis], amount: amountCell(amount), amountUnit: '千円',
}))

const allCosts = (policy: Policy): Row[] => [
  ...policy.projects.flatMap(({ no, name, costs }) => costRows(policy, no, name, costs)),
  ...costRows(policy, null, TOTAL_ROW, policy.statedTotals),
  ...costRows(policy, null, TREND_ROW, policy.costTrend),
]

function stepRows(kind: keyof typeof RATING_KINDS, { best, worst, delayedFrom, labels }: RatingScale): FileTable['rows'] {
  return Array.from({ length: best - worst + 1 }, (_, at) => {
    const rank = best - at
    const label = labels.find(({ rating }) => rating === rank)?.label ?? null
    return [RATING_KINDS[kind], rank, String(rank), label, mark(delayedFrom !== null && rank <= delayedFrom)]
  })
}

/**
 * A round in the tidy form: the table of the round, that of its rating steps, and policies, indicators, figures, projects,
 * costs. Amounts are in 千円. What reads back differently is told when it is read: no text is left out.
 */
export function writeTidy(snapshot: Snapshot): FileTable[] {
  const { policies, ratingScales } = snapshot
  const round = (Object.keys(ROUND_KEYS) as (keyof typeof ROUND_KEYS)[]).map((key): readonly FileCell[] => [ROUND_KEYS[key], snapshot[key]])
  return [
    { title: ROUND_TABLE.japanese, headings: ROUND_TABLE.headings, rows: round, facts: [] },
    { title: RATINGS_TABLE.japanese, headings: RATINGS_TABLE.headings, rows: [...stepRows('progress', ratingScales.progress), ...stepRows('necessity', ratingScales.necessity)], facts: [] },
    tableOf('policies', policies.map(policyRow)),
    tableOf('indicators', policies.flatMap((policy) => policy.indicators.map((one) => indicatorRow(policy, one)))),
    tableOf('figures', policies.flatMap((policy) => policy.indicators.flatMap((one) => figureRows(policy, one)))),
    tableOf('projects', policies.flatMap((policy) => policy.projects.map(({ no, name, relisted, outlook }) => ({ ...namesOf(policy), projectNo: no, projectName: name, relisted: mark(relisted), outlook })))),
    tableOf('costs', policies.flatMap(allCosts)),
  ]
}
