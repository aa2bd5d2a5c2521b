import { rollUpCosts, type CostRollup } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { formatMoneyChangeColumn, type MoneyUnit } from '../format/money.ts'
import { NOT_STATED } from '../format/number.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import { costChange } from './cost-change.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { buildMiniBars, largestOf, type MiniBar } from './mini-bars.ts'
import type { ShownYear } from './period.ts'
import { buildRating, type RatingView } from './rating.ts'
import { isRelistedOnly } from './relisted.ts'
import type { TrackOptions } from './track.ts'

/** A policy as a column shows it: itself, or one that the department leads. */
export interface ComparedPolicy {
  readonly code: string
  readonly name: string
  readonly progress: RatingView
  readonly necessity: RatingView
}

export interface CompareColumn {
  /** Policy code or name of the department, as the address says it. */
  readonly id: string
  readonly name: string
  /** Page of the policy; null for a department. */
  readonly to: string | null
  readonly policies: readonly ComparedPolicy[]
  readonly lead: string | null
  /** Related departments, or the policies in which the department is one. */
  readonly related: readonly string[]
  readonly indicators: readonly { readonly policy: string; readonly view: IndicatorView }[]
  readonly bars: readonly MiniBar[]
  readonly change: string
  readonly costNote: string | null
}

export interface CompareOptions extends TrackOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
  /** 'shared': one scale for all columns. */
  readonly scale: 'own' | 'shared'
}

/** What a column rests on: its policies, and its costs by year. */
export interface ColumnBase {
  readonly id: string
  readonly policies: readonly number[]
  readonly rollups: readonly CostRollup[]
}

/** The policy, or those that the department leads, whatever the filter; costs as the switches of the selection say. */
export function columnBases(facts: FactTable, costs: Selection, by: 'policy' | 'department', ids: readonly string[]): readonly ColumnBase[] {
  const rollups = rollUpCosts(facts, costs, by)
  return ids.map((id) => {
    const policies = [...facts.policies.source.keys()].filter((at) => {
      const policy = facts.policies.source[at]!
      return by === 'policy' ? policy.code === id : policy.leadDepartment === id
    })
    return { id, policies: by === 'policy' ? policies.slice(0, 1) : policies, rollups: rollups.filter((one) => one.key === id) }
  })
}

/** One column's numbers; `largest` is the amount at which a bar is full. */
export function buildColumn(facts: FactTable, judged: Judged, base: ColumnBase, by: 'policy' | 'department', largest: number, options: CompareOptions): CompareColumn {
  const sources = base.policies.map((at) => facts.policies.source[at]!)
  const [own] = sources
  const change = costChange(base.rollups, options.years)
  return {
    id: base.id,
    name: by === 'policy' ? (own?.name ?? '') : base.id,
    to: by === 'policy' ? `/policies/${base.id}` : null,
    policies: base.policies.map((at) => comparedPolicy(facts, at)),
    lead: by === 'policy' ? (own?.leadDepartment ?? null) : null,
    related: by === 'policy'
      ? (own?.relatedDepartments ?? [])
      : facts.policies.source.filter((policy) => policy.relatedDepartments.includes(base.id)).map((policy) => policy.code),
    indicators: base.policies.flatMap((at) => {
      const { code } = facts.policies.source[at]!
      return indicatorsOf(facts, at).map((one) => ({
        policy: code, view: buildIndicator(facts.indicators.source[one]!, judged.attainments[one]!, code, options),
      }))
    }),
    bars: buildMiniBars(base.rollups, options.years, options.unit, options.scale === 'shared' ? largest : largestOf(base.rollups, options.years)),
    change: change === null ? NOT_STATED : formatMoneyChangeColumn(change, options.unit),
    costNote: sources.length > 0 && sources.every(isRelistedOnly) ? RELISTED_ONLY : null,
  }
}

function comparedPolicy(facts: FactTable, at: number): ComparedPolicy {
  const { code, name, progress, necessity } = facts.policies.source[at]!
  const scales = facts.rounds[facts.policies.round[at]!]!.ratingScales
  return { code, name, progress: buildRating(progress, scales.progress), necessity: buildRating(necessity, scales.necessity, '必要性') }
}
