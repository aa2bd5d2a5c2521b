import { EMPTY_FILTER, select, type Filter } from '../../../src/analytics/filter.ts'
import type { TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import { buildRoundsCompared } from '../../../src/view/rounds/rounds-compared.ts'
import type { RoundsCompared } from '../../../src/view/rounds/rounds-compared.ts'
import type { RoundsScope } from '../../../src/view/rounds/scope.ts'
import type { AccuracyOptions } from '../../../src/view/rounds/accuracy.ts'
import type { TableView } from '../../../src/view/table.ts'
import { twoRounds } from '../../analytics/rounds/two-rounds.ts'

/** The shipped round and the one made up after it, as a reader sees them. */
export function scopeOf(change: Partial<Filter> = {}, options: Partial<RoundsScope> = {}, two: TwoRounds = twoRounds()): RoundsScope {
  const filter = { ...EMPTY_FILTER, ...change }
  const { reserve, oneOff, outlooks } = filter
  return {
    two, selection: select(two.after.facts, two.after.judged, filter),
    earlier: select(two.before.facts, two.before.judged, { ...EMPTY_FILTER, reserve, oneOff, outlooks }),
    unit: 'k', actualOnly: false, hideAttainment: false, ...options,
  }
}

export const comparedOf = (scope: RoundsScope, options: Partial<AccuracyOptions> = {}): RoundsCompared =>
  buildRoundsCompared(scope, { by: 'project', largestFirst: false, meta: '', ...options })

/** The named cells of each row, in words. */
export const cellsOf = (table: TableView, ...keys: readonly string[]): readonly (readonly string[])[] =>
  table.rows.map((row) => keys.map((key) => row.cells[key]?.text ?? ''))
