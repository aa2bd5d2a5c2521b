import { indexCosts } from '../analytics/cost-index.ts'
import { rollUpCosts, rollupsByIndex, type CostRollup } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { narrowSelection } from '../analytics/narrow.ts'
import type { Policy } from '../snapshot/types.ts'
import type { TrendGroup, TrendOptions } from './cost-trend-table.ts'
import { isRelistedOnly } from './relisted.ts'

/** The key of what all the others come to; no policy and no department is called so. */
export const OTHERS = '（その他）'

const shownOf = (rollups: readonly CostRollup[], { years }: TrendOptions): readonly CostRollup[] =>
  rollups.filter((one) => years.some((shown) => shown.year === one.year))

/** All roll-ups of each chosen policy or department, in the sheets' order. */
export function trendGroups(facts: FactTable, selection: Selection, options: TrendOptions): readonly TrendGroup[] {
  const { by, years } = options
  const rollups = shownOf(rollUpCosts(facts, selection, by), options)
  return [...rollupsByIndex(rollups)].map(([index, own]) => {
    const { key } = own[0]!
    return {
      key, relistedOnly: by === 'policy' && isRelistedOnly(facts.policies.source[index]!), name: by === 'policy' ? `${key} ${facts.policies.source[index]!.name}` : key,
      to: by === 'policy' ? `/policies/${key}` : null,
      rollups: own, indices: years[0] ? indexCosts(own, years[0].year) : [],
    }
  })
}

/**
 * What the groups that a picture leaves out come to, each project counted once.
 * @param left some of what `trendGroups` gives for the same choice
 */
export function othersGroup(facts: FactTable, selection: Selection, left: readonly TrendGroup[], what: string, options: TrendOptions): TrendGroup {
  const keys = new Set(left.map(({ key }) => key))
  const keyOf = ({ code, leadDepartment }: Policy): string => (options.by === 'policy' ? code : leadDepartment)
  const rest = narrowSelection(facts, selection, (policy) => keys.has(keyOf(facts.policies.source[policy]!)))
  const rollups = shownOf(rollUpCosts(facts, rest, 'all'), options)
  return {
    key: OTHERS, name: `その他 ${left.length}${what}（合計）`, to: null, relistedOnly: left.every(({ relistedOnly }) => relistedOnly), rollups,
    indices: options.years[0] ? indexCosts(rollups, options.years[0].year) : [],
  }
}
