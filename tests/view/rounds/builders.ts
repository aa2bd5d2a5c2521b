import { EMPTY_FILTER, select, type Filter } from '../../../src/analytics/filter.ts'
import type { RoundChain, TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import { buildRoundsCompared } from '../../../src/view/rounds/rounds-compared.ts'
import type { RoundsCompared } from '../../../src/view/rounds/rounds-compared.ts'
import type { ChainScope } from '../../../src/view/rounds/scope.ts'
import type { TableView } from '../../../src/view/table.ts'
import { twoRounds } from '../../analytics/rounds/two-rounds.ts'

export const chainOfTwo = ({ before, after, match }: TwoRounds): RoundChain => ({ rounds: [before, after], matches: [match] })

/** Rounds as a reader sees them: the shipped one and the one made up after it, where no others are given. */
export function scopeOf(change: Partial<Filter> = {}, options: Partial<ChainScope> = {}, chain: RoundChain = chainOfTwo(twoRounds())): ChainScope {
  const filter = { ...EMPTY_FILTER, ...change }
  const { reserve, oneOff, outlooks } = filter
  const last = chain.rounds.length - 1
  return {
    chain, selections: chain.rounds.map(({ facts, judged }, at) => select(facts, judged, at === last ? filter : { ...EMPTY_FILTER, reserve, oneOff, outlooks })),
    unit: 'k', actualOnly: false, hideAttainment: false, ...options,
  }
}

export const comparedOf = (scope: ChainScope, options: Partial<Parameters<typeof buildRoundsCompared>[1]> = {}): RoundsCompared =>
  buildRoundsCompared(scope, { by: 'project', largestFirst: false, meta: '', pair: null, ...options })

/** The named cells of each row, in words. */
export const cellsOf = (table: TableView, ...keys: readonly string[]): readonly (readonly string[])[] =>
  table.rows.map((row) => keys.map((key) => row.cells[key]?.text ?? ''))
