import { remember } from '../../domain/remember.ts'
import { type FiscalYear, fiscalYear } from '../../domain/units.ts'
import type { IndicatorBasis, Stated } from '../../snapshot/types.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** An indicator's 見込み of the earlier round and the 実績 that the later round states for the same year. */
export interface IndicatorAccuracy {
  readonly pair: Pair
  readonly year: FiscalYear
  readonly estimate: Stated<IndicatorBasis>
  readonly actual: Stated<IndicatorBasis>
  /** actual − estimate in the indicator's own unit; null where either is missing or the unit changed. Never added up. */
  readonly difference: number | null
}

/** 見込み against 実績 of joined indicators, in the later round's order; a hole stays a hole. */
export const measureIndicators = remember(({ before, after, match }: TwoRounds): readonly IndicatorAccuracy[] => {
  return match.indicators.pairs.flatMap((pair) => {
    const [one, other] = [before.facts.indicators.source[pair.before]!, after.facts.indicators.source[pair.after]!]
    const sameUnit = one.unit.normalize('NFKC') === other.unit.normalize('NFKC')
    return one.figures.filter((figure) => figure.basis === 'estimate').flatMap((estimate) => {
      const actual = other.figures.find((figure) => figure.year === estimate.year && figure.basis === 'actual')
      if (actual === undefined) return []
      const known = sameUnit && estimate.value !== null && actual.value !== null
      return [{ pair, year: fiscalYear(estimate.year), estimate, actual, difference: known ? actual.value - estimate.value : null }]
    })
  })
})
