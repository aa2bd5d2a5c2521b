import { isJudged, judge, type Attainment, type JudgedBasis } from '../analytics/attainment.ts'
import { formatDifferenceUnit, formatUnit } from '../format/figure.ts'
import { formatYear } from '../format/year.ts'
import type { Indicator, TargetKind } from '../snapshot/types.ts'
import { buildState, formatAmount, formatAmountChange, formatShare, type StateView } from './indicator.ts'

/** The two things that a reader may try otherwise. */
export interface TrialChoice {
  readonly baseYear: number
  readonly targetKind: Exclude<TargetKind, 'unconfirmed'>
}

/** What can be tried for one indicator. */
export interface Trial {
  readonly indicator: Indicator
  readonly bases: readonly { readonly year: number; readonly label: string }[]
  readonly kinds: readonly { readonly kind: TrialChoice['targetKind']; readonly label: string }[]
  /** As it is judged everywhere else. */
  readonly usual: TrialChoice
  /** The values to judge: the one judged everywhere else and, where that is 見込み, the last 実績. */
  readonly judgedOn: readonly JudgedBasis[]
}

/** One judgement of a trial. */
export interface TrialColumn {
  readonly key: JudgedBasis
  /** 「R4見込み 45%」 */
  readonly title: string
  readonly state: StateView
  readonly guide: string
  readonly gap: string
  readonly share: string
}

/** null where no judgement can be made at all. */
export function trialOf(indicator: Indicator, attainment: Attainment): Trial | null {
  if (!isJudged(attainment)) return null
  const { inputs } = attainment
  const target = formatYear(inputs.targetYear)
  return {
    indicator,
    bases: indicator.figures
      .filter((figure) => figure.basis === 'actual' && figure.value !== null && figure.year < inputs.targetYear)
      .map(({ year }) => ({ year, label: `${formatYear(year)}実績` })),
    kinds: [{ kind: 'reach', label: `到達（${target}までに達する）` }, { kind: 'level', label: '毎年の水準（毎年保つ）' }],
    usual: { baseYear: inputs.baseYear, targetKind: inputs.targetKind === 'level' ? 'level' : 'reach' },
    judgedOn: inputs.valueBasis === 'estimate' ? ['latest', 'actual'] : ['actual'],
  }
}

/** The judgements under another base year or another kind of target; nothing outside the trial follows them. */
export function runTrial({ indicator, judgedOn }: Trial, choice: TrialChoice): readonly TrialColumn[] {
  return judgedOn.map((basis) => columnOf(indicator, basis, judge(indicator, { basis, ...choice })))
}

function columnOf(indicator: Indicator, key: JudgedBasis, attainment: Attainment): TrialColumn {
  const { year, value, valueBasis } = attainment.inputs
  const unit = formatUnit(indicator.unit)
  const title = year === null || value === null
    ? '実績の記載なし'
    : `${formatYear(year)}${valueBasis === 'estimate' ? '見込み' : '実績'} ${formatAmount(value, indicator)}${unit}`
  const state = buildState(attainment)
  if (!isJudged(attainment)) return { key, title, state, guide: '－', gap: '－', share: '－' }
  return {
    key, title, state,
    guide: `${formatAmount(attainment.guide, indicator)}${unit}`,
    gap: attainment.gap === null ? '－' : `${formatAmountChange(attainment.gap, indicator)}${formatDifferenceUnit(indicator.unit)}`,
    share: attainment.share === null ? '表示しない' : formatShare(attainment.share),
  }
}
