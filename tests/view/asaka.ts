import type { Confirmations } from '../../src/analytics/confirmations.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import { EMPTY_FILTER, judgeAll, select, type Filter, type Judged, type Selection } from '../../src/analytics/filter.ts'
import { shownYears, type ShownYear } from '../../src/view/period.ts'
import type { TrackOptions } from '../../src/view/track.ts'
import { asaka } from '../analytics/asaka.ts'

/** The shipped round as views take it. */
export interface AsakaViews {
  readonly facts: FactTable
  readonly judged: Judged
  readonly years: readonly ShownYear[]
  readonly options: TrackOptions
  readonly selection: (filter?: Partial<Filter>) => Selection
}

export interface Wish extends Partial<TrackOptions> {
  readonly confirmations?: Confirmations
}

/** Facts, judgement, years and selections of the round that ships with the app, under the reader's switches. */
export function asakaViews({ actualOnly = false, hideAttainment = false, confirmations }: Wish = {}): AsakaViews {
  const facts = buildFacts([asaka()], confirmations === undefined ? {} : { confirmations })
  const judged = judgeAll(facts, actualOnly ? 'actual' : 'latest')
  return {
    facts, judged,
    years: shownYears(facts, actualOnly),
    options: { actualOnly, hideAttainment },
    selection: (filter = {}) => select(facts, judged, { ...EMPTY_FILTER, ...filter }),
  }
}
