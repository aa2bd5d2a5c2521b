import type { At, Diagnostic, Severity } from '../snapshot/types.ts'
import type { NumberIssue } from './read-number.ts'

export type TableDiagnosticCode =
  | NumberIssue
  | 'cell-target-bound'
  | 'cell-no-year'
  | 'year-without-era'
  | 'cell-unknown-basis'
  | 'cell-unknown-rating'
  | 'rating-order-assumed'
  | 'money-rounded'
  | 'money-converted'
  | 'money-own-unit'
  | 'unit-assumed'
  | 'unit-from-cells'
  | 'percent-as-fraction'
  | 'basis-assumed'
  | 'duplicate-value'
  | 'duplicate-row'
  | 'duplicate-project'
  | 'duplicate-number'
  | 'name-differs'
  | 'conflicting-text'
  | 'text-cut'
  | 'filled-down'
  | 'row-without-policy'
  | 'row-without-name'
  | 'table-total-mismatch'
  | 'target-not-kept'
  | 'estimate-replaced'
  | 'departments-from-projects'
  | 'words-gathered'
  | 'codes-derived'
  | 'column-not-read'
  | 'table-not-read'
  | 'table-changed'
  | 'no-table-read'
  | 'more-of-the-same'

const severities: Partial<Record<TableDiagnosticCode | 'total-mismatch' | 'no-evaluation-year', Severity>> = {
  'no-table-read': 'error', 'no-evaluation-year': 'error',
  'cell-target-bound': 'info', 'money-rounded': 'info', 'money-converted': 'info', 'money-own-unit': 'info', 'unit-from-cells': 'info',
  'target-not-kept': 'info', 'estimate-replaced': 'info', 'departments-from-projects': 'info', 'words-gathered': 'info',
  'codes-derived': 'info', 'column-not-read': 'info', 'table-not-read': 'info', 'more-of-the-same': 'info',
}

export type TableReport = (code: TableDiagnosticCode | 'total-mismatch' | 'no-evaluation-year', at: At | null, args?: Diagnostic['args']) => void

/** Each place is told up to here; what comes beyond it in one table is told by its number. */
const MOST_PLACES = 200

const LONGEST_ARGUMENT = 60
const shorten = (value: string | number): string | number =>
  typeof value === 'string' && value.length > LONGEST_ARGUMENT ? `${value.slice(0, LONGEST_ARGUMENT)}…` : value

/** A list of diagnostics that no table can flood, with a report for each table. */
export function collectDiagnostics(): { readonly reportFor: (table: string) => TableReport; readonly list: () => Diagnostic[] } {
  const noted: Diagnostic[] = []
  const counts = new Map<string, { table: string; code: string; count: number }>()
  const reportFor = (table: string): TableReport => (code, at, args = {}) => {
    const key = `${table}\n${code}`
    const entry = counts.get(key) ?? { table, code, count: 0 }
    counts.set(key, { ...entry, count: entry.count + 1 })
    if (entry.count >= MOST_PLACES) return
    const short = Object.fromEntries(Object.entries({ table, ...args }).map(([name, value]) => [name, shorten(value)]))
    noted.push({ code, severity: severities[code] ?? 'warning', ...(at ? { at } : {}), args: short })
  }
  const more = (): Diagnostic[] => [...counts.values()].filter(({ count }) => count > MOST_PLACES)
    .map(({ table, code, count }) => ({ code: 'more-of-the-same', severity: 'info', args: { table, code, count: count - MOST_PLACES } }))
  return { reportFor, list: () => [...noted, ...more()] }
}
