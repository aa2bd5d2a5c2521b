import { remember } from '../../domain/remember.ts'
import { type FiscalYear, fiscalYear } from '../../domain/units.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../snapshot/types.ts'
import { isFinal } from './agreeing-years.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** A year that both rounds state finally, and not alike (記載の違い). */
export interface Restated {
  readonly part: 'indicator' | 'project'
  readonly pair: Pair
  readonly year: FiscalYear
  readonly before: Stated<CostBasis | IndicatorBasis>
  readonly after: Stated<CostBasis | IndicatorBasis>
}

type Figures = readonly Stated<CostBasis | IndicatorBasis>[]

function restatedOf(part: Restated['part'], pair: Pair, before: Figures, after: Figures): readonly Restated[] {
  return before.flatMap((one) => {
    const other = after.find((stated) => stated.year === one.year)
    if (other === undefined || !isFinal(one) || !isFinal(other) || one.value === other.value) return []
    return [{ part, pair, year: fiscalYear(one.year), before: one, after: other }]
  })
}

/**
 * 実績 and 決算 of a year that the two rounds state differently, indicators first.
 * @returns also where one round states a value and the other none; kinds of nothing are not told apart
 */
export const findRestated = remember(({ before, after, match }: TwoRounds): readonly Restated[] => {
  return [
    ...match.indicators.pairs.flatMap((pair) =>
      restatedOf('indicator', pair, before.facts.indicators.source[pair.before]!.figures, after.facts.indicators.source[pair.after]!.figures)),
    ...match.projects.pairs.flatMap((pair) =>
      restatedOf('project', pair, before.facts.listings.source[pair.before]!.costs, after.facts.listings.source[pair.after]!.costs)),
  ]
})
