import type { FactColumns } from './facts.ts'
import { EMPTY_FILTER, select, type Filter, type JudgedColumns } from './filter.ts'

/** The clauses that choose policies, one of which a reader may take off. */
export type PolicyClause = 'sections' | 'departments' | 'progress' | 'states' | 'necessity' | 'points' | 'text' | 'municipalities'

export interface Loosened {
  readonly clause: PolicyClause
  /** Policies shown without it. */
  readonly policies: number
}

const CLAUSES: readonly PolicyClause[] = ['sections', 'departments', 'progress', 'states', 'necessity', 'points', 'text', 'municipalities']

/** For every clause at work: how many policies would be shown without it, most first. */
export function loosenFilter(facts: FactColumns, judged: JudgedColumns, filter: Filter): readonly Loosened[] {
  return CLAUSES
    .filter((clause) => filter[clause].length > 0)
    .map((clause) => ({ clause, policies: select(facts, judged, { ...filter, [clause]: EMPTY_FILTER[clause] }).policyCount }))
    .sort((a, b) => b.policies - a.policies)
}
