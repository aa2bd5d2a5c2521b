import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { isDelayed } from '../analytics/policy-rows.ts'
import { countRatings } from '../analytics/ratings.ts'

const MOST_CODES = 6

/** 「おおむね順調」13施策、「やや遅れている」1施策（653）: counts by the sheet's own labels, best first; delayed policies are named. */
export function ratingHeadline(facts: FactTable, selection: Selection): string {
  if (selection.policyCount === 0) return '条件に合う施策はありません'
  const { rated, unrated } = countRatings(facts, selection)
  const parts = rated.filter((one) => one.policies > 0).map((one) => {
    const words = `「${one.label || `進捗状況${one.rating}`}」${one.policies}施策`
    return one.delayed ? `${words}（${codesOf(facts, selection, one.rating)}）` : words
  })
  if (unrated > 0) parts.push(`未評価${unrated}施策`)
  return parts.join('、')
}

function codesOf(facts: FactTable, selection: Selection, rating: number): string {
  const codes = [...selection.policyIndexes]
    .filter((policy) => facts.policies.progress[policy] === rating && isDelayed(facts, policy))
    .map((policy) => facts.policies.source[policy]?.code ?? '')
  const more = codes.length - MOST_CODES
  return more > 0 ? `${codes.slice(0, MOST_CODES).join('・')}ほか${more}` : codes.join('・')
}
