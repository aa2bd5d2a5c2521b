import { checkTotals } from '../domain/printed-totals.ts'
import type { DiagnosticArgs, Report } from './diagnostics.ts'
import type { ParsedSheet } from './types.ts'

/** Notes every printed total that differs; the printed one is kept. */
export function reportTotals(sheet: ParsedSheet, report: Report): void {
  for (const check of checkTotals(sheet)) {
    const { at } = sheet.statedTotals[check.index]!
    const args: DiagnosticArgs = { year: check.year, stated: check.stated }
    if (check.stated !== check.rows) report('total-mismatch', at, { ...args, rows: check.rows })
    if (check.trend !== null && check.stated !== check.trend) report('trend-mismatch', at, { ...args, trend: check.trend })
  }
}
