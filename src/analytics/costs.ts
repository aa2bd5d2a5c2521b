import { type FiscalYear, type ThousandYen, thousandYen } from '../domain/units.ts'
import type { CostBasis } from '../snapshot/types.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import { addPolicies, addRow, copySums, emptySums, isWhole, type CostSums } from './cost-sums.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { allOf, ofWhole, smallerSide, tally, type Side } from './side.ts'

export type CostGrouping = 'all' | 'policy' | 'department' | 'municipality' | 'kind'

/** The cost of one key in one year, each project counted once at its home policy. */
export interface CostRollup {
  /** 'all', a policy's code, a lead department's or municipality's name or a ListingKind. */
  readonly key: string
  /** The policy's index, the department's, municipality's or kind's code; 0 for 'all'. */
  readonly index: number
  readonly year: FiscalYear
  /** Null where the rounds differ or none has the year. */
  readonly basis: CostBasis | null
  readonly home: ThousandYen
  /** Costs of the homes of 再掲 rows, one for each such row: for reference, never added. */
  readonly relisted: ThousandYen
  /** Own selected rows that do not state the year (not stated or blank). */
  readonly missing: number
  /** Own selected rows. */
  readonly rows: number
}

interface Grouping {
  readonly size: number
  /** The group of each policy; null where the kind of the row decides. */
  readonly ofPolicy: Uint32Array | Uint16Array | null
  readonly keyOf: (group: number) => string
}

function groupingOf(facts: FactColumns, by: CostGrouping): Grouping {
  const { count, code, department, municipality } = facts.policies
  switch (by) {
    case 'all':
      return { size: 1, ofPolicy: ofWhole(code, 'one group', () => new Uint32Array(count)), keyOf: () => 'all' }
    case 'policy':
      return { size: count, ofPolicy: ofWhole(code, 'a group each', () => allOf(count).policies), keyOf: (group) => facts.policyCodes[code[group]!]! }
    case 'department':
      return { size: facts.leadDepartmentCount, ofPolicy: department, keyOf: (group) => facts.departments[group]! }
    case 'municipality':
      return { size: facts.municipalities.length, ofPolicy: municipality, keyOf: (group) => facts.municipalities[group]! }
    case 'kind':
      return { size: LISTING_KINDS.length, ofPolicy: null, keyOf: (group) => LISTING_KINDS[group]! }
  }
}

function commonBases(facts: FactColumns, selection: Selection): readonly (CostBasis | null)[] {
  const present = new Uint8Array(facts.rounds.length)
  const { policyCount, policyIndexes } = selection
  if (present.length === 1) present[0] = Math.min(policyCount, 1)
  else for (let place = 0; place < policyCount; place++) present[facts.policies.round[policyIndexes[place]!]!] = 1
  return facts.years.map((_, year) => {
    let common: CostBasis | null | undefined
    for (let round = 0; round < present.length; round++) {
      if (present[round] === 0) continue
      const basis = facts.costBasis(round, year)
      if (common !== undefined && common !== basis) return null
      common = basis
    }
    return common ?? null
  })
}

/** What of a selection a sum of costs reads. */
export type SummedRows = Pick<Selection, 'policies' | 'policyCount' | 'policyIndexes' | 'kinds' | 'listings' | 'outlookFiltered'>

/** Chosen rows one by one, where an outlook leaves some of a policy's rows out. */
function sumRows(facts: FactColumns, selection: SummedRows, { size, ofPolicy }: Grouping): CostSums {
  const sums = emptySums(size, facts.years.length)
  const { listings, policyCount, policyIndexes } = selection
  const { firstListing } = facts.policies
  for (let place = 0; place < policyCount; place++) {
    const policy = policyIndexes[place]!
    const end = firstListing[policy + 1]!
    for (let row = firstListing[policy]!; row < end; row++) {
      if (listings[row] === 1) addRow(facts, sums, ofPolicy === null ? facts.listings.kind[row]! : ofPolicy[policy]!, row)
    }
  }
  return sums
}

/** Whole policies, from nothing or from the sums of all of them; a sum of fractions is always added up, in one order. */
function sumPolicies(facts: FactColumns, selection: SummedRows, { size, ofPolicy }: Grouping, by: CostGrouping): CostSums {
  const { kinds, policyIndexes } = selection
  const side: Side = by !== 'policy' && isWhole(facts) ? smallerSide(selection) : { policies: policyIndexes, sign: 1 }
  const sumOf = (one: Side, sums: CostSums): CostSums => {
    addPolicies(facts, sums, one, kinds, ofPolicy)
    return sums
  }
  const none = (): CostSums => emptySums(size, facts.years.length)
  return sumOf(side, side.sign === 1 ? none() : copySums(ofWhole(facts, `costs ${by} ${kinds.join()}`, () => sumOf(allOf(facts.policies.count), none()))))
}

const sumGroups = (facts: FactColumns, selection: SummedRows, grouping: Grouping, by: CostGrouping): CostSums =>
  (selection.outlookFiltered ? sumRows(facts, selection, grouping) : sumPolicies(facts, selection, grouping, by))

/** The sums that `rollUpCosts` tells one by one, for tables of so many groups that only what is seen of them is made. */
export const sumCosts = (facts: FactColumns, selection: SummedRows, by: CostGrouping): CostSums => sumGroups(facts, selection, groupingOf(facts, by), by)

/** The groups to show: those of chosen policies, or all where a group is no policy and no department. */
function shownGroups(selection: Selection, { size, ofPolicy }: Grouping, by: CostGrouping): Uint8Array | Uint32Array {
  if (ofPolicy === null || by === 'all') return new Uint8Array(size).fill(1)
  return by === 'policy' ? selection.policies : tally(ofPolicy, size, smallerSide(selection))
}

/** The roll-ups of each group, years ascending. */
export function rollupsByIndex(rollups: readonly CostRollup[]): ReadonlyMap<number, readonly CostRollup[]> {
  const groups = new Map<number, CostRollup[]>()
  for (const rollup of rollups) {
    const group = groups.get(rollup.index)
    if (group) group.push(rollup)
    else groups.set(rollup.index, [rollup])
  }
  return groups
}

/**
 * Cost per key and fiscal year, each project counted once at its home policy.
 * @param facts one row per listing, amounts in 千円
 * @param by 'department' is the total of the policies that a department leads, not its budget
 * @returns one entry per key × year in sheet order, also for a chosen policy without rows; rows that state nothing add to `missing`, never 0; several rounds of one municipality are added to each other, so choose one
 * @source 施策評価シート 5 施策構成事務事業
 */
export function rollUpCosts(facts: FactColumns, selection: Selection, by: CostGrouping): readonly CostRollup[] {
  const grouping = groupingOf(facts, by)
  const sums = sumGroups(facts, selection, grouping, by)
  const shown = shownGroups(selection, grouping, by)
  const years = facts.years.length
  const bases = commonBases(facts, selection)
  const rollups: CostRollup[] = []
  for (let group = 0; group < grouping.size; group++) {
    if (shown[group] === 0) continue
    for (let year = 0; year < years; year++) {
      rollups.push({
        key: grouping.keyOf(group),
        index: group,
        year: facts.years[year]!,
        basis: bases[year]!,
        home: thousandYen(sums.home[group * years + year]!),
        relisted: thousandYen(sums.relisted[group * years + year]!),
        missing: sums.missing[group * years + year]!,
        rows: sums.rows[group]!,
      })
    }
  }
  return rollups
}
