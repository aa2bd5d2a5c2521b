import type { FactColumns } from '../analytics/facts.ts'
import { EMPTY_FILTER, type Filter } from '../analytics/filter.ts'
import { POINT_WORDS } from '../messages/words.ts'
import { CLAUSE_WORDS, nameOf } from './clauses.ts'

const CLAUSES = ['sections', 'departments', 'progress', 'states', 'necessity', 'points', 'text', 'municipalities'] as const

function ratingName(facts: FactColumns, kind: 'progress' | 'necessity', rating: number): string {
  if (rating === 0) return '未評価'
  const label = facts.rounds.flatMap((round) => round.ratingScales[kind].labels).find((one) => one.rating === rating)?.label
  return label ? `${rating} ${label}` : String(rating)
}

function valueName(facts: FactColumns, clause: (typeof CLAUSES)[number], value: string | number): string {
  if (clause === 'progress' || clause === 'necessity') return ratingName(facts, clause, Number(value))
  if (clause === 'points') return `${value} ${POINT_WORDS[value as keyof typeof POINT_WORDS]}`
  return nameOf(clause, value)
}

/**
 * The reader's conditions in words, for paper and files, which have no filter bar.
 * @returns one phrase a condition, in the order of the filter bar; empty where everything is shown
 */
export function filterWords(facts: FactColumns, filter: Filter, actualOnly: boolean): readonly string[] {
  const clauses = CLAUSES.flatMap((clause) => {
    const chosen = filter[clause]
    if (chosen.length === 0) return []
    const names = typeof chosen === 'string' ? [`「${chosen}」`] : chosen.map((value) => valueName(facts, clause, value))
    const related = clause === 'departments' && filter.related !== EMPTY_FILTER.related ? '（関連課を含む）' : ''
    return [`${CLAUSE_WORDS[clause]}：${names.join('・')}${related}`]
  })
  const outlooks = filter.outlooks.map((outlook) => outlook || '空欄').join('・')
  return [
    ...clauses,
    ...(outlooks ? [`今後の方向性：${outlooks}`] : []),
    ...(filter.reserve ? [] : ['積立を除く']),
    ...(filter.oneOff ? [] : ['選挙・周年を除く']),
    ...(actualOnly ? ['実績のみ（見込みを除く）'] : []),
  ]
}
