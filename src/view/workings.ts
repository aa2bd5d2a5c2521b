import { isJudged, type Attainment, type KnownInputs } from '../analytics/attainment.ts'
import type { JudgedAttainment } from '../analytics/attainment.ts'
import { formatDifferenceUnit, formatFigure, formatUnit, nothingOf, printedDecimals } from '../format/figure.ts'
import { formatFixed } from '../format/number.ts'
import { formatYear } from '../format/year.ts'
import { NO_FIGURES_WORDS, PANDEMIC_NOTE } from '../messages/words.ts'
import type { Indicator } from '../snapshot/types.ts'
import { formatAmount, formatAmountChange, formatPace, formatShare } from './indicator.ts'
import { placeOf, type Place } from './place.ts'
import { surveyCycle } from './quote.ts'
import { trialOf, type Trial } from './trial.ts'

/** One line of 計算の根拠: what it is, its value, and where it is printed or how it was computed. */
export interface WorkingLine {
  readonly name: string
  readonly value: string
  readonly from: string
  /** Where it is printed; left out for what was computed. */
  readonly place?: Place | null
}

/** 計算の根拠: every input with its printed form and line, every step, and the rule that held in words. */
export interface Workings {
  readonly rule: string
  /** What to bear in mind beside the numbers. */
  readonly notes: readonly string[]
  readonly lines: readonly WorkingLine[]
  /** null where there is nothing to try. */
  readonly trial: Trial | null
}

const DIRECTIONS = { up: '増えるほどよい', down: '減るほどよい', unknown: '不明' } as const

export function buildWorkings(indicator: Indicator, attainment: Attainment, policyBasis: string): Workings {
  return {
    rule: ruleSentence(indicator, attainment, policyBasis),
    notes: /コロナ禍|コロナ.{0,12}影響/.test(policyBasis) ? [PANDEMIC_NOTE] : [],
    lines: isJudged(attainment) ? judgedLines(indicator, attainment) : statedLines(indicator, attainment),
    trial: trialOf(indicator, attainment),
  }
}

/** What was compared, in one sentence: 「R2年度の値から最終目標まで…R4見込みを比べたものです」 */
export function guideSentence(baseYear: number, year: number, estimate: boolean): string {
  return `${formatYear(baseYear)}年度の値から最終目標まで毎年同じ幅で進むと仮定した「${formatYear(year)}年度の目安」と、${formatYear(year)}${estimate ? '見込み' : '実績'}を比べたものです（この画面の試算で、市の年度目標や評価ではありません）。`
}

/** The rule that held, with the numbers it held for. */
export function ruleSentence(indicator: Indicator, attainment: Attainment, policyBasis: string): string {
  if (attainment.state === 'noFigures') return noFiguresSentence(indicator, attainment, policyBasis)
  if (attainment.state === 'awaiting') {
    return `指標名は「${indicator.name}」、目標は${formatFigure(indicator.target)}${formatUnit(indicator.unit, 'prose')}です。数値の良い方向を所管課に確認するまで、試算の対象外とします。`
  }
  const unit = formatUnit(indicator.unit, 'prose')
  const { inputs } = attainment
  const value = `${formatYear(inputs.year)}${inputs.valueBasis === 'estimate' ? '見込み' : '実績'}は${formatFigure({ value: inputs.value, raw: inputs.valueRaw ?? undefined })}${unit}`
  const guide = `目安${formatAmount(attainment.guide, indicator)}${unit}`
  switch (attainment.state) {
    case 'reached': return `${value}で、最終目標${formatFigure(indicator.target)}${unit}の水準に到達しています。`
    case 'onGuide': return `${value}で、${guide}との差は${formatAmountChange(inputs.value - attainment.guide, indicator)}${formatDifferenceUnit(indicator.unit)}です。${BAND_WORDS[attainment.bandReason ?? 'step']}ため、「目安とほぼ同じ」としています。${oneStepSentence(indicator, attainment)}`
    case 'aboveGuide': return `${value}で、${guide}に到達しています。`
    case 'belowGuide': return `${value}で、${guide}に届きません。${earlierSentence(indicator, attainment)}`
  }
}

/** Where one printed step is all that is left of the way, a share of it says nothing. */
function oneStepSentence(indicator: Indicator, { share, inputs }: JudgedAttainment): string {
  const left = formatFixed(Math.abs(inputs.target - inputs.value), printedDecimals({ value: inputs.step }))
  return share === null && Number(left) === inputs.step
    ? `目標との差は${left}${formatDifferenceUnit(indicator.unit)}で、表示の最小単位です。進み具合の割合は表示しません。`
    : ''
}

