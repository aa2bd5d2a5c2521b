import { hasNoValue } from '../analytics/attainment-inputs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { POINT_LISTS } from '../analytics/points.ts'
import { formatUnit } from '../format/figure.ts'
import { formatYear, type YearStyle } from '../format/year.ts'
import type { IndicatorView } from './indicator.ts'
import { buildIndicatorFigure, type IndicatorFigure } from './indicator-figure.ts'
import { buildPolicyDetail, type PolicyDetail } from './policy-detail.ts'
import { quoteReason, sentencesOf, surveyCycle } from './quote.ts'
import type { RatingView } from './rating.ts'
import type { TrackOptions } from './track.ts'

/** The department's own words: a whole sentence, or a part of it with the place where the rest stands. */
export interface DeckWords {
  readonly text: string
  readonly rest: string | null
}

/** One policy on a screen. */
export interface DeckPolicy {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly rating: RatingView
  readonly words: DeckWords | null
  /** The indicator that the title speaks of comes first. */
  readonly indicators: readonly IndicatorView[]
  /** Questions of 確認したい点; checks of the record are none. */
  readonly questions: readonly string[]
}

export interface DeckPolicies {
  readonly kind: 'policies'
  readonly policies: readonly DeckPolicy[]
  /** The picture of a single policy; null where there is no value to draw. */
  readonly figure: IndicatorFigure | null
}

/** More letters than this do not stand beside a picture on a projector. */
const LONGEST_BASIS = 115
const LONGEST_WORDS = 90
const FIRST: readonly string[] = ['belowGuide', 'awaiting', 'noFigures']

const rankOf = ({ view }: PolicyDetail['indicators'][number]): number => {
  const rank = FIRST.indexOf(view.attainment.state)
  return rank < 0 ? FIRST.length : rank
}

function wordsOf(code: string, basis: string, noValue: boolean): DeckWords | null {
  const quote = quoteReason(basis, noValue ? 'no-value' : 'figures')
  if (quote === null) return null
  const all = sentencesOf(basis).join('')
  if (all.length <= LONGEST_BASIS && !noValue) return { text: all, rest: null }
  return quote.whole.length <= LONGEST_WORDS || !quote.clipped
    ? { text: quote.whole, rest: null }
    : { text: quote.text, rest: `続きは評価シート${code}「3 判断の根拠」` }
}

function policyOf(facts: FactTable, detail: PolicyDetail, hideAttainment: boolean): DeckPolicy {
  const { progress } = facts.policies.source[detail.index]!
  const noValue = detail.indicators.length > 0 && detail.indicators.every(({ view }) => hasNoValue(view.source))
  const ordered = hideAttainment ? detail.indicators : [...detail.indicators].sort((a, b) => rankOf(a) - rankOf(b))
  return {
    code: detail.code, name: detail.name, department: detail.department, rating: detail.progress,
    words: wordsOf(detail.code, progress.basis, noValue),
    indicators: ordered.map(({ view }) => view),
    questions: detail.points.filter(({ code }) => POINT_LISTS[code] === 'question').map(({ sentence }) => sentence),
  }
}

/** 「やや遅れている」　維持管理費の削減率は0→7.2→18.6見込（％）、最終目標−5.0 */
function titleOf(detail: PolicyDetail, lead: IndicatorView | undefined): string {
  const delayed = detail.progress.delayed ? `「${detail.progress.label}」　` : ''
  if (!lead) return `${delayed}指標の記載なし`
  const workings = detail.indicators.find(({ view }) => view.key === lead.key)?.workings
  const judged = lead.state !== null && lead.state.tone !== 'unknown'
  const [rule] = sentencesOf(workings?.rule ?? '')
  if (judged && rule) return `${delayed}${lead.name}の${rule.replace(/。$/, '')}`
  const unit = formatUnit(lead.source.unit, 'prose')
  return `${delayed}${lead.name}は${lead.values}（${unit}）、最終目標${lead.targetText}${lead.track.target ? unit : ''}`
}

/** R2〜R4の数値が「－」（5年ごとの調査） */
function nothingTitle(facts: FactTable, details: readonly PolicyDetail[]): string {
  const figures = details.flatMap(({ indicators }) => indicators.flatMap(({ view }) => view.source.figures))
  const years = figures.map((figure) => figure.year)
  const cycles = new Set(details.map(({ index }) => surveyCycle(facts.policies.source[index]!.progress.basis)))
  const [cycle] = cycles
  return `${formatYear(Math.min(...years))}〜${formatYear(Math.max(...years))}の数値の記載がない${details.length}施策${cycles.size === 1 && cycle ? `（${cycle}）` : ''}`
}

export interface DeckPolicyOptions extends TrackOptions {
  readonly yearStyle: YearStyle
}

/** Some policies on one screen: one with its picture, several as rows; null where the data hold none of them. */
export function policiesScreen(
  facts: FactTable, judged: Judged, selection: Selection, codes: readonly string[], options: DeckPolicyOptions,
): { readonly title: string; readonly body: DeckPolicies } | null {
  const details = codes.flatMap((code) => buildPolicyDetail(facts, judged, selection, code, options) ?? [])
  const policies = details.map((detail) => policyOf(facts, detail, options.hideAttainment))
  const [detail] = details
  const lead = policies[0]?.indicators[0]
  if (!detail) return null
  if (policies.length > 1) {
    const nothing = details.every(({ indicators }) => indicators.length > 0 && indicators.every(({ view }) => hasNoValue(view.source)))
    return { title: nothing ? nothingTitle(facts, details) : codes.join('・'), body: { kind: 'policies', policies, figure: null } }
  }
  const drawn = lead && !hasNoValue(lead.source) ? buildIndicatorFigure(lead, '', options.yearStyle) : null
  return { title: titleOf(detail, lead), body: { kind: 'policies', policies, figure: drawn } }
}
