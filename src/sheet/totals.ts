import type { DiagnosticArgs, Report } from './diagnostics.ts'
import type { ParsedSheet } from './types.ts'

interface Amount {
  readonly year: number
  readonly value: number | null
}

/** What a policy prints about its cost; sheets and policies of a snapshot both have this shape. */
export interface PrintedCosts {
  readonly projects: readonly { readonly relisted: boolean; readonly costs: readonly Amount[] }[]
  readonly statedTotals: readonly Amount[]
  readonly costTrend: readonly Amount[]
}

/** One printed total beside what it should equal; null where the other side is not stated. */
export interface TotalCheck {
  readonly year: number
  readonly stated: number
  readonly rows: number
  readonly trend: number | null
  /** Position in `statedTotals`. */
  readonly index: number
}

function sumRows(costs: PrintedCosts, year: number): number {
  let sum = 0
  for (const project of costs.projects) {
    if (project.relisted) continue
    for (const cost of project.costs) if (cost.year === year) sum += cost.value ?? 0
  }
  return sum
}

/**
 * Every printed total with the sum of its own rows and the figure of the trend table, in 千円; re-listed rows add nothing.
 * Totals that are not stated are not checked.
 */
export function checkTotals(costs: PrintedCosts): TotalCheck[] {
  return costs.statedTotals.flatMap(({ year, value }, index) => {
    if (value === null) return []
    const trend = costs.costTrend.find((one) => one.year === year)?.value ?? null
    return [{ year, stated: value, rows: sumRows(costs, year), trend, index }]
  })
}

/** Whether a printed total equals its rows and, where printed, the trend table. */
export function isEqualTotal(check: TotalCheck): boolean {
  return check.stated === check.rows && (check.trend === null || check.stated === check.trend)
}

/** Notes every printed total that differs; the printed one is kept. */
export function reportTotals(sheet: ParsedSheet, report: Report): void {
  for (const check of checkTotals(sheet)) {
    const at = sheet.statedTotals[check.index]?.at ?? sheet.at
    const args: DiagnosticArgs = { year: check.year, stated: check.stated }
    if (check.stated !== check.rows) report('total-mismatch', at, { ...args, rows: check.rows })
    if (check.trend !== null && check.stated !== check.trend) report('trend-mismatch', at, { ...args, trend: check.trend })
  }
}
