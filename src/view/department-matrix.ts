import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { someOf } from './some-of.ts'

export type Role = 'lead' | 'related'

export interface MatrixRow {
  readonly department: string
  /** One a column: how the department takes part in that policy. */
  readonly roles: readonly (Role | null)[]
  readonly lead: number
  readonly related: number
}

/** 課 × 施策: who leads a policy and who takes part in it. */
export interface DepartmentMatrix {
  readonly finding: string
  readonly summary: string
  readonly columns: readonly { readonly code: string; readonly name: string; readonly related: number }[]
  readonly rows: readonly MatrixRow[]
}

/** Departments that lead or take part in a chosen policy, lead departments first, in the sheets' order. */
export function buildDepartmentMatrix(facts: FactTable, selection: Selection): DepartmentMatrix {
  const policies = [...selection.policyIndexes].map((at) => facts.policies.source[at]!)
  const rows = facts.departments
    .map((department): MatrixRow => {
      const roles = policies.map((policy): Role | null =>
        policy.leadDepartment === department ? 'lead' : policy.relatedDepartments.includes(department) ? 'related' : null)
      return { department, roles, lead: roles.filter((role) => role === 'lead').length, related: roles.filter((role) => role === 'related').length }
    })
    .filter((row) => row.lead + row.related > 0)
  const columns = policies.map((policy) => ({
    code: policy.code, name: policy.name,
    related: policy.relatedDepartments.filter((one) => one !== policy.leadDepartment).length,
  }))
  return { finding: findingOf(rows), summary: summaryOf(rows, columns), columns, rows }
}

/** 主担当は6課、関連課としてだけ関わるのは23課 */
function findingOf(rows: readonly MatrixRow[]): string {
  const only = rows.filter((row) => row.lead === 0).length
  return `主担当は${rows.length - only}課${only > 0 ? `、関連課としてだけ関わるのは${only}課` : ''}`
}

function most<T>(items: readonly T[], count: (item: T) => number): readonly T[] {
  const top = Math.max(0, ...items.map(count))
  return top === 0 ? [] : items.filter((item) => count(item) === top)
}

const named = (names: readonly string[]): string => someOf(names, 3)

function summaryOf(rows: readonly MatrixRow[], columns: DepartmentMatrix['columns']): string {
  const policies = most(columns, (column) => column.related)
  const leads = most(rows, (row) => row.lead)
  const relateds = most(rows, (row) => row.related)
  const parts = [
    ...(leads[0] ? [`主担当の施策が最も多いのは${named(leads.map((row) => row.department))}（${leads[0].lead}施策）`] : []),
    ...(relateds[0] ? [`関連課として最も多く関わるのは${named(relateds.map((row) => row.department))}（${relateds[0].related}施策）`] : []),
    ...(policies[0] ? [`関連課が最も多い施策は${named(policies.map((column) => column.code))}（${policies[0].related}課）`] : []),
  ]
  return parts.length > 0 ? `${parts.join('。')}。` : '関連課の記載はありません。'
}
