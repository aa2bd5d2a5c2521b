import type { CostRollup } from '../analytics/costs.ts'
import { isStated } from './mini-bars.ts'
import type { ShownYear } from './period.ts'

/**
 * The change from the first to the last shown year, 千円.
 * @param rollups of one key
 * @returns null where one of the two states nothing at all, or no year is shown
 */
export function costChange(rollups: readonly CostRollup[], years: readonly ShownYear[]): number | null {
  const at = (shown: ShownYear | undefined): CostRollup | undefined => rollups.find((one) => one.year === shown?.year)
  const [first, last] = [at(years[0]), at(years.at(-1))]
  return first && last && isStated(first) && isStated(last) ? last.home - first.home : null
}
