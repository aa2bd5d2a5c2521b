import { remember } from '../domain/remember.ts'
import { amountAt, packAmounts } from './amounts.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import type { FactColumns } from './facts.ts'
import type { Side } from './side.ts'

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

export const copySums = ({ home, relisted, missing, rows }: CostSums): CostSums =>
  ({ home: home.slice(), relisted: relisted.slice(), missing: missing.slice(), rows: rows.slice() })

/** Sums of fewer groups, each of several of the given ones. @param groupOf the new group of a given one */
export function joinSums(sums: CostSums, size: number, groupOf: (group: number) => number): CostSums {
  const years = sums.home.length / sums.rows.length
  const joined = emptySums(size, years)
  for (let group = 0; group < sums.rows.length; group++) {
    const into = groupOf(group)
    joined.rows[into]! += sums.rows[group]!
    for (let year = 0; year < years; year++) {
      joined.home[into * years + year]! += sums.home[group * years + year]!
      joined.relisted[into * years + year]! += sums.relisted[group * years + year]!
      joined.missing[into * years + year]! += sums.missing[group * years + year]!
    }
  }
  return joined
}

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

/** Sums that are added to no longer; each states an amount. */
interface SettledSums {
  readonly home: Int32Array | Float64Array
  readonly relisted: Int32Array | Float64Array
  readonly missing: Counts
  readonly rows: Counts
}
type Counts = Uint8Array | Uint32Array

const packCounts = (counts: Uint32Array): Counts => (counts.every((count) => count < 256) ? Uint8Array.from(counts) : counts)

const settle = ({ home, relisted, missing, rows }: CostSums): SettledSums =>
  ({ home: packAmounts(home).packed, relisted: packAmounts(relisted).packed, missing: packCounts(missing), rows: packCounts(rows) })

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

/** The sums of every policy without regard to any filter; kept as long as the table. */
export const policySums = remember(sumPolicies)

/** True where every sum is a whole number, so that what is left out can be taken away from a total exactly. */
export const isWhole = (facts: FactColumns): boolean => {
  const { home, relisted } = policySums(facts).parts
  return home instanceof Int32Array && relisted instanceof Int32Array
}

/** How rows fall into groups: `place of the policy's × number of kinds + place of the kind`, either left away where it does not matter. */
export interface Grouping {
  readonly size: number
  /** By policy. */
  readonly ofPolicy: Uint32Array | Uint16Array | null
  readonly byKind: boolean
}

/** Adds what is known of whole policies, or of the chosen kinds of their rows, to the groups that they fall to; or takes it away. @param kinds by listing kind: 1 = included */
export function addPolicies(facts: FactColumns, to: CostSums, { policies, sign }: Side, kinds: Uint8Array, { ofPolicy, byKind }: Grouping): void {
  const years = facts.years.length
  const { parts, firstPart, kind } = policySums(facts)
  const { home, relisted, missing, rows } = parts
  const stride = byKind ? kinds.length : 1
  for (let place = 0; place < policies.length; place++) {
    const policy = policies[place]!
    const first = ofPolicy === null ? 0 : ofPolicy[policy]! * stride
    const end = firstPart[policy + 1]!
    for (let part = firstPart[policy]!; part < end; part++) {
      if (kinds[kind[part]!] === 0) continue
      const group = byKind ? first + kind[part]! : first
      to.rows[group]! += sign * rows[part]!
      for (let from = part * years, into = group * years; from < (part + 1) * years; from++, into++) {
        to.home[into]! += sign * home[from]!
        to.relisted[into]! += sign * relisted[from]!
        to.missing[into]! += sign * missing[from]!
      }
    }
  }
}
