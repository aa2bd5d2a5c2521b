import type { Direction, IndicatorBasis } from './types.ts'

/**
 * Where better lies: from the first year to the target. Unknown where either is not stated, where they are equal,
 * and where the first year holds no actual value, since a later start would answer another question.
 * @param figures in year order
 */
export function inferDirection(
  figures: readonly { readonly basis: IndicatorBasis; readonly value: number | null }[],
  target: number | null,
): Direction {
  const first = figures[0]
  if (!first || first.basis !== 'actual' || first.value === null || target === null || target === first.value) return 'unknown'
  return target > first.value ? 'up' : 'down'
}
