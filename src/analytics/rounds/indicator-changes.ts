import { remember } from '../../domain/remember.ts'
import type { Indicator } from '../../snapshot/types.ts'
import { nameKey } from './names.ts'
import type { Pair, TwoRounds } from './match-types.ts'

/** What the later round states otherwise of an indicator itself. */
export type IndicatorField = 'name' | 'description' | 'unit' | 'direction' | 'cumulative' | 'targetValue' | 'targetYear'

export interface IndicatorChange {
  readonly pair: Pair
  readonly fields: readonly IndicatorField[]
}

const SAME: Readonly<Record<IndicatorField, (one: Indicator, other: Indicator) => boolean>> = {
  targetValue: (one, other) => one.target.value === other.target.value,
  targetYear: (one, other) => one.target.year === other.target.year,
  name: (one, other) => nameKey(one.name) === nameKey(other.name),
  description: (one, other) => nameKey(one.description) === nameKey(other.description),
  unit: (one, other) => nameKey(one.unit) === nameKey(other.unit),
  // Without values none can be inferred: that is no change of the indicator.
  direction: (one, other) => one.direction === other.direction || one.direction === 'unknown' || other.direction === 'unknown',
  cumulative: (one, other) => one.cumulative === other.cumulative,
}

const FIELDS = Object.keys(SAME) as readonly IndicatorField[]

/** Joined indicators whose target or definition changed, in the later round's order; width and blanks of letters change nothing. */
export const findIndicatorChanges = remember(({ before, after, match }: TwoRounds): readonly IndicatorChange[] => {
  return match.indicators.pairs.flatMap((pair) => {
    const [one, other] = [before.facts.indicators.source[pair.before]!, after.facts.indicators.source[pair.after]!]
    const fields = FIELDS.filter((field) => !SAME[field](one, other))
    return fields.length === 0 ? [] : [{ pair, fields }]
  })
})
