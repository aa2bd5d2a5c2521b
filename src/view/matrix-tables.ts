import type { DepartmentMatrix } from './department-matrix.ts'
import type { NecessityMatrix } from './necessity-matrix.ts'
import type { Cell, TableView } from './table.ts'
import type { MatrixCell, ValueMatrix } from './value-matrix.ts'

const cell = (text: string): Cell => ({ text, order: text })
const count = (value: number): Cell => ({ text: String(value), order: value })
const ROLE_WORDS = { lead: '主担当', related: '関連課' } as const

/** 課 × 施策 as a table for files: how each department takes part, blank where it does not. */
export function departmentMatrixTable(matrix: DepartmentMatrix): TableView {
  return {
    caption: '課と施策の関わり',
    columns: [
      { key: 'department', label: '課' },
      ...matrix.columns.map((column) => ({ key: column.code, label: `${column.code} ${column.name}` })),
      { key: 'lead', label: '主担当の施策数', amount: true }, { key: 'related', label: '関連課としての施策数', amount: true },
    ],
    rows: matrix.rows.map((row) => ({
      key: row.department,
      cells: {
        ...Object.fromEntries(matrix.columns.map((column, at) => [column.code, cell(row.roles[at] ? ROLE_WORDS[row.roles[at]] : '')])),
        department: cell(row.department), lead: count(row.lead), related: count(row.related),
      },
    })),
  }
}

const stepWord = (rank: number, label: string): string => (rank === 0 ? label : `${rank}${label ? ` ${label}` : ''}`)

/** 必要性 × 進捗状況 as a table for files: one row a policy, in the order of the picture. */
export function necessityTable({ columns, rows }: NecessityMatrix): TableView {
  return {
    caption: '必要性と進捗状況',
    columns: [
      { key: 'code', label: '施策番号' }, { key: 'name', label: '施策' },
      { key: 'necessity', label: '必要性' }, { key: 'progress', label: '進捗状況（内部評価）' },
    ],
    rows: rows.flatMap(({ step, cells }) => cells.flatMap((one, at) => one.policies.map((policy) => ({
      key: policy.code,
      cells: {
        code: cell(policy.code), name: cell(policy.name), necessity: cell(stepWord(step.rank, step.label)),
        progress: cell(stepWord(one.progress, columns[at]?.label ?? '')),
      },
    })))),
  }
}

const KIND_WORDS: Partial<Readonly<Record<MatrixCell['kind'], string>>> = { actual: '実績', estimate: '見込み' }

/** 数値の有無 as a table for files: the figures as printed, what they are beside them. */
export function valuesTable({ caption, years, rows }: ValueMatrix): TableView {
  const figure = ({ kind, text }: MatrixCell): Cell => {
    const note = KIND_WORDS[kind]
    return { text, order: text, ...(note ? { note } : {}) }
  }
  return {
    caption,
    columns: [
      { key: 'policy', label: '施策番号' }, { key: 'no', label: '指標' }, { key: 'name', label: '指標名' },
      ...years.map((year) => ({ key: year, label: year })),
      { key: 'target', label: '最終目標' }, { key: 'unit', label: '単位' }, { key: 'why', label: '数値がない理由' },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: {
        ...Object.fromEntries(years.map((year, at) => [year, figure(row.cells[at]!)])),
        policy: cell(row.code), no: count(row.no), name: cell(row.name), target: cell(row.target.text), unit: cell(row.unit), why: cell(row.why ?? ''),
      },
    })),
  }
}
