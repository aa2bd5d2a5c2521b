import { LISTING_KINDS } from './cost-lists.ts'
import type { FactTable } from './facts.ts'

/** Costs of each policy × kind of listing × year; the place of a cell is `(policy * 3 + kind) * years + year`. */
export interface CostCells {
  /** 千円 of own rows. */
  readonly home: Float64Array
  /** 千円 of the homes of 再掲 rows, for reference; never part of a total. */
  readonly relisted: Float64Array
  /** Own rows that do not state the year. */
  readonly missing: Uint32Array
  /** Own rows, by `policy * 3 + kind`. */
  readonly rows: Uint32Array
}

/**
 * Adds up rows into cells: the only place where costs of projects are added.
 * @param listings a mask over the rows; all rows where left out
 */
export function sumCells(facts: FactTable, listings?: Uint8Array): CostCells {
  const { count, policy, kind, home, relisted, cost } = facts.listings
  const years = facts.years.length
  const groups = facts.policies.count * LISTING_KINDS.length
  const cells = {
    home: new Float64Array(groups * years),
    relisted: new Float64Array(groups * years),
    missing: new Uint32Array(groups * years),
    rows: new Uint32Array(groups),
  }
  for (let row = 0; row < count; row++) {
    if (listings !== undefined && listings[row] === 0) continue
    const group = policy[row]! * LISTING_KINDS.length + kind[row]!
    const own = relisted[row] === 0
    const from = home[row]!
    if (own) cells.rows[group]!++
    if (from < 0) continue
    const sums = own ? cells.home : cells.relisted
    for (let year = 0; year < years; year++) {
      const amount = cost[from * years + year]!
      if (amount === amount) sums[group * years + year]! += amount
      else if (own) cells.missing[group * years + year]!++
    }
  }
  return cells
}

const cellsOfAll = new WeakMap<FactTable, CostCells>()

/** The cells of all rows, added up once a table. */
export function allCells(facts: FactTable): CostCells {
  const known = cellsOfAll.get(facts)
  if (known !== undefined) return known
  const cells = sumCells(facts)
  cellsOfAll.set(facts, cells)
  return cells
}
