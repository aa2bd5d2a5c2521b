import { type FiscalYear, type ThousandYen, thousandYen } from '../../domain/units.ts'
import { addRow, emptySums } from '../cost-sums.ts'
import type { FactTable } from '../facts.ts'
import { compareAmounts, type Accuracy } from './accuracy.ts'
import type { TwoRounds } from './match-types.ts'

export type AccuracyGrouping = 'all' | 'policy' | 'department'

/** 見込みの精度 of a group in one year: the sums of the same projects on both sides. */
export interface AccuracySum extends Pick<Accuracy, 'year' | 'difference' | 'ratio' | 'gap'> {
  /** The later round's policy or lead department by index; 0 for all. */
  readonly group: number
  readonly estimate: ThousandYen
  readonly settled: ThousandYen
  /** Projects with both amounts: those that are added up. */
  readonly rows: number
  /** Joined projects of which one amount is missing. */
  readonly missing: number
}

interface Side {
  readonly facts: FactTable
  readonly rowOf: (one: Accuracy) => number
}

/** One year of one side, added up; `places` gives each row's group. */
function sumSide({ facts, rowOf }: Side, rows: readonly Accuracy[], places: readonly number[], groups: number, year: FiscalYear): readonly ThousandYen[] {
  const sums = emptySums(groups, facts.years.length)
  rows.forEach((one, at) => addRow(facts, sums, places[at]!, rowOf(one)))
  const place = facts.years.indexOf(year)
  return Array.from({ length: groups }, (_, group) => thousandYen(sums.home[group * facts.years.length + place]!))
}

/**
 * 見込みの精度 rolled up over joined projects alone, each counted once at the later round's policy.
 * @param rows from `measureAccuracy`, those that are to be counted
 * @returns by year, then by group in the later round's order; a project of which one amount is missing adds to `missing` and to neither sum
 */
export function sumAccuracy({ before, after }: Pick<TwoRounds, 'before' | 'after'>, rows: readonly Accuracy[], by: AccuracyGrouping): readonly AccuracySum[] {
  const groupOf = ({ pair }: Accuracy): number => {
    const policy = after.facts.listings.policy[pair.after]!
    return by === 'all' ? 0 : by === 'policy' ? policy : after.facts.policies.department[policy]!
  }
  const groups = [...new Set(rows.map(groupOf))].sort((a, b) => a - b)
  const placeOf = new Map(groups.map((group, at) => [group, at]))
  const count = (places: readonly number[]): Uint32Array => {
    const counts = new Uint32Array(groups.length)
    for (const place of places) counts[place]!++
    return counts
  }
  const years = [...new Set(rows.map((one) => one.year))]
  return years.flatMap((year) => {
    const ofYear = rows.filter((one) => one.year === year)
    const complete = ofYear.filter((one) => one.difference !== null)
    const placesOf = (some: readonly Accuracy[]): readonly number[] => some.map((one) => placeOf.get(groupOf(one)) ?? 0)
    const places = placesOf(complete)
    const [whole, counted] = [count(placesOf(ofYear)), count(places)]
    const estimates = sumSide({ facts: before.facts, rowOf: (one) => one.pair.before }, complete, places, groups.length, year)
    const settled = sumSide({ facts: after.facts, rowOf: (one) => one.pair.after }, complete, places, groups.length, year)
    return groups.flatMap((group, at) => {
      if (whole[at] === 0) return []
      const compared = counted[at] === 0 ? { difference: null, ratio: null, gap: null } : compareAmounts(estimates[at]!, settled[at]!)
      return [{ group, year, estimate: estimates[at]!, settled: settled[at]!, ...compared, rows: counted[at]!, missing: whole[at]! - counted[at]! }]
    })
  })
}
