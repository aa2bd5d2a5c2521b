import { type FiscalYear, fiscalYear } from '../../domain/units.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../snapshot/types.ts'

type AnyStated = Stated<CostBasis> | Stated<IndicatorBasis>

/** True for 実績 and 決算, which a later round repeats and does not replace. */
export const isFinal = (figure: { readonly basis: CostBasis | IndicatorBasis }): boolean => figure.basis === 'actual' || figure.basis === 'settled'

/**
 * The years whose final figures stand alike in two rounds.
 * @returns none where one year differs; a zero or a hole says nothing of which row it is and is passed over
 */
export function agreeingYears(before: readonly AnyStated[], after: readonly AnyStated[]): readonly FiscalYear[] {
  const both = before.flatMap((one) => {
    const other = after.find((figure) => figure.year === one.year)
    if (other === undefined || !isFinal(one) || !isFinal(other)) return []
    return one.value === null || other.value === null ? [] : [{ year: fiscalYear(one.year), one: one.value, other: other.value }]
  })
  if (both.some(({ one, other }) => one !== other)) return []
  return both.filter(({ one }) => one !== 0).map(({ year }) => year)
}
