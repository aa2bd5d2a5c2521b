import { ATTAINMENT_STATES } from '../analytics/attainment.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { countRatings } from '../analytics/ratings.ts'
import { ratingHeadline } from './headline.ts'
import { buildIndicators } from './indicator-rows.ts'
import { buildState, type StateView } from './indicator.ts'
import { buildRating, type RatingView } from './rating.ts'
import type { TrackOptions } from './track.ts'

/** Policies of one rating, or indicators of one state: a row of marks with their names. */
export interface DeckTally {
  readonly key: string
  readonly count: number
  readonly names: readonly string[]
}

export interface DeckRatings {
  readonly kind: 'ratings'
  readonly rows: readonly (DeckTally & { readonly rating: RatingView })[]
}

export interface DeckStates {
  readonly kind: 'states'
  readonly rows: readonly (DeckTally & { readonly state: StateView })[]
}

/** Every rank of the sheets' scale, best first, with the policies that have it; labels only where the sheets print them. */
export function ratingsScreen(facts: FactTable, selection: Selection): { readonly title: string; readonly body: DeckRatings } {
  const scale = facts.rounds[0]!.ratingScales.progress
  const { rated, unrated } = countRatings(facts, selection)
  const codesOf = (rank: number): readonly string[] =>
    [...selection.policyIndexes].filter((at) => facts.policies.progress[at] === rank).map((at) => facts.policies.source[at]!.code)
  const ranks = Array.from({ length: scale.best - scale.worst + 1 }, (_, step) => scale.best - step)
  const rows = ranks.map((rank) => {
    const found = rated.find((one) => one.rating === rank)
    return {
      key: String(rank), count: found?.policies ?? 0, names: codesOf(rank),
      rating: buildRating({ rating: rank, label: found?.label ?? '', basis: '' }, scale),
    }
  })
  const without = unrated > 0 ? [{ key: 'unrated', count: unrated, names: codesOf(0), rating: buildRating({ rating: null, label: '', basis: '' }, scale) }] : []
  return { title: ratingHeadline(facts, selection), body: { kind: 'ratings', rows: [...rows, ...without] } }
}

/** Every state with the indicators in it (試算). */
export function statesScreen(facts: FactTable, judged: Judged, selection: Selection, options: TrackOptions): { readonly title: string; readonly body: DeckStates } {
  const { finding, rows } = buildIndicators(facts, judged, selection, options)
  return {
    title: finding,
    body: {
      kind: 'states',
      rows: ATTAINMENT_STATES.flatMap((state) => {
        const found = rows.filter((row) => row.indicator.attainment.state === state)
        const alone = (code: string): boolean => rows.filter((row) => row.policyCode === code).length === 1
        const [first] = found
        if (!first) return []
        const view = buildState(first.indicator.attainment)
        return [{
          key: state, count: found.length, state: { ...view, word: view.short },
          names: found.map((row) => `${row.policyCode}${alone(row.policyCode) ? '' : `指標${row.indicator.no}`}`),
        }]
      }),
    },
  }
}
