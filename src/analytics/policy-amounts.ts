import { sumCosts } from './costs.ts'
import { statedAmount } from './cost-sums.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'

/** Of a table the amounts under the last choices of kinds, so that a switch pressed twice costs once. */
const known = new WeakMap<FactColumns, Map<string, Float64Array>>()
const MOST_KEPT = 2

function listAmounts(facts: FactColumns, rows: Parameters<typeof sumCosts>[1]): Float64Array {
  const years = facts.years.length
  const sums = sumCosts(facts, rows, 'policy')
  return Float64Array.from({ length: facts.policies.count * years }, (_, at) => statedAmount(sums, Math.floor(at / years), at % years, years))
}

function amountsOfKinds(facts: FactColumns, selection: Selection): Float64Array {
  const before = known.get(facts) ?? new Map<string, Float64Array>()
  const key = selection.kinds.join()
  const found = before.get(key)
  if (found !== undefined) return found
  const { count } = facts.policies
  const all = Uint32Array.from({ length: count }, (_, at) => at)
  const amounts = listAmounts(facts, { ...selection, policyCount: count, policyIndexes: all, outlookFiltered: false })
  known.set(facts, new Map([...[...before].slice(1 - MOST_KEPT), [key, amounts]]))
  return amounts
}

/**
 * What each policy costs in each year, its own rows alone.
 * @returns 千円 at `policy * years + year`, NaN where none of its rows states the year; sure for chosen policies only
 */
export const policyAmounts = (facts: FactColumns, selection: Selection): Float64Array =>
  (selection.outlookFiltered ? listAmounts(facts, selection) : amountsOfKinds(facts, selection))