/** R3は100件でした。: the value of an earlier year that stood at the target. */
function earlierSentence(indicator: Indicator, { facts }: JudgedAttainment): string {
  const year = facts.find((fact) => fact.kind === 'earlier-reached')?.year
  const figure = indicator.figures.find((one) => one.year === year)
  return figure ? `${formatYear(figure.year)}は${formatFigure(figure)}${formatUnit(indicator.unit, 'prose')}でした。` : ''
}

const BAND_WORDS = { step: '差は表示の最小単位以内の', share: '差は目標までの幅の5％以内の' } as const

function noFiguresSentence(indicator: Indicator, attainment: Extract<Attainment, { state: 'noFigures' }>, policyBasis: string): string {
  const reason = NO_FIGURES_WORDS[attainment.reason]
  if (attainment.reason !== 'no-value') return `${reason}${reason.endsWith('い') ? '' : 'の'}ため計算していません。`
  const years = indicator.figures.map((figure) => figure.year)
  const cycle = surveyCycle(policyBasis)
  const nothing = indicator.figures.every((figure) => nothingOf(figure) === 'not-stated') ? 'の数値が「－」の' : 'に数値の記載がない'
  return `${formatYear(Math.min(...years))}〜${formatYear(Math.max(...years))}${nothing}ため計算していません${cycle ? `（${cycle}）` : ''}。`
}

function statedLines(indicator: Indicator, { inputs }: Exclude<Attainment, JudgedAttainment>): readonly WorkingLine[] {
  const unit = formatUnit(indicator.unit)
  return [
    ...indicator.figures.map((figure) => ({
      name: `${formatYear(figure.year)}${figure.basis === 'estimate' ? '見込み' : '実績'}`,
      value: `${formatFigure(figure)}${figure.value === null ? '' : unit}`, from: '', place: placeOf(figure.at),
    })),
    { name: `最終目標（${formatYear(inputs.targetYear)}）`, value: `${formatFigure(indicator.target)}${inputs.target === null ? '' : unit}`, from: '', place: placeOf(inputs.targetAt) },
  ]
}

function judgedLines(indicator: Indicator, attainment: JudgedAttainment): readonly WorkingLine[] {
  const { inputs, tau, guide, gap, band, share, need, lastStep } = attainment
  const unit = formatUnit(indicator.unit)
  const difference = formatDifferenceUnit(indicator.unit)
  const amount = (value: number): string => `${formatAmount(value, indicator)}${unit}`
  const span = `${inputs.targetYear - inputs.baseYear}年のうち${inputs.year - inputs.baseYear}年`
  return [
    ...inputLines(indicator, inputs, unit),
    { name: 'この年度までの道のり', value: `${formatFixed(tau * 100, 0)}%`, from: span },
    {
      name: `${formatYear(inputs.year)}年度の目安（試算）`, value: amount(guide),
      from: inputs.targetKind === 'level' ? '毎年の水準のため最終目標と同じ' : '基準値＋（最終目標−基準値）×道のり',
    },
    ...(gap === null ? [] : [{ name: '目安との差（＋が良い方向）', value: `${formatAmountChange(gap, indicator)}${difference}`, from: indicator.direction === 'down' ? '目安−値' : '値−目安' }]),
    { name: '差とみなさない幅', value: `${formatAmount(band, indicator)}${difference}`, from: '表示の最小単位と、目標までの幅の5％の大きい方' },
    { name: '目標までの割合（試算）', value: share === null ? '表示しない' : formatShare(share), from: share === null ? '目標までの幅が表示の最小単位の2倍以内など' : '（値−基準値）÷（最終目標−基準値）' },
    ...(need === null ? [] : [{
      name: '目標までに必要な年平均', value: formatPace(need, indicator),
      from: lastStep ? `直近（${formatYear(lastStep.fromYear)}→${formatYear(lastStep.toYear)}）は${formatPace(lastStep.change, indicator)}` : '',
    }]),
  ]
}

function inputLines(indicator: Indicator, inputs: KnownInputs, unit: string): readonly WorkingLine[] {
  const printed = (value: number, raw: string | null): string => `${formatFigure({ value, raw: raw ?? undefined })}${unit}`
  const basis = inputs.valueBasis === 'estimate' ? '見込み' : '実績'
  return [
    { name: `基準値（${formatYear(inputs.baseYear)}実績）`, value: printed(inputs.base, inputs.baseRaw), from: '', place: placeOf(inputs.baseAt) },
    { name: `値（${formatYear(inputs.year)}${basis}）`, value: printed(inputs.value, inputs.valueRaw), from: '', place: placeOf(inputs.valueAt) },
    { name: `最終目標（${formatYear(inputs.targetYear)}）`, value: printed(inputs.target, inputs.targetRaw), from: '', place: placeOf(inputs.targetAt) },
    { name: '数値の良い方向', value: DIRECTIONS[indicator.direction], from: indicator.directionBasis === 'confirmed' ? '確認済み' : '基準値と最終目標から推定' },
  ]
}
