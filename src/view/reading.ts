import { isJudged } from '../analytics/attainment.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged } from '../analytics/filter.ts'
import { formatFigure } from '../format/figure.ts'
import { formatFixed, decimalsOf } from '../format/number.ts'
import { formatYear } from '../format/year.ts'
import { READING_AFTER, READING_BEFORE, STATE_WORDS } from '../messages/words.ts'
import { formatAmount } from './indicator.ts'

/** How the 試算 is to be read, its formula worked through on an indicator of the round. */
export function buildReading(facts: FactTable, judged: Judged): readonly string[] {
  const example = exampleOf(facts, judged)
  return [...READING_BEFORE, ...(example ? [example] : []), ...READING_AFTER]
}

/** 目安＝R2の値＋（最終目標−R2の値）×2／5。例　642 指標1：41＋（55−41）×0.4＝46.6。… */
function exampleOf(facts: FactTable, judged: Judged): string | null {
  const at = ['belowGuide', 'aboveGuide', 'onGuide', 'reached']
    .map((state) => judged.attainments.findIndex((one) => one.state === state))
    .find((found) => found >= 0)
  const attainment = at === undefined ? undefined : judged.attainments[at]
  if (at === undefined || !attainment || !isJudged(attainment)) return null
  const { inputs, tau, guide } = attainment
  const indicator = facts.indicators.source[at]!
  const policy = facts.policies.source[facts.indicators.policy[at]!]!
  const base = formatFigure({ value: inputs.base, raw: inputs.baseRaw ?? undefined })
  const target = formatFigure(indicator.target)
  const year = formatYear(inputs.baseYear)
  const way = `${inputs.year - inputs.baseYear}／${inputs.targetYear - inputs.baseYear}`
  const value = `${formatYear(inputs.year)}${inputs.valueBasis === 'estimate' ? '見込み' : '実績'}${formatFigure({ value: inputs.value, raw: inputs.valueRaw ?? undefined })}`
  return `目安＝${year}の値＋（最終目標−${year}の値）×${way}。例　${policy.code} 指標${indicator.no}：${base}＋（${target}−${base}）×${formatFixed(tau, decimalsOf(tau, 2))}＝${formatAmount(guide, indicator)}。${value}は「${STATE_WORDS[attainment.state]}」。`
}
