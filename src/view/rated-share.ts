import type { FactTable } from '../analytics/facts.ts'
import { ratedShare } from '../analytics/rated-share.ts'
import { formatFigure } from '../format/figure.ts'
import { formatFixed } from '../format/number.ts'
import { scopeName } from './period.ts'

/**
 * 651の指標（全市92.4％見込み）と第6章の内訳13／14（92.9％、参考）, beside an indicator that is a share of policies by rating.
 * @returns null for every other indicator
 */
export function ratedShareSentence(facts: FactTable, indicator: number, actualOnly: boolean): string | null {
  const found = ratedShare(facts, indicator, actualOnly ? 'actual' : 'latest')
  if (found === null) return null
  const { code } = facts.policies.source[facts.indicators.policy[indicator]!]!
  const value = formatFigure({ value: found.value, ...(found.raw === null ? {} : { raw: found.raw }) })
  const basis = found.basis === 'estimate' ? '見込み' : '実績'
  return `${code}の指標（全市${value}％${basis}）と${scopeName(facts)}の内訳${found.rated}／${found.of}（${formatFixed(found.share * 100, 1)}％、参考）`
}
