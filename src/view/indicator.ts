import { isJudged, type Attainment, type AttainmentFact } from '../analytics/attainment.ts'
import { remember } from '../domain/remember.ts'
import { formatDifferenceUnit, formatUnit, printedDecimals } from '../format/figure.ts'
import { MINUS, decimalsOf, formatFixed, formatSigned } from '../format/number.ts'
import { formatYear } from '../format/year.ts'
import { NO_FIGURES_WORDS, STATE_WORDS, YEARLY_OR_CUMULATIVE } from '../messages/words.ts'
import type { Indicator } from '../snapshot/types.ts'
import { placeOf, type Place } from './place.ts'
import { buildTrack, trackText, type TrackOptions, type TrackView } from './track.ts'

/** A state as a chip: the word and how firmly it is drawn. */
export interface StateView {
  readonly state: Attainment['state']
  readonly word: string
  /** Without its reason, where room is small and the reason stands beside it. */
  readonly short: string
  readonly tone: 'short' | 'at' | 'unknown'
}

/** A fact beside a state: the tag, and the sentence where the tag alone does not say enough. */
export interface IndicatorFact {
  readonly tag: string
  readonly sentence: string
}

const fact = (tag: string, sentence = tag): IndicatorFact => ({ tag, sentence })

/** One indicator as every page shows it. */
export interface IndicatorView {
  readonly key: string
  readonly policyCode: string
  readonly no: number
  readonly name: string
  readonly unit: string
  readonly description: string
  readonly strategic: boolean
  /** 「41→44→45見込」 */
  readonly values: string
  readonly targetText: string
  readonly targetYear: string
  readonly track: TrackView
  /** null where the reader hides 試算. */
  readonly state: StateView | null
  /** Facts beside the state: 累計, アンケート, 基準年R2より3件少ない. */
  readonly facts: readonly IndicatorFact[]
  readonly attainment: Attainment
  readonly source: Indicator
  /** Where the value that is judged is printed, else the first figure; null where the round does not say. */
  readonly place: Place | null
}

export function buildState(attainment: Attainment): StateView {
  const tone = attainment.state === 'belowGuide' ? 'short' : isJudged(attainment) ? 'at' : 'unknown'
  const reason = attainment.state === 'noFigures' ? `（${NO_FIGURES_WORDS[attainment.reason]}）` : ''
  const short = STATE_WORDS[attainment.state]
  return { state: attainment.state, word: `${short}${reason}`, short, tone }
}

/** An indicator as pages show it; the same object for the same arguments. */
export const buildIndicator = (indicator: Indicator, attainment: Attainment, policyCode: string, { actualOnly, hideAttainment }: TrackOptions): IndicatorView =>
  viewOf(indicator, attainment, policyCode, actualOnly, hideAttainment)

const viewOf = remember((indicator: Indicator, attainment: Attainment, policyCode: string, actualOnly: boolean, hideAttainment: boolean): IndicatorView => {
  const track = buildTrack(indicator, attainment, { actualOnly, hideAttainment })
  return {
    key: `${policyCode}-${indicator.no}`, policyCode, no: indicator.no, name: indicator.name, unit: formatUnit(indicator.unit),
    description: indicator.description, strategic: indicator.strategic,
    values: trackText(track.points), targetText: track.target?.text ?? '－', targetYear: formatYear(indicator.target.year),
    track, state: hideAttainment ? null : buildState(attainment),
    facts: attainment.facts.flatMap((one) => factWords(one, indicator, attainment, hideAttainment)),
    attainment, source: indicator,
    place: placeOf(attainment.inputs.valueAt ?? indicator.figures.find((figure) => figure.at)?.at),
  }
})

/** 「…を実施する回数」 beside a name that ends in （累計）. */
const readsYearly = ({ description }: Indicator): boolean => /回数|件数|年間/.test(description) && !/累計|延べ|通算/.test(description)

/** What stands beside a state, as numbers and never as blame. Facts that compare with the target are 試算. */
function factWords(one: AttainmentFact, indicator: Indicator, attainment: Attainment, hideAttainment: boolean): readonly IndicatorFact[] {
  switch (one.kind) {
    case 'cumulative': return [fact('累計', readsYearly(indicator) ? YEARLY_OR_CUMULATIVE : '累計')]
    case 'survey': return [fact('アンケート', 'アンケート・調査の結果です（標本数の記載なし。数ポイントの差は誤差の場合があります）。')]
    case 'estimate': return []
    case 'earlier-reached': return hideAttainment ? [] : [fact(`${formatYear(one.year)}は目標の水準`)]
    case 'far-beyond': return hideAttainment ? [] : [fact('最終目標を大きく超過')]
    case 'below-base': {
      if (hideAttainment || attainment.inputs.baseYear === null) return []
      const by = formatAmount(one.by, indicator)
      const word = indicator.direction === 'down' ? '多い' : '少ない'
      return [fact(`基準年${formatYear(attainment.inputs.baseYear)}より${by}${formatDifferenceUnit(indicator.unit)}${word}`)]
    }
  }
}

const finest = (indicator: Indicator): number => Math.max(0, ...[...indicator.figures, indicator.target].map(printedDecimals))

/** A derived amount in the indicator's unit, with the decimals it needs and at least those printed, at most two more. */
export function formatAmount(value: number, indicator: Indicator): string {
  const printed = finest(indicator)
  return formatFixed(value, Math.max(printed, decimalsOf(value, printed + 2)))
}

export function formatAmountChange(value: number, indicator: Indicator): string {
  const printed = finest(indicator)
  return formatSigned(value, Math.max(printed, decimalsOf(value, printed + 2)))
}

/** A change a year: one decimal more than printed, so that a step and a mean stand under each other. */
export function formatPace(value: number, indicator: Indicator): string {
  return `${formatSigned(value, finest(indicator) + 1)}${formatDifferenceUnit(indicator.unit)}`
}

/** 目標までの割合（試算） in percent, one decimal. */
export function formatShare(share: number): string {
  return `${formatFixed(share * 100, 1)}%`
}

/** 「41→44→45見込／目標55」, for speech and titles. */
export function indicatorSentence(view: IndicatorView): string {
  const state = view.state ? `、試算：${view.state.word}` : ''
  return `${view.name}、${view.values.replaceAll(MINUS, 'マイナス')}${view.unit}、${view.targetYear}目標${view.targetText.replace(MINUS, 'マイナス')}${view.unit}${state}`
}
