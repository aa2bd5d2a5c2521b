import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { findStepsAway, type YearStep } from '../analytics/last-steps.ts'
import { indicatorsOf } from '../analytics/policy-rows.ts'
import { formatDifferenceUnit } from '../format/figure.ts'
import { STATE_WORDS } from '../messages/words.ts'
import { formatAmount } from './indicator.ts'

const MOST_NAMES = 12

/** 前年度より目標から離れた指標：654（652は0.1ポイント、653は確認待ち）; it rests on directions that 試算 infers. */
export function stepsAwayFinding(facts: FactTable, judged: Judged, selection: Selection): string {
  const { away, within, awaiting } = findStepsAway(facts, judged, selection)
  const nameOf = ({ policy, indicator }: YearStep): string => {
    const { code } = facts.policies.source[policy]!
    return indicatorsOf(facts, policy).length > 1 ? `${code}指標${facts.indicators.source[indicator]!.no}` : code
  }
  const beside = [
    ...within.map((step) => {
      const indicator = facts.indicators.source[step.indicator]!
      return `${nameOf(step)}は${formatAmount(Math.abs(step.change), indicator)}${formatDifferenceUnit(indicator.unit)}`
    }),
    ...awaiting.map((step) => `${nameOf(step)}は${STATE_WORDS.awaiting}`),
  ]
  const more = away.length > MOST_NAMES ? `ほか${away.length - MOST_NAMES}` : ''
  return `前年度より目標から離れた指標：${away.length > 0 ? `${away.slice(0, MOST_NAMES).map(nameOf).join('・')}${more}` : 'なし'}${beside.length > 0 ? `（${beside.join('、')}）` : ''}`
}
