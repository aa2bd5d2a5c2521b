import { type FiscalYear, type ThousandYen, thousandYen } from '../domain/units.ts'
import type { CostBasis } from '../snapshot/types.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { sumCosts, type CostGrouping } from './group-sums.ts'
import { smallerSide, tally } from './side.ts'

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

function keyOf(facts: FactColumns, by: CostGrouping, group: number): string {
  switch (by) {
    case 'all': return 'all'
    case 'policy': return facts.policyCodes[facts.policies.code[group]!]!
    case 'department': return facts.departments[group]!
    case 'municipality': return facts.municipalities[group]!
    case 'kind': return LISTING_KINDS[group]!
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

/** The groups to show: those of chosen policies, or all where a group is no policy and no place or department. */
function shownGroups({ policies }: FactColumns, selection: Selection, by: CostGrouping, size: number): Uint8Array | Uint32Array {
  if (by === 'policy') return selection.policies
  return by === 'department' || by === 'municipality' ? tally(policies[by], size, smallerSide(selection)) : new Uint8Array(size).fill(1)
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
  const sums = sumCosts(facts, selection, by)
  const size = sums.rows.length
  const shown = shownGroups(facts, selection, by, size)
  const years = facts.years.length
  const bases = commonBases(facts, selection)
  const rollups: CostRollup[] = []
  for (let group = 0; group < size; group++) {
    if (shown[group] === 0) continue
    for (let year = 0; year < years; year++) {
      rollups.push({
        key: keyOf(facts, by, group),
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
