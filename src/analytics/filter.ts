import type { FactColumns } from './facts.ts'
import type { Filter } from './filter-choice.ts'
import type { JudgedColumns } from './judged.ts'
import { ALL_CLAUSES, findFailures } from './policy-clauses.ts'
import { policiesWithout } from './side.ts'

/** Masks over the frozen columns; no row is copied. */
export interface Selection {
  /** By policy: 1 = chosen. */
  readonly policies: Uint8Array
  /** By listing: 1 = its policy is chosen and no row clause leaves it out; own and 再掲 rows alike. Made when first asked for. */
  readonly listings: Uint8Array
  readonly policyCount: number
  /** Chosen policies in sheet order. */
  readonly policyIndexes: Uint32Array
  /** By listing kind: 1 = included. */
  readonly kinds: Uint8Array
  /** True when an outlook leaves rows out. */
  readonly outlookFiltered: boolean
}

interface RowClauses {
  /** By kind and by outlook: 1 = included. */
  readonly kinds: Uint8Array
  readonly outlooks: Uint8Array
  readonly outlookFiltered: boolean
}

/** The clauses that choose project rows, as tables by code. */
function rowClauses(facts: FactColumns, filter: Filter): RowClauses {
  const all = filter.outlooks.length === 0
  return {
    kinds: Uint8Array.of(1, filter.reserve ? 1 : 0, filter.oneOff ? 1 : 0),
    outlooks: Uint8Array.from(facts.outlooks, (outlook) => (all || filter.outlooks.includes(outlook) ? 1 : 0)),
    outlookFiltered: !all,
  }
}

/** A selection that a filter makes. */
export interface Choice extends Selection {
  /** By policy the clauses that it fails, as bits of CLAUSE. */
  readonly failures: Uint8Array
}

function selectListings(facts: FactColumns, policies: Uint8Array, rows: RowClauses): Uint8Array {
  const { count, kind, outlook } = facts.listings
  const { firstListing } = facts.policies
  const { kinds, outlooks } = rows
  const chosen = new Uint8Array(count)
  for (let policy = 0; policy < policies.length; policy++) {
    if (policies[policy] === 0) continue
    const end = firstListing[policy + 1]!
    for (let at = firstListing[policy]!; at < end; at++) chosen[at] = kinds[kind[at]!]! & outlooks[outlook[at]!]!
  }
  return chosen
}

/**
 * Chooses policies and project rows.
 * @returns masks; sections, departments, ratings, states, points and text choose policies, outlooks and the two cost switches choose rows only
 */
export function select(facts: FactColumns, judged: JudgedColumns, filter: Filter): Choice {
  const failures = findFailures(facts, judged, filter)
  const policies = new Uint8Array(failures.length)
  for (let at = 0; at < failures.length; at++) policies[at] = failures[at] === 0 ? 1 : 0
  const policyIndexes = policiesWithout(failures, ALL_CLAUSES)
  const rows = rowClauses(facts, filter)
  let listings: Uint8Array | undefined
  return {
    failures,
    policies,
    get listings() {
      return (listings ??= selectListings(facts, policies, rows))
    },
    policyCount: policyIndexes.length,
    policyIndexes,
    kinds: rows.kinds,
    outlookFiltered: rows.outlookFiltered,
  }
}

export { EMPTY_FILTER, type Filter } from './filter-choice.ts'
export { judgeAll, type Judged, type JudgedColumns } from './judged.ts'
