import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import type { PointCode } from '../analytics/points.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import type { At, Policy } from '../snapshot/types.ts'
import { buildIndicator, type IndicatorView } from './indicator.ts'
import { pointSentence } from './points.ts'
import { shownPoints } from './policy-rows.ts'
import { quoteReason, type Quote } from './quote.ts'
import { isRelistedOnly } from './relisted.ts'
import { buildRating, type RatingView } from './rating.ts'
import type { TrackOptions } from './track.ts'
import { buildWorkings, type Workings } from './workings.ts'

/** A paragraph or list item of the sheet, with the line it stands on. */
export interface TextBlock {
  readonly heading: string
  /** '空欄' where the sheet leaves it blank. */
  readonly paragraphs: readonly string[]
  readonly blank: boolean
  readonly line: number | null
}

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
  readonly points: readonly { readonly code: PointCode; readonly sentence: string }[]
  readonly indicators: readonly { readonly view: IndicatorView; readonly workings: Workings | null; readonly line: number | null }[]
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
    indicators: indicatorsOf(facts, index).map((at) => {
      const indicator = facts.indicators.source[at]!
      const attainment = judged.attainments[at]!
      return {
        view: buildIndicator(indicator, attainment, code, options),
        workings: options.hideAttainment ? null : buildWorkings(indicator, attainment, policy.progress.basis),
        line: indicator.figures.find((figure) => figure.at)?.at?.[1] ?? null,
      }
    }),
    texts: textsOf(policy),
    costNote: isRelistedOnly(policy) ? RELISTED_ONLY : null,
  }
}

function textsOf(policy: Policy): readonly TextBlock[] {
  const lineOf = (...keys: readonly string[]): number | null => {
    const found: At | undefined = keys.map((key) => policy.textAt[key]).find((at) => at !== undefined)
    return found?.[1] ?? null
  }
  const block = (heading: string, text: string | readonly string[], ...keys: readonly string[]): TextBlock => {
    const paragraphs = (typeof text === 'string' ? text.split('\n') : text).map((one) => one.trim()).filter((one) => one !== '')
    return { heading, paragraphs, blank: paragraphs.length === 0, line: lineOf(...keys) }
  }
  const { activities, progress, necessity } = policy
  return [
    block('目指す姿', policy.vision, 'vision'),
    ...(policy.strategyGoal === null ? [] : [block('まち・ひと・しごと目標', policy.strategyGoal, 'strategyGoal')]),
    block('1 実施内容【新規】', activities.new, 'activities.new.0'),
    block('1 実施内容【継続】', activities.continuing, 'activities.continuing.0'),
    block('2 審議会等第三者機関の評価・意見', policy.thirdPartyOpinions, 'thirdPartyOpinions'),
    block('3 進捗状況【判断の根拠】', progress.basis, 'progress.basis'),
    block('3 進捗状況【外的要因】', progress.externalFactors, 'progress.externalFactors'),
    block('4 必要性', necessity.basis, 'necessity.basis'),
    block('6 現状と課題の分析', policy.issues, 'issues'),
    block('7 今後の展開', policy.plans, 'plans'),
    block('8 行政と市民の役割分担', policy.roles, 'roles'),
    block('9 所管部の総括', policy.summary, 'summary'),
  ]
}
