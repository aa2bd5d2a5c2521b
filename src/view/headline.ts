import type { FactColumns, FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { indicatorsOf, isDelayed } from '../analytics/policy-rows.ts'
import { countRatings, type ChosenPolicies } from '../analytics/ratings.ts'
import { formatFixed } from '../format/number.ts'
import { someOf } from './some-of.ts'

const MOST_CODES = 6

/** The heading where the conditions leave no policy: what is not there is neither nought nor a statement of the sheets. */
export const NO_POLICIES = '条件に合う施策はありません'

/** 「おおむね順調」13施策、「やや遅れている」1施策（653）: counts by the sheet's own labels, best first; delayed policies are named unless there are too many to say where each stands. */
export function ratingHeadline(facts: FactColumns, selection: ChosenPolicies, named = true): string {
  if (selection.policyCount === 0) return NO_POLICIES
  const { rated, unrated } = countRatings(facts, selection)
  const parts = rated.filter((one) => one.policies > 0).map((one) => {
    const words = `「${one.label || `進捗状況${one.rating}`}」${formatFixed(one.policies, 0)}施策`
    return one.delayed && named ? `${words}（${codesOf(facts, selection, one.rating)}）` : words
  })
  if (unrated > 0) parts.push(`未評価${formatFixed(unrated, 0)}施策`)
  return parts.join('、')
}

function codesOf(facts: FactColumns, selection: ChosenPolicies, rating: number): string {
  const codes = [...selection.policyIndexes]
    .filter((policy) => facts.policies.progress[policy] === rating && isDelayed(facts, policy))
    .map((policy) => facts.policyCodes[facts.policies.code[policy]!] ?? '')
  return someOf(codes, MOST_CODES)
}

/**
 * 「おおむね順調」の施策のうち、目安に届かない指標を含むのは2施策（642は2指標中1、654は1指標中1）;
 * the ratings alone where no such policy is chosen or 試算 is hidden.
 */
export function policiesFinding(facts: FactTable, judged: Judged, selection: Selection, hideAttainment: boolean): string {
  // Points rest on the latest value: with estimates left out they would speak of values that are not shown.
  const hits = hideAttainment || judged.basis === 'actual' ? [] : judged.points.filter((point) => point.code === 'F1' && selection.policies[point.policy] === 1)
  if (hits.length === 0) return ratingHeadline(facts, selection)
  const labels = [...new Set(hits.map((point) => `「${facts.policies.source[point.policy]!.progress.label}」`))].join('')
  const named = hits.slice(0, MOST_CODES).map((point) =>
    `${facts.policies.source[point.policy]!.code}は${indicatorsOf(facts, point.policy).length}指標中${point.indicators.length}`)
  const more = hits.length > MOST_CODES ? `ほか${hits.length - MOST_CODES}` : ''
  return `${labels}の施策のうち、目安に届かない指標を含むのは${hits.length}施策（${named.join('、')}${more}）`
}
