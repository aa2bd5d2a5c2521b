import type { PolicyRow } from './policy-rows.ts'
import type { TableView } from './table.ts'

/** The list of policies with a last column 質問: how many notes this device holds on each. */
export function withNoteCounts(table: TableView, policies: readonly PolicyRow[], countOf: (policy: string) => number): TableView {
  const codes = new Map(policies.map(({ key, code }) => [key, code]))
  const rows = table.rows.map((row) => {
    const count = countOf(codes.get(row.key) ?? '')
    return { ...row, cells: { ...row.cells, notes: { text: String(count), order: count } } }
  })
  return { ...table, columns: [...table.columns, { key: 'notes', label: '質問', amount: true }], rows }
}
