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
