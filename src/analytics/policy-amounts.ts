import { statedAmount, type CostSums } from './cost-sums.ts'
import { sumCosts, sumEachPolicy } from './group-sums.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'

/** Of a table the amounts under the last choices of kinds, so that a switch pressed twice costs once. */
const known = new WeakMap<FactColumns, Map<string, Float64Array>>()
const MOST_KEPT = 2

function statedAmounts(sums: CostSums, years: number): Float64Array {
  const amounts = new Float64Array(sums.home.length)
  for (let at = 0; at < amounts.length; at++) amounts[at] = statedAmount(sums, Math.floor(at / years), at % years, years)
  return amounts
}

function amountsOfKinds(facts: FactColumns, kinds: Uint8Array): Float64Array {
  const before = known.get(facts) ?? new Map<string, Float64Array>()
  const key = kinds.join()
  const found = before.get(key)
  if (found !== undefined) return found
  const amounts = statedAmounts(sumEachPolicy(facts, kinds), facts.years.length)
  known.set(facts, new Map([...[...before].slice(1 - MOST_KEPT), [key, amounts]]))
  return amounts
}

/**
 * What each policy costs in each year, its own rows alone.
 * @returns 千円 at `policy * years + year`, NaN where none of its rows states the year; sure for chosen policies only
 */
export const policyAmounts = (facts: FactColumns, selection: Selection): Float64Array =>
  (selection.outlookFiltered ? statedAmounts(sumCosts(facts, selection, 'policy'), facts.years.length) : amountsOfKinds(facts, selection.kinds))
