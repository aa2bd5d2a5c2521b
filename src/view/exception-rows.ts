import { listExceptions, type ExceptionItem } from '../analytics/exceptions.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { ATTAINMENT_STATES } from '../analytics/attainment.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { nothingOf } from '../format/figure.ts'
import { formatYear } from '../format/year.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { placeOf, type Place } from './place.ts'
import { quoteReason, surveyCycle, type Quote } from './quote.ts'
import { buildRating, type RatingView } from './rating.ts'
import type { TrackOptions } from './track.ts'

export interface ExceptionPolicy {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly rating: RatingView
  readonly quote: Quote | null
  /** Where the quoted reason begins. */
  readonly place: Place | null
}

/** A row of 確認したい施策: one policy, or several without values for the same reason. */
export interface ExceptionRow {
  readonly key: string
  readonly policies: readonly ExceptionPolicy[]
  readonly indicators: readonly IndicatorView[]
  /** Why there is no value, where that is the reason for the row. */
  readonly nothing: string | null
}

export interface ExceptionsView {
  readonly title: string
  readonly rows: readonly ExceptionRow[]
  /** The rest as one counted line; null where nothing is left. */
  readonly rest: string | null
}

/** The policies to look at first, with values and the departments' own reasons. */
export function buildExceptions(facts: FactTable, judged: Judged, selection: Selection, options: TrackOptions): ExceptionsView {
  const { items, restPolicies, restStates } = listExceptions(facts, judged, selection, { hideAttainment: options.hideAttainment })
  const counted = items.reduce((sum, item) => sum + item.policies.length, 0)
  const words = restStates
    ? ATTAINMENT_STATES.filter((state) => restStates[state] > 0).map((state) => `${STATE_WORDS[state]}${restStates[state]}`).join('・')
    : ''
  return {
    title: `確認したい施策（${counted}）`,
    rows: items.map((item) => buildRow(facts, judged, item, options)),
    rest: restPolicies.length > 0 ? `残り${restPolicies.length}施策${words ? `（指標：${words}）` : ''}` : null,
  }
}

function buildRow(facts: FactTable, judged: Judged, item: ExceptionItem, options: TrackOptions): ExceptionRow {
  const policies = item.policies.map((at): ExceptionPolicy => {
    const policy = facts.policies.source[at]!
    const scale = facts.rounds[facts.policies.round[at]!]!.ratingScales.progress
    return {
      code: policy.code, name: policy.name, department: policy.leadDepartment,
      rating: buildRating(policy.progress, scale),
      quote: quoteReason(policy.progress.basis, item.why === 'noFigures' ? 'no-value' : 'figures'),
      place: placeOf(policy.textAt['progress.basis']),
    }
  })
  const indicators = item.policies.flatMap((at) => indicatorsOf(facts, at).map((indicator) =>
    buildIndicator(facts.indicators.source[indicator]!, judged.attainments[indicator]!, facts.policies.source[at]!.code, options)))
  return { key: policies.map((one) => one.code).join('-'), policies, indicators, nothing: nothingSentence(facts, item) }
}

function nothingSentence(facts: FactTable, item: ExceptionItem): string | null {
  if (item.why !== 'noFigures' || item.reason !== 'no-value') return null
  const figures = item.indicators.flatMap((at) => facts.indicators.source[at]!.figures)
  const years = figures.map((figure) => figure.year)
  const cycles = new Set(item.policies.map((at) => surveyCycle(facts.policies.source[at]!.progress.basis)))
  const [cycle] = cycles
  const nothing = figures.every((figure) => nothingOf(figure) === 'not-stated') ? 'の数値が「－」' : 'に数値の記載なし'
  return `${formatYear(Math.min(...years))}〜${formatYear(Math.max(...years))}${nothing}${cycles.size === 1 && cycle ? `（${cycle}）` : ''}`
}
