import type { CostRollup } from '../analytics/costs.ts'
import { formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import type { ShownYear } from './period.ts'

/** A small bar of a row; `share` of the row's own (or the shared) largest amount, null where nothing is stated. */
export interface MiniBar {
  readonly label: string
  readonly text: string
  readonly share: number | null
  readonly estimate: boolean
  /** A year between that nothing speaks of; its place stays empty. */
  readonly absent?: boolean
}

export const isStated = (rollup: CostRollup): boolean => rollup.rows === 0 || rollup.missing < rollup.rows

/** Bars of the shown years, 0 … 1 of `largest`. */
export function buildMiniBars(rollups: readonly CostRollup[], years: readonly ShownYear[], unit: MoneyUnit, largest: number): readonly MiniBar[] {
  return years.map((shown) => {
    const rollup = rollups.find((one) => one.year === shown.year)
    const stated = rollup !== undefined && isStated(rollup)
    return {
      label: shown.label, estimate: shown.estimate,
      text: stated ? formatMoneyColumn(rollup.home, unit) : '－',
      share: stated ? (largest > 0 ? rollup.home / largest : 0) : null,
    }
  })
}

/** The largest amount among shown years, at least 0. */
export function largestOf(rollups: readonly CostRollup[], years: readonly ShownYear[]): number {
  return Math.max(0, ...rollups.filter((one) => years.some((shown) => shown.year === one.year)).map((one) => one.home))
}
