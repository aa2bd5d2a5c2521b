import type { Filter } from '../analytics/filter.ts'
import type { PolicyClause } from '../analytics/loosen.ts'
import { formatFixed } from '../format/number.ts'
import { STATE_WORDS } from '../messages/words.ts'

/** The filter's clauses that choose policies, as the filter bar names them. */
export const CLAUSE_WORDS: Readonly<Record<PolicyClause, string>> = {
  sections: '章・節', departments: '担当課', progress: '進捗状況', states: '試算の区分', necessity: '必要性', points: '確認したい点',
  text: '語', municipalities: '市区町村',
}

/** 「進捗状況4」の条件を外すと○施策を表示します。 */
export function clauseSentence(filter: Filter, clause: PolicyClause, policies: number): string {
  const chosen = filter[clause]
  const words = typeof chosen === 'string' ? chosen : chosen.map((value) => nameOf(clause, value)).join('・')
  return `「${CLAUSE_WORDS[clause]}${clause === 'progress' || clause === 'necessity' ? '' : '：'}${words}」の条件を外すと${formatFixed(policies, 0)}施策を表示します。`
}

/** An option of a clause in words. */
export const nameOf = (clause: PolicyClause, value: string | number): string =>
  clause === 'states' ? STATE_WORDS[value as keyof typeof STATE_WORDS] : String(value)
