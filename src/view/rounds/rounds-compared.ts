import { buildAccuracy, type AccuracyOptions, type AccuracyView } from './accuracy.ts'
import { buildArrivals } from './arrivals.ts'
import { buildDefinitionChanges } from './definition-changes.ts'
import { roundsFinding } from './finding.ts'
import { buildIndicatorAccuracy } from './indicator-accuracy.ts'
import { buildOtherChanges } from './other-changes.ts'
import { buildProposals, type ProposalsView } from './proposals.ts'
import { buildRatingChanges, type RatingChangesView } from './rating-changes.ts'
import { buildRestated } from './restated.ts'
import type { RoundsScope } from './scope.ts'
import { buildSeries, type SeriesView } from './series.ts'
import { buildStateChanges, type StateChangesView } from './state-changes.ts'
import type { TitledTable } from './titled-table.ts'

/** Everything that 年度の比較 shows. */
export interface RoundsCompared {
  readonly finding: string
  /** null where 試算 is hidden. */
  readonly states: StateChangesView | null
  readonly ratings: RatingChangesView
  readonly accuracy: AccuracyView | null
  readonly indicatorAccuracy: TitledTable | null
  readonly definitions: TitledTable
  readonly arrivals: TitledTable
  readonly proposals: ProposalsView
  readonly restated: TitledTable
  readonly others: TitledTable
  readonly series: SeriesView
}

export function buildRoundsCompared(scope: RoundsScope, options: AccuracyOptions): RoundsCompared {
  const states = buildStateChanges(scope)
  const ratings = buildRatingChanges(scope)
  const accuracy = buildAccuracy(scope, options)
  return {
    finding: roundsFinding(scope, states, ratings, accuracy),
    states: scope.hideAttainment ? null : states, ratings, accuracy,
    indicatorAccuracy: buildIndicatorAccuracy(scope), definitions: buildDefinitionChanges(scope), arrivals: buildArrivals(scope),
    proposals: buildProposals(scope.two), restated: buildRestated(scope), others: buildOtherChanges(scope), series: buildSeries(scope),
  }
}
