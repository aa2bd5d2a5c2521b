import { type FiscalYear, type ThousandYen, thousandYen } from '../domain/units.ts'
import type { CostBasis } from '../snapshot/types.ts'
import { allCells, sumCells } from './cost-cells.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import type { FactTable } from './facts.ts'
import type { Selection } from './filter.ts'

export type CostGrouping = 'all' | 'policy' | 'department' | 'kind'

/** The cost of one key in one year, each project counted once at its home policy. */
export interface CostRollup {
  /** 'all', a policy's code, a lead department's name or a ListingKind. */
  readonly key: string
  /** The policy's index, the department's code, the kind's code; 0 for 'all'. */
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
  readonly groupOf: (policy: number, kind: number) => number
  readonly keyOf: (group: number) => string
}

function groupingOf(facts: FactTable, by: CostGrouping): Grouping {
  const { policies } = facts
  switch (by) {
    case 'all':
      return { size: 1, groupOf: () => 0, keyOf: () => 'all' }
    case 'policy':
      return { size: policies.count, groupOf: (policy) => policy, keyOf: (group) => policies.source[group]!.code }
    case 'department':
      return {
        size: facts.departments.length,
        groupOf: (policy) => policies.department[policy]!,
        keyOf: (group) => facts.departments[group]!,
      }
    case 'kind':
      return { size: LISTING_KINDS.length, groupOf: (_policy, kind) => kind, keyOf: (group) => LISTING_KINDS[group]! }
  }
}

function commonBases(facts: FactTable, selection: Selection): readonly (CostBasis | null)[] {
  const present = new Uint8Array(facts.rounds.length)
  for (const policy of selection.policyIndexes) present[facts.policies.round[policy]!] = 1
  const rounds = facts.rounds.map((_, round) => round).filter((round) => present[round] === 1)
  return facts.years.map((_, year) => {
    const bases = new Set(rounds.map((round) => facts.costBasis(round, year)))
    return bases.size === 1 ? [...bases][0]! : null
  })
}

interface Sums {
  readonly home: Float64Array
  readonly relisted: Float64Array
  readonly missing: Uint32Array
  readonly rows: Uint32Array
  readonly present: Uint8Array
}

function sumGroups(facts: FactTable, selection: Selection, { size, groupOf }: Grouping): Sums {
  const cells = selection.outlookFiltered ? sumCells(facts, selection.listings) : allCells(facts)
  const years = facts.years.length
  const sums: Sums = {
    home: new Float64Array(size * years),
    relisted: new Float64Array(size * years),
    missing: new Uint32Array(size * years),
    rows: new Uint32Array(size),
    present: new Uint8Array(size),
  }
  for (const policy of selection.policyIndexes) {
    for (let kind = 0; kind < LISTING_KINDS.length; kind++) {
      const group = groupOf(policy, kind)
      sums.present[group] = 1
      if (selection.kinds[kind] === 0) continue
      const cell = policy * LISTING_KINDS.length + kind
      sums.rows[group]! += cells.rows[cell]!
      for (let year = 0; year < years; year++) {
        sums.home[group * years + year]! += cells.home[cell * years + year]!
        sums.relisted[group * years + year]! += cells.relisted[cell * years + year]!
        sums.missing[group * years + year]! += cells.missing[cell * years + year]!
      }
    }
  }
  return sums
}

/**
 * Cost per key and fiscal year, each project counted once at its home policy.
 * @param facts one row per listing, amounts in 千円
 * @param by 'department' is the total of the policies that a department leads, not its budget
 * @returns one entry per key × year in sheet order, also for a chosen policy without rows; rows that state nothing add to `missing`, never 0; several rounds of one municipality are added to each other, so choose one
 * @source 施策評価シート 5 施策構成事務事業
 */
export function rollUpCosts(facts: FactTable, selection: Selection, by: CostGrouping): readonly CostRollup[] {
  const grouping = groupingOf(facts, by)
  const sums = sumGroups(facts, selection, grouping)
  const years = facts.years.length
  const bases = commonBases(facts, selection)
  const rollups: CostRollup[] = []
  for (let group = 0; group < grouping.size; group++) {
    if (sums.present[group] === 0 && by !== 'all' && by !== 'kind') continue
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
