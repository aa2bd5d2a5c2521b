import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import type { PointCode } from '../analytics/points.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { sheetHeading } from '../messages/sheet-headings.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import type { Policy } from '../snapshot/types.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { placeOf, type Place } from './place.ts'
import { pointSentence } from './points.ts'
import { shownPoints } from './policy-rows.ts'
import { quoteReason, type Quote } from './quote.ts'
import { ratedShareSentence } from './rated-share.ts'
import { isRelistedOnly } from './relisted.ts'
import { buildRating, type RatingView } from './rating.ts'
import type { TrackOptions } from './track.ts'
import { buildWorkings, type Workings } from './workings.ts'

/** A block of the sheet's words, with the place where it begins. */
export interface TextBlock {
  readonly key: string
  readonly heading: string
  /** `place` where the document says where this very paragraph stands. */
  readonly paragraphs: readonly { readonly text: string; readonly place: Place | null }[]
  /** The sheet leaves it blank. */
  readonly blank: boolean
  readonly place: Place | null
}

type HeadKey = 'progress' | 'necessity' | 'department' | 'related' | 'reason'

export interface PolicyNeighbour {
  readonly code: string
  readonly name: string
}

/** One policy as a page: head, indicators, the sheet's own words. */
export interface PolicyDetail {
  readonly index: number
  readonly code: string
  readonly name: string
  readonly department: string
  readonly related: readonly string[]
  readonly before: PolicyNeighbour | null
  readonly after: PolicyNeighbour | null
  /** Whether the filter at hand chooses it; the page shows it all the same. */
  readonly chosen: boolean
  readonly progress: RatingView
  readonly necessity: RatingView
  readonly reason: Quote | null
  /** Where the head's words are printed, by their key on the sheet. */
  readonly places: Readonly<Record<HeadKey, Place | null>>
  readonly points: readonly { readonly code: PointCode; readonly sentence: string }[]
  readonly indicators: readonly { readonly view: IndicatorView; readonly workings: Workings | null; readonly reference: string | null }[]
  readonly texts: readonly TextBlock[]
  /** Why its costs are 0 though projects are listed; null where they are not. */
  readonly costNote: string | null
}

/** null where the round has no policy of that code. */
export function buildPolicyDetail(facts: FactTable, judged: Judged, selection: Selection, code: string, options: TrackOptions): PolicyDetail | null {
  const { source } = facts.policies
  const index = source.findIndex((policy) => policy.code === code)
  const policy = source[index]
  if (!policy) return null
  const scales = facts.rounds[facts.policies.round[index]!]!.ratingScales
  const neighbour = (at: number): PolicyNeighbour | null => {
    const other = source[at]
    return other ? { code: other.code, name: other.name } : null
  }
  return {
    index, code, name: policy.name, department: policy.leadDepartment, related: policy.relatedDepartments,
    before: neighbour(index - 1), after: neighbour(index + 1), chosen: selection.policies[index] === 1,
    progress: buildRating(policy.progress, scales.progress),
    necessity: buildRating(policy.necessity, scales.necessity, '必要性'),
    reason: quoteReason(policy.progress.basis),
    points: shownPoints(judged, index, options.hideAttainment).map((point) => ({ code: point.code, sentence: pointSentence(facts, point) })),
    places: {
      progress: textPlace(policy, 'progress.rating'), necessity: textPlace(policy, 'necessity.rating'),
      department: textPlace(policy, 'leadDepartment'), related: textPlace(policy, 'relatedDepartments'), reason: textPlace(policy, 'progress.basis'),
    },
    indicators: indicatorsOf(facts, index).map((at) => {
      const view = buildIndicator(facts.indicators.source[at]!, judged.attainments[at]!, code, options)
      return {
        view, reference: ratedShareSentence(facts, at, options.actualOnly),
        workings: options.hideAttainment ? null : buildWorkings(view.source, view.attainment, policy.progress.basis),
      }
    }),
    texts: textsOf(policy),
    costNote: isRelistedOnly(policy) ? RELISTED_ONLY : null,
  }
}

const textPlace = (policy: Policy, key: string): Place | null => placeOf(policy.textAt[key])

/** The blocks of words of a sheet, in its own order. */
export function textsOf(policy: Policy): readonly TextBlock[] {
  const prose = (key: string, text: string): TextBlock => {
    const paragraphs = text.split('\n').map((one) => one.trim()).filter((one) => one !== '')
    const place = textPlace(policy, key)
    return { key, heading: sheetHeading(key), paragraphs: paragraphs.map((one) => ({ text: one, place: null })), blank: paragraphs.length === 0, place }
  }
  const list = (key: string, items: readonly string[]): TextBlock => ({
    key, heading: sheetHeading(key), blank: items.length === 0, place: textPlace(policy, `${key}.0`),
    paragraphs: items.map((text, at) => ({ text, place: textPlace(policy, `${key}.${at}`) })),
  })
  const { activities, progress, necessity } = policy
  return [
    prose('vision', policy.vision),
    ...(policy.strategyGoal === null ? [] : [prose('strategyGoal', policy.strategyGoal)]),
    list('activities.new', activities.new), list('activities.continuing', activities.continuing),
    prose('thirdPartyOpinions', policy.thirdPartyOpinions),
    prose('progress.basis', progress.basis), prose('progress.externalFactors', progress.externalFactors),
    prose('necessity.basis', necessity.basis),
    prose('issues', policy.issues), prose('plans', policy.plans), prose('roles', policy.roles), prose('summary', policy.summary),
  ]
}
