import type { FactColumns } from '../analytics/facts.ts'
import type { FiscalYear } from '../domain/units.ts'
import { formatEraYear, formatYear } from '../format/year.ts'
import { COST_BASIS_WORDS } from '../messages/words.ts'
import type { CostBasis } from '../snapshot/types.ts'

/** A fiscal year of the cost columns, with what its amounts are. */
export interface ShownYear {
  readonly year: FiscalYear
  readonly basis: CostBasis | null
  readonly estimate: boolean
  /** R4決算見込み */
  readonly label: string
}

/** The cost years that the reader wants to see; 実績のみ leaves out whatever is not settled. */
export function shownYears(facts: FactColumns, actualOnly: boolean): readonly ShownYear[] {
  return facts.years
    .map((year, at): ShownYear => {
      const basis = facts.rounds.map((_, round) => facts.costBasis(round, at)).find((found) => found !== null) ?? null
      return { year, basis, estimate: basis !== 'settled', label: `${formatYear(year)}${basis ? COST_BASIS_WORDS[basis] : ''}` }
    })
    .filter((shown) => !actualOnly || !shown.estimate)
}

/** 「令和4年度評価時点（R4は見込み）」, said on every screen. */
export function periodSentence(facts: FactColumns, actualOnly: boolean): string {
  return facts.rounds
    .map((round) => {
      const year = formatYear(round.evaluationYear)
      return `${formatEraYear(round.evaluationYear)}評価時点（${actualOnly ? `実績のみ表示、${year}見込みを除く` : `${year}は見込み`}）`
    })
    .join('・')
}

/** 令和4年度評価, of every round at hand. */
export const roundsName = (facts: FactColumns): string => facts.rounds.map((round) => `${formatEraYear(round.evaluationYear)}評価`).join('・')

/** 「第6章」 where all policies belong to one chapter, else 「全施策」. */
export function scopeName(facts: FactColumns): string {
  const chapters = facts.sections.filter((section) => section.level === 1)
  return chapters.length === 1 && chapters[0] ? `第${chapters[0].code}章` : '全施策'
}

/** Source line of every figure. */
export function sourceSentence(facts: FactColumns): string {
  return facts.rounds.map((round) => `出典：${round.municipality} 施策評価シート（${formatEraYear(round.evaluationYear)}評価）`).join('、')
}
