import { remember } from '../../domain/remember.ts'
import { type FiscalYear, type Ratio, type ThousandYen, ratio, thousandYen } from '../../domain/units.ts'
import type { CostBasis } from '../../snapshot/types.ts'
import type { FactTable } from '../facts.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** Why an estimate cannot be set against what was settled, or not as a ratio. */
export type AccuracyGap = 'no-estimate' | 'no-settled' | 'zero-estimate'

/** 見込みの精度 of a joined own project in one year, in 千円. */
export interface Accuracy {
  readonly pair: Pair
  readonly year: FiscalYear
  /** What the earlier round states: 決算見込み or 予算. */
  readonly basis: Exclude<CostBasis, 'settled'>
  readonly estimate: ThousandYen | null
  readonly settled: ThousandYen | null
  /** settled − estimate; null where either is missing. */
  readonly difference: ThousandYen | null
  /** difference ÷ estimate; null where either is missing or the estimate is 0. */
  readonly ratio: Ratio | null
  readonly gap: AccuracyGap | null
}

const yearsOf = (facts: FactTable, wanted: (basis: CostBasis) => boolean): ReadonlySet<number> =>
  new Set(facts.listings.source.flatMap((project) => (project.relisted ? [] : project.costs.filter((cost) => wanted(cost.basis)).map((cost) => cost.year))))

/** The years that the earlier round estimates and the later one settles, ascending. */
export function settledYears({ before, after }: Pick<TwoRounds, 'before' | 'after'>): readonly FiscalYear[] {
  const [estimated, settled] = [yearsOf(before.facts, (basis) => basis !== 'settled'), yearsOf(after.facts, (basis) => basis === 'settled')]
  return before.facts.years.filter((year) => estimated.has(year) && settled.has(year))
}

/** The difference of two amounts and its share of the first, with the reason where there is none. */
export function compareAmounts(estimate: ThousandYen | null, settled: ThousandYen | null): Pick<Accuracy, 'difference' | 'ratio' | 'gap'> {
  if (estimate === null) return { difference: null, ratio: null, gap: 'no-estimate' }
  if (settled === null) return { difference: null, ratio: null, gap: 'no-settled' }
  const difference = thousandYen(settled - estimate)
  return estimate === 0 ? { difference, ratio: null, gap: 'zero-estimate' } : { difference, ratio: ratio(difference / estimate), gap: null }
}

const amount = (value: number | null | undefined): ThousandYen | null => (value === null || value === undefined ? null : thousandYen(value))

/**
 * Estimates of the earlier round against what the later one settled, for every joined own project and every such year.
 * @returns in the later round's order; a year that one of the sheets leaves out has its reason, never 0
 */
export const measureAccuracy = remember((two: TwoRounds): readonly Accuracy[] => {
  const { before, after, match } = two
  return settledYears(two).flatMap((year) => match.projects.pairs.flatMap((pair): readonly Accuracy[] => {
    const stated = before.facts.listings.source[pair.before]!.costs.find((cost) => cost.year === year)
    const later = after.facts.listings.source[pair.after]!.costs.find((cost) => cost.year === year && cost.basis === 'settled')
    if (stated?.basis === 'settled') return []
    const [estimate, settled] = [amount(stated?.value), amount(later?.value)]
    return [{ pair, year, basis: stated?.basis ?? 'estimate', estimate, settled, ...compareAmounts(estimate, settled) }]
  }))
})
