import type { FiscalYear } from '../domain/units.ts'
import type { CostRollup } from './costs.ts'

/** Why a cost has no index: nothing stated in the base year or in its own, or a base of 0. */
export type NoIndexReason = 'base-missing' | 'base-zero' | 'missing'

/** A cost against the base year of the same key = 100. */
export interface CostIndex {
  readonly key: string
  readonly index: number
  readonly year: FiscalYear
  readonly value: number | null
  readonly reason: NoIndexReason | null
}

const nothingStated = (rollup: CostRollup): boolean => rollup.rows > 0 && rollup.missing === rollup.rows

function reasonFor(rollup: CostRollup, base: CostRollup | undefined): NoIndexReason | null {
  if (base === undefined || nothingStated(base)) return 'base-missing'
  if (base.home === 0) return 'base-zero'
  return nothingStated(rollup) ? 'missing' : null
}

/**
 * Costs as an index.
 * @param rollups of one grouping, as `rollUpCosts` returns them
 * @returns one entry a roll-up in the same order; base year = 100; null with its reason, never 0, where it cannot be told
 */
export function indexCosts(rollups: readonly CostRollup[], baseYear: FiscalYear): readonly CostIndex[] {
  const bases = new Map(rollups.filter((one) => one.year === baseYear).map((one) => [one.index, one]))
  return rollups.map((rollup) => {
    const base = bases.get(rollup.index)
    const reason = reasonFor(rollup, base)
    const value = base !== undefined && reason === null ? (rollup.home / base.home) * 100 : null
    return { key: rollup.key, index: rollup.index, year: rollup.year, value, reason }
  })
}
