import { formatYear } from '../format/year.ts'
import { COST_BASIS_WORDS } from '../messages/words.ts'
import type { Evidence } from '../notes/types.ts'
import type { Policy } from '../snapshot/types.ts'
import type { IndicatorView } from './indicator.ts'
import type { PointItem } from './point-list.ts'
import type { Place } from './place.ts'
import { quoteReason } from './quote.ts'

/** What of a policy a note needs, whichever view it comes from. */
export interface PolicyName {
  readonly code: string
  readonly name: string
}

interface Part {
  readonly place: string
  readonly quotation?: string | undefined
  readonly value?: string
  readonly places?: readonly (Place | null | undefined)[]
}

const linesOf = (places: readonly (Place | null | undefined)[]): readonly number[] =>
  [...new Set(places.flatMap((place) => (place ? [place.line] : [])))].sort((a, b) => a - b)

const build = (policy: PolicyName | null, { place, quotation = '', value = '', places = [] }: Part): Evidence => ({
  policy: policy?.code ?? '', policyName: policy?.name ?? '', place: policy ? `${policy.code} ${place}` : place, quotation, value, lines: linesOf(places),
})

const valuesOf = (view: IndicatorView): string => {
  const printed = view.track.points.map((point) => `${formatYear(point.year)} ${point.text}${point.value === null ? '' : view.unit}（${point.estimate ? '見込み' : '実績'}）`)
  return `${printed.join('、')}／最終目標${view.targetYear} ${view.targetText}${view.track.target ? view.unit : ''}`
}

/** 「653 指標1」 with its values, the reason in the department's words, and where both are printed. */
export const indicatorEvidence = (policy: PolicyName, view: IndicatorView, basis: { readonly text: string; readonly place: Place | null }): Evidence =>
  build(policy, { place: `指標${view.no}`, value: valuesOf(view), quotation: quoteReason(basis.text)?.whole, places: [view.place, basis.place] })

/** 「653 総コスト」 with the printed totals in 千円. */
export function costEvidence(policy: Policy): Evidence {
  const stated = policy.statedTotals.map(({ year, basis, value, raw }) =>
    `${formatYear(year)}${COST_BASIS_WORDS[basis]} ${value === null ? (raw ?? '－') : `${value.toLocaleString('ja-JP')}千円`}`)
  return build(policy, {
    place: '総コスト', value: stated.join('、'), places: policy.statedTotals.map(({ at }) => (at ? { line: at[1], column: at[2] } : null)),
  })
}

/** A paragraph of the sheet, under its heading. */
export const paragraphEvidence = (policy: PolicyName, heading: string, text: string, place: Place | null): Evidence =>
  build(policy, { place: heading, quotation: text, places: [place] })

/** One line of the sheet's text. */
export const lineEvidence = (policy: PolicyName, line: number, text: string): Evidence =>
  build(policy, { place: `シート本文 ${line}行`, quotation: text, places: [{ line, column: null }] })

/** A point of a chart, as its readout says it; of one policy or of the whole. */
export const readoutEvidence = (policy: PolicyName | null, place: string, text: string): Evidence => build(policy, { place, value: text })

/** A 確認したい点 with its indicator, its facts and the department's words. */
export function pointEvidence(item: PointItem): Evidence {
  const [policy = null] = item.policies
  const [indicator] = item.indicators
  const facts = item.facts.map(({ name, text }) => `${name} ${text}`)
  return build(policy, {
    place: indicator && item.indicators.length === 1 ? `指標${indicator.view.no}` : policy ? '施策評価シート' : item.sentence,
    value: [...item.indicators.map(({ view }) => `指標${view.no} ${valuesOf(view)}`), ...facts].join('　') || item.sentence,
    quotation: item.quote?.text, places: [...item.indicators.map(({ view }) => view.place), item.quote?.place],
  })
}
