import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { remember } from '../domain/remember.ts'
import type { Policy, RatingScale } from '../snapshot/types.ts'
import { NO_POLICIES } from './headline.ts'
import type { TextBlock } from './policy-detail.ts'
import { buildRating, type RatingView } from './rating.ts'
import { someOf } from './some-of.ts'
import { textBlock } from './text-block.ts'

export interface FactorRow {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly rating: RatingView
  readonly factors: TextBlock
}

/** 外的要因 of the chosen policies, blank ones among them. */
export interface FactorsView {
  readonly finding: string
  readonly rows: readonly FactorRow[]
}

const rowOf = remember((policy: Policy, scale: RatingScale): FactorRow => ({
  code: policy.code, name: policy.name, department: policy.leadDepartment, factors: textBlock(policy, 'progress.externalFactors'),
  rating: buildRating(policy.progress, scale),
}))

export function buildFactors(facts: FactTable, selection: Selection): FactorsView {
  const rows = [...selection.policyIndexes].map((at) => rowOf(facts.policies.source[at]!, facts.rounds[facts.policies.round[at]!]!.ratingScales.progress))
  if (rows.length === 0) return { rows, finding: NO_POLICIES }
  const blank = rows.filter((row) => row.factors.blank).map((row) => row.code)
  const stated = `外的要因の記載があるのは${rows.length - blank.length}施策`
  return { rows, finding: blank.length > 0 ? `${stated}、空欄は${blank.length}施策（${someOf(blank)}）` : stated }
}
