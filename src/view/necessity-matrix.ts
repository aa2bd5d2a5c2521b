import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { isDelayed } from '../analytics/policy-rows.ts'
import { countRatings, type RatingKind } from '../analytics/ratings.ts'
import { NO_POLICIES } from './headline.ts'
import { someOf } from './some-of.ts'

/** A step of a scale, with the sheet's own word where the rounds print one; rank 0 is 未評価. */
export interface MatrixStep {
  readonly rank: number
  readonly label: string
  readonly policies: number
}

export interface MatrixCell {
  readonly necessity: number
  readonly progress: number
  readonly policies: readonly { readonly code: string; readonly name: string; readonly delayed: boolean }[]
}

/** 必要性 × 進捗状況: both scales whole, best first. */
export interface NecessityMatrix {
  readonly finding: string
  readonly summary: string
  readonly columns: readonly MatrixStep[]
  readonly rows: readonly { readonly step: MatrixStep; readonly cells: readonly MatrixCell[] }[]
}

function stepsOf(facts: FactTable, selection: Selection, kind: RatingKind): readonly MatrixStep[] {
  const { rated, unrated } = countRatings(facts, selection, kind)
  const scales = facts.rounds.map((round) => round.ratingScales[kind])
  const worst = Math.min(...scales.map((scale) => scale.worst))
  const best = Math.max(...scales.map((scale) => scale.best))
  const steps = Array.from({ length: best - worst + 1 }, (_, down): MatrixStep => {
    const found = rated.find((one) => one.rating === best - down)
    return { rank: best - down, label: found?.label ?? '', policies: found?.policies ?? 0 }
  })
  return unrated > 0 ? [...steps, { rank: 0, label: '未評価', policies: unrated }] : steps
}

export function buildNecessityMatrix(facts: FactTable, selection: Selection): NecessityMatrix {
  const columns = stepsOf(facts, selection, 'progress')
  const rows = stepsOf(facts, selection, 'necessity').map((step) => ({
    step,
    cells: columns.map((column): MatrixCell => ({
      necessity: step.rank, progress: column.rank,
      policies: [...selection.policyIndexes]
        .filter((at) => facts.policies.necessity[at] === step.rank && facts.policies.progress[at] === column.rank)
        .map((at) => ({ code: facts.policies.source[at]!.code, name: facts.policies.source[at]!.name, delayed: isDelayed(facts, at) })),
    })),
  }))
  return { finding: selection.policyCount === 0 ? NO_POLICIES : findingOf(rows), summary: summaryOf(rows, columns), columns, rows }
}

type Rows = NecessityMatrix['rows']
const codesOf = (cells: readonly MatrixCell[]): string => someOf(cells.flatMap((cell) => cell.policies.map((policy) => policy.code)).sort(), 8)

/** 必要性4（社会的なニーズは増加傾向にある）は4施策（621・622・642・654） */
function findingOf(rows: Rows): string {
  const top = rows.find(({ step }) => step.rank !== 0 && step.policies > 0)
  if (!top) return '必要性の評価の記載はありません'
  const { rank, label, policies } = top.step
  return `必要性${rank}${label ? `（${label}）` : ''}は${policies}施策（${codesOf(top.cells)}）`
}

/** How the policies of the highest step stand, in the sheet's own words. */
function summaryOf(rows: Rows, columns: readonly MatrixStep[]): string {
  const top = rows.find(({ step }) => step.rank !== 0 && step.policies > 0)
  if (!top) return ''
  const parts = top.cells.flatMap((cell, at) => {
    const column = columns[at]!
    return cell.policies.length > 0 ? [`${column.rank === 0 ? '未評価' : `進捗状況${column.rank}${column.label ? `（${column.label}）` : ''}`}が${cell.policies.length}施策`] : []
  })
  return `必要性${top.step.rank}のうち、${parts.join('、')}です。`
}
