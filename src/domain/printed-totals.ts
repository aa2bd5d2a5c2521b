interface Amount {
  readonly year: number
  /** 決算, 見込み and 予算 of one year are different amounts. */
  readonly basis: string
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

function sumRows(costs: PrintedCosts, year: number, basis: string): number {
  let sum = 0
  for (const project of costs.projects) {
    if (project.relisted) continue
    for (const cost of project.costs) if (cost.year === year && cost.basis === basis) sum += cost.value ?? 0
  }
  return sum
}

/** A trend table may call its only amount of the year otherwise than the totals do. */
function findTrend(costs: PrintedCosts, year: number, basis: string): number | null {
  const ofYear = costs.costTrend.filter((one) => one.year === year)
  return (ofYear.find((one) => one.basis === basis) ?? (ofYear.length === 1 ? ofYear[0] : undefined))?.value ?? null
}

/**
 * Every printed total with the sum of its own rows and the figure of the trend table, in 千円; re-listed rows add nothing.
 * Totals that are not stated are not checked.
 */
export function checkTotals(costs: PrintedCosts): TotalCheck[] {
  return costs.statedTotals.flatMap(({ year, basis, value }, index) => {
    if (value === null) return []
    const trend = findTrend(costs, year, basis)
    return [{ year, stated: value, rows: sumRows(costs, year, basis), trend, index }]
  })
}

/** Whether a printed total equals its rows and, where printed, the trend table. */
export function isEqualTotal(check: TotalCheck): boolean {
  return check.stated === check.rows && (check.trend === null || check.stated === check.trend)
}
