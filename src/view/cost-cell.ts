import { nothingOf } from '../format/figure.ts'
import { formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import type { CostBasis, Project, Stated } from '../snapshot/types.ts'
import type { Cell } from './table.ts'

/** What stands where a year states no amount, in words; null where it states one. */
export function costNothing(costs: readonly Stated<CostBasis>[], year: number): string | null {
  const cost = costs.find((one) => one.year === year)
  if (!cost) return '記載欄なし'
  const nothing = nothingOf(cost)
  if (nothing === null) return null
  return nothing === 'blank' ? '空欄' : nothing === 'not-stated' ? '－' : `「${cost.raw}」`
}

/** A project's amount of one year; a 再掲 row has none, whatever its home costs. */
export function costCell(project: Project, year: number, unit: MoneyUnit): Cell {
  if (project.relisted) return { text: '再掲', order: null }
  const nothing = costNothing(project.costs, year)
  if (nothing !== null) return { text: nothing, order: null }
  const value = project.costs.find((one) => one.year === year)?.value ?? null
  return { text: value === null ? '' : formatMoneyColumn(value, unit), order: value }
}
