import { isJudged, judge } from '../analytics/attainment.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { DEPENDS_ON_ATTAINMENT, POINT_CODES, POINT_LISTS, type Point, type PointCode, type PointList } from '../analytics/points.ts'
import { pointMarkKey } from '../analytics/point-mark-key.ts'
import { policiesOf } from '../analytics/record-points.ts'
import { remember } from '../domain/remember.ts'
import { formatUnit } from '../format/figure.ts'
import { formatYear } from '../format/year.ts'
import { POINT_LIST_WORDS, POINT_RULES } from '../messages/points.ts'
import { POINT_WORDS } from '../messages/words.ts'
import { buildIndicator, formatAmount, type IndicatorView } from './indicator.ts'
import { placeOf, type Place } from './place.ts'
import { sheetFacts, type SheetFact } from './point-details.ts'
import { chosenPoints } from './points-link.ts'
import { pointSentence } from './points.ts'
import { quoteReason, sentencesOf } from './quote.ts'
import { ruleSentence } from './workings.ts'

export interface PointIndicator {
  readonly view: IndicatorView
  /** The numbers in words: value, guide, target; null with the 試算 hidden. */
  readonly sentence: string | null
}

/** One point with everything that a person needs to judge it. */
export interface PointItem {
  /** Under which a mark of it is kept. */
  readonly key: string
  readonly code: PointCode
  readonly sentence: string
  readonly policies: readonly { readonly code: string; readonly name: string; readonly department: string }[]
  readonly indicators: readonly PointIndicator[]
  readonly facts: readonly SheetFact[]
  /** The department's own words, a whole sentence. */
  readonly quote: { readonly text: string; readonly place: Place | null } | null
}

/** A rule with what it finds among the chosen policies. */
export interface PointRule {
  readonly code: PointCode
  readonly title: string
  readonly rule: string
  readonly on: boolean
  readonly items: readonly PointItem[]
}

export interface PointListView {
  readonly list: PointList
  readonly title: string
  readonly note: string
  readonly count: number
  readonly rules: readonly PointRule[]
}

export interface PointOptions {
  readonly hideAttainment: boolean
  readonly switchedOff: ReadonlySet<PointCode>
}

/** Points rest on the latest stated value, also where the page shows the last 実績 elsewhere. */
function indicatorOf(facts: FactTable, at: number, hideAttainment: boolean): PointIndicator {
  const indicator = facts.indicators.source[at]!
  const policy = facts.policies.source[facts.indicators.policy[at]!]!
  const attainment = judge(indicator, { basis: 'latest' })
  const guide = isJudged(attainment) && attainment.state === 'reached'
    ? `${formatYear(attainment.inputs.year)}年度の目安は${formatAmount(attainment.guide, indicator)}${formatUnit(indicator.unit, 'prose')}です。` : ''
  return {
    view: buildIndicator(indicator, attainment, policy.code, { actualOnly: false, hideAttainment }),
    sentence: hideAttainment ? null : `${ruleSentence(indicator, attainment, policy.progress.basis)}${guide}`,
  }
}

/** The sentence of 判断の根拠 that a point is about; none for points on the record of amounts and lines. */
function quoteOf(facts: FactTable, point: Point): PointItem['quote'] {
  if (POINT_LISTS[point.code] === 'record' && point.code !== 'F5') return null
  const { progress, textAt } = facts.policies.source[point.policy]!
  const phrase = point.code === 'F6' ? String(point.args.phrase) : null
  const text = phrase === null
    ? quoteReason(progress.basis, point.code === 'F2' ? 'no-value' : 'figures')?.whole
    : sentencesOf(progress.basis).find((sentence) => sentence.includes(phrase))
  return text === undefined ? null : { text, place: placeOf(textAt['progress.basis']) }
}

const itemOf = remember((point: Point, facts: FactTable, hideAttainment: boolean): PointItem => ({
  key: pointMarkKey(facts, point),
  code: point.code,
  sentence: pointSentence(facts, point),
  policies: policiesOf(point).map((at) => {
    const { code, name, leadDepartment } = facts.policies.source[at]!
    return { code, name, department: leadDepartment }
  }),
  indicators: point.indicators.map((at) => indicatorOf(facts, at, hideAttainment)),
  facts: sheetFacts(facts, point),
  quote: quoteOf(facts, point),
}))

/** Both lists of 確認したい点, each rule with its points; rules without any are kept, so that nothing found is said too. */
export function buildPointLists(facts: FactTable, judged: Judged, selection: Selection, options: PointOptions): readonly PointListView[] {
  const { hideAttainment, switchedOff } = options
  const points = chosenPoints(judged, selection, hideAttainment)
  return (['question', 'record'] as const).map((list) => {
    const codes = POINT_CODES.filter((code) => POINT_LISTS[code] === list && !(hideAttainment && DEPENDS_ON_ATTAINMENT[code]))
    const rules = codes.map((code): PointRule => ({
      code, title: POINT_WORDS[code], rule: POINT_RULES[code], on: !switchedOff.has(code),
      items: points.filter((point) => point.code === code).map((point) => itemOf(point, facts, hideAttainment)),
    }))
    return { list, ...POINT_LIST_WORDS[list], rules, count: rules.reduce((sum, rule) => sum + rule.items.length, 0) }
  })
}

/** 「質問の候補は9点、記載の確認は10点」 */
export function pointsFinding(lists: readonly PointListView[]): string {
  return lists.map(({ title, count }) => `${title}は${count}点`).join('、')
}

/** As many points as may be in sight; so few in all are drawn at once. */
const [IN_SIGHT, FEW] = [4, 20]

/** By rule how many of its points are drawn with a change itself, from the top of the page on; the others follow. */
export function pointsAtOnce(lists: readonly PointListView[]): ReadonlyMap<PointCode, number> {
  const total = lists.reduce((sum, { count }) => sum + count, 0)
  let left = total <= FEW ? total : IN_SIGHT
  return new Map(lists.flatMap(({ rules }) => rules).map(({ code, items }) => {
    const first = Math.min(left, items.length)
    left -= first
    return [code, first]
  }))
}
