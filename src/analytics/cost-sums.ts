import { LISTING_KINDS } from './cost-lists.ts'
import type { FactTable } from './facts.ts'

/** Costs added up by group; a year's place is `group * years + year`. */
export interface CostSums {
  /** 千円 of own rows. */
  readonly home: Float64Array
  /** 千円 of the homes of 再掲 rows, for reference; never part of a total. */
  readonly relisted: Float64Array
  /** Own rows that do not state the year. */
  readonly missing: Uint32Array
  /** Own rows, by group. */
  readonly rows: Uint32Array
}

/** Sums of nothing for a number of groups. */
export const emptySums = (groups: number, years: number): CostSums => ({
  home: new Float64Array(groups * years),
  relisted: new Float64Array(groups * years),
  missing: new Uint32Array(groups * years),
  rows: new Uint32Array(groups),
})

/** Adds a project row to a group: the only place where a project's cost enters a sum. */
export function addRow(facts: FactTable, sums: CostSums, group: number, row: number): void {
  const years = facts.years.length
  const { home, relisted, cost } = facts.listings
  const own = relisted[row] === 0
  if (own) sums.rows[group]!++
  const from = home[row]!
  if (from < 0) return
  const amounts = own ? sums.home : sums.relisted
  for (let year = 0; year < years; year++) {
    const amount = cost[from * years + year]!
    if (!Number.isNaN(amount)) amounts[group * years + year]! += amount
    else if (own) sums.missing[group * years + year]!++
  }
}

/** Adds a group of one set of sums to a group of another. */
export function addGroup(to: CostSums, group: number, from: CostSums, part: number, years: number): void {
  to.rows[group]! += from.rows[part]!
  for (let year = 0; year < years; year++) {
    const place = group * years + year
    const at = part * years + year
    to.home[place]! += from.home[at]!
    to.relisted[place]! += from.relisted[at]!
    to.missing[place]! += from.missing[at]!
  }
}

/** All rows of a table, added up once. */
export interface PolicySums {
  readonly byPolicy: CostSums
  /** The group of policy p and kind k is `p * LISTING_KINDS.length + k`. */
  readonly byPolicyAndKind: CostSums
}

function sumPolicies(facts: FactTable): PolicySums {
  const years = facts.years.length
  const kinds = LISTING_KINDS.length
  const byPolicyAndKind = emptySums(facts.policies.count * kinds, years)
  const { count, policy, kind } = facts.listings
  for (let row = 0; row < count; row++) addRow(facts, byPolicyAndKind, policy[row]! * kinds + kind[row]!, row)
  const byPolicy = emptySums(facts.policies.count, years)
  for (let part = 0; part < byPolicyAndKind.rows.length; part++) {
    addGroup(byPolicy, Math.floor(part / kinds), byPolicyAndKind, part, years)
  }
  return { byPolicy, byPolicyAndKind }
}

const known = new WeakMap<FactTable, PolicySums>()

/** The sums of every policy without regard to any filter; kept as long as the table. */
export function policySums(facts: FactTable): PolicySums {
  const before = known.get(facts)
  if (before !== undefined) return before
  const sums = sumPolicies(facts)
  known.set(facts, sums)
  return sums
}
