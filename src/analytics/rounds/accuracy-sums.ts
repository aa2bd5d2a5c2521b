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

/** Sums by group of one year of one side. */
function sumSide({ facts, rowOf }: Side, rows: readonly Accuracy[], groups: readonly number[], groupOf: (one: Accuracy) => number, year: FiscalYear): ReadonlyMap<number, number> {
  const place = new Map(groups.map((group, at) => [group, at]))
  const sums = emptySums(groups.length, facts.years.length)
  for (const one of rows) addRow(facts, sums, place.get(groupOf(one))!, rowOf(one))
  const at = facts.years.indexOf(year)
  return new Map(groups.map((group, index) => [group, sums.home[index * facts.years.length + at] ?? 0]))
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
  const years = [...new Set(rows.map((one) => one.year))]
  return years.flatMap((year) => {
    const ofYear = rows.filter((one) => one.year === year)
    const complete = ofYear.filter((one) => one.difference !== null)
    const estimates = sumSide({ facts: before.facts, rowOf: (one) => one.pair.before }, complete, groups, groupOf, year)
    const settled = sumSide({ facts: after.facts, rowOf: (one) => one.pair.after }, complete, groups, groupOf, year)
    return groups.flatMap((group) => {
      const whole = ofYear.filter((one) => groupOf(one) === group).length
      if (whole === 0) return []
      const counted = complete.filter((one) => groupOf(one) === group).length
      const [estimate, amount] = [thousandYen(estimates.get(group)!), thousandYen(settled.get(group)!)]
      const compared = counted === 0 ? { difference: null, ratio: null, gap: null } : compareAmounts(estimate, amount)
      return [{ group, year, estimate, settled: amount, ...compared, rows: counted, missing: whole - counted }]
    })
  })
}
