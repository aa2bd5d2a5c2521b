import { lazy } from '../../domain/lazy.ts'
import type { ChoiceOption } from '../choice-options.ts'
import { buildAccuracy, type AccuracyOptions, type AccuracyView } from './accuracy.ts'
import { buildArrivals } from './arrivals.ts'
import { chaptersApart } from './chapters.ts'
import { buildDefinitionChanges } from './definition-changes.ts'
import { roundsFinding } from './finding.ts'
import { buildIndicatorAccuracy } from './indicator-accuracy.ts'
import { buildOtherChanges } from './other-changes.ts'
import { buildProposals, type ProposalsView } from './proposals.ts'
import { buildRatingChanges, type RatingChangesView } from './rating-changes.ts'
import { buildRestated } from './restated.ts'
import { pairChoices, scopeAt, type ChainScope } from './scope.ts'
import { buildSeries, type SeriesView } from './series.ts'
import { buildStateChanges, type StateChangesView } from './state-changes.ts'
import type { TitledTable } from './titled-table.ts'

/** Everything that 年度の比較 shows; what stands below the first answers is made when it is read. */
export interface RoundsCompared {
  readonly finding: string
  /** Which 章 cannot be compared, since one of the rounds has nothing of them. */
  readonly apart: string | null
  /** null where 試算 is hidden. */
  readonly states: StateChangesView | null
  readonly ratings: RatingChangesView
  /** The pairs of years that the accuracy can be told for, the latest first, and the one it is told for. */
  readonly pairs: readonly ChoiceOption<number>[]
  readonly pair: number
  readonly accuracy: AccuracyView | null
  readonly indicatorAccuracy: TitledTable | null
  readonly definitions: TitledTable
  readonly arrivals: TitledTable
  readonly proposals: ProposalsView
  readonly restated: TitledTable
  readonly others: TitledTable
  readonly series: SeriesView
}

interface ComparedOptions extends AccuracyOptions {
  /** 評価年度 of the earlier round of the pair whose accuracy is told; the latest pair where there is none such. */
  readonly pair: number | null
}

export function buildRoundsCompared(all: ChainScope, { pair, ...options }: ComparedOptions): RoundsCompared {
  const scope = scopeAt(all, all.chain.matches.length - 1)
  const states = buildStateChanges(scope)
  const ratings = buildRatingChanges(scope)
  const latest = buildAccuracy(scope, options)
  const pairs = pairChoices(all.chain)
  const chosen = Math.max(0, pairs.findIndex(({ value }) => value === pair))
  const measured = chosen === 0 ? scope : scopeAt(all, pairs.length - 1 - chosen)
  const below = {
    indicatorAccuracy: lazy(() => buildIndicatorAccuracy(measured)), definitions: lazy(() => buildDefinitionChanges(scope)), arrivals: lazy(() => buildArrivals(scope)),
    restated: lazy(() => buildRestated(scope)), others: lazy(() => buildOtherChanges(scope)), series: lazy(() => buildSeries(all)),
  }
  return {
    finding: roundsFinding(scope, states, ratings, latest), apart: chaptersApart(scope.two),
    states: scope.hideAttainment ? null : states, ratings,
    pairs, pair: pairs[chosen]!.value, accuracy: chosen === 0 ? latest : buildAccuracy(measured, options),
    proposals: buildProposals(all.chain),
    get indicatorAccuracy() { return below.indicatorAccuracy() },
    get definitions() { return below.definitions() },
    get arrivals() { return below.arrivals() },
    get restated() { return below.restated() },
    get others() { return below.others() },
    get series() { return below.series() },
  }
}
