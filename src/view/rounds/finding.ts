import { formatYear } from '../../format/year.ts'
import type { AccuracyView } from './accuracy.ts'
import type { RatingChangesView } from './rating-changes.ts'
import { evaluationYears, type RoundsScope } from './scope.ts'
import type { StateChangesView } from './state-changes.ts'

/** R4年度評価からR5年度評価へ：試算の区分が変わった指標は3、進捗状況が変わった施策は1、見込みと決算の差は＋12.3百万円 */
export function roundsFinding(scope: RoundsScope, states: StateChangesView, ratings: RatingChangesView, accuracy: AccuracyView | null): string {
  const [from, to] = evaluationYears(scope.two)
  const parts = [
    ...(scope.hideAttainment ? [] : [`試算の区分が変わった指標は${states.count}`]),
    `進捗状況が変わった施策は${ratings.progress}`,
    ...(accuracy ? [accuracy.short] : []),
  ]
  return `${formatYear(from)}年度評価から${formatYear(to)}年度評価へ：${parts.join('、')}`
}
