import { invariant } from '../../domain/result.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../snapshot/types.ts'
import { isFinal } from './agreeing-years.ts'

export type RoundSide = 'before' | 'after'

/** A year of a joined series: the statement that holds, and the other round's where that differs. */
export interface JoinedValue<B extends CostBasis | IndicatorBasis> {
  readonly year: number
  readonly stated: Stated<B>
  readonly from: RoundSide
  /** An estimate that the later round's final figure took the place of. */
  readonly replaced: Stated<B> | null
  /** Another final figure for the same year: 記載の違い. */
  readonly differs: Stated<B> | null
}

/**
 * The statements of two rounds as one series.
 * @returns years ascending; a final figure stands before an estimate, the later round before the earlier; a hole stays a hole unless the other round fills it with a final figure
 */
export function joinStated<B extends CostBasis | IndicatorBasis>(
  before: readonly Stated<B>[], after: readonly Stated<B>[],
): readonly JoinedValue<B>[] {
  const years = [...new Set([...before, ...after].map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const one = before.find((stated) => stated.year === year)
    const other = after.find((stated) => stated.year === year)
    if (other === undefined) {
      invariant(one !== undefined, 'a year comes from one of the rounds')
      return { year, stated: one, from: 'before', replaced: null, differs: null }
    }
    if (one === undefined) return { year, stated: other, from: 'after', replaced: null, differs: null }
    return joinYear(one, other)
  })
}

function joinYear<B extends CostBasis | IndicatorBasis>(one: Stated<B>, other: Stated<B>): JoinedValue<B> {
  const { year } = other
  if (!isFinal(one)) return { year, stated: other, from: 'after', replaced: isFinal(other) ? one : null, differs: null }
  if (!isFinal(other)) return { year, stated: one, from: 'before', replaced: null, differs: null }
  const differs = one.value === other.value ? null : one
  if (other.value === null && one.value !== null) return { year, stated: one, from: 'before', replaced: null, differs: other }
  return { year, stated: other, from: 'after', replaced: null, differs }
}
