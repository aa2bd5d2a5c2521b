import { amountAt, packAmounts, type Amounts } from './amounts.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import type { FactColumns } from './facts.ts'

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

/** 千円 of a group's own rows in a year; NaN where none of them states it. */
export function statedAmount({ home, missing, rows }: CostSums, group: number, year: number, years: number): number {
  const place = group * years + year
  return rows[group]! > 0 && missing[place] === rows[group] ? Number.NaN : home[place]!
}

/** Adds a project row to a group: the only place where a project's cost enters a sum. */
export function addRow(facts: FactColumns, sums: CostSums, group: number, row: number): void {
  const years = facts.years.length
  const { home, relisted, cost } = facts.listings
  const own = relisted[row] === 0
  if (own) sums.rows[group]!++
  const from = home[row]!
  if (from < 0) return
  const amounts = own ? sums.home : sums.relisted
  for (let year = 0; year < years; year++) {
    const amount = amountAt(cost, from * years + year)
    if (!Number.isNaN(amount)) amounts[group * years + year]! += amount
    else if (own) sums.missing[group * years + year]!++
  }
}

/** Sums that are added to no longer. */
interface SettledSums {
  readonly home: Amounts
  readonly relisted: Amounts
  readonly missing: Counts
  readonly rows: Counts
}
type Counts = Uint8Array | Uint32Array

const packCounts = (counts: Uint32Array): Counts => (counts.every((count) => count < 256) ? Uint8Array.from(counts) : counts)

const settle = ({ home, relisted, missing, rows }: CostSums): SettledSums =>
  ({ home: packAmounts(home), relisted: packAmounts(relisted), missing: packCounts(missing), rows: packCounts(rows) })

/** Adds a group of settled sums to a group of others. */
export function addGroup(to: CostSums, group: number, from: SettledSums, part: number, years: number): void {
  to.rows[group]! += from.rows[part]!
  for (let year = 0; year < years; year++) {
    const place = group * years + year
    const at = part * years + year
    to.home[place]! += amountAt(from.home, at)
    to.relisted[place]! += amountAt(from.relisted, at)
    to.missing[place]! += from.missing[at]!
  }
}

/** All rows of a table, added up once: a part for each policy and kind of row that it has. */
export interface PolicySums {
  readonly parts: SettledSums
  /** Parts of policy p: `firstPart[p] … firstPart[p + 1]`, in the order of their kinds. */
  readonly firstPart: Uint32Array
  /** By part: into LISTING_KINDS. */
  readonly kind: Uint8Array
}

/** The parts of every policy; most have one kind of rows, some none. */
function listParts({ policies, listings }: FactColumns): Omit<PolicySums, 'parts'> {
  const firstPart = new Uint32Array(policies.count + 1)
  const present = new Uint8Array(policies.count)
  for (let row = 0; row < listings.count; row++) present[listings.policy[row]!]! |= 1 << listings.kind[row]!
  const kinds: number[] = []
  for (let policy = 0; policy < policies.count; policy++) {
    for (let kind = 0; kind < LISTING_KINDS.length; kind++) if ((present[policy]! >> kind) % 2 === 1) kinds.push(kind)
    firstPart[policy + 1] = kinds.length
  }
  return { firstPart, kind: Uint8Array.from(kinds) }
}

function sumPolicies(facts: FactColumns): PolicySums {
  const { firstPart, kind } = listParts(facts)
  const parts = emptySums(kind.length, facts.years.length)
  const { count, policy, kind: kindOfRow } = facts.listings
  for (let row = 0; row < count; row++) {
    let part = firstPart[policy[row]!]!
    while (kind[part] !== kindOfRow[row]) part++
    addRow(facts, parts, part, row)
  }
  return { parts: settle(parts), firstPart, kind }
}

const known = new WeakMap<FactColumns, PolicySums>()

/** The sums of every policy without regard to any filter; kept as long as the table. */
export function policySums(facts: FactColumns): PolicySums {
  const before = known.get(facts)
  if (before !== undefined) return before
  const sums = sumPolicies(facts)
  known.set(facts, sums)
  return sums
}
