import type { ParsedSheet } from '../sheet/types.ts'

/** The year a sheet was written in: of its 見込み column, else the latest year it states; null for a sheet without years. */
export function readEvaluationYear(sheet: ParsedSheet): number | null {
  const columns = [
    ...sheet.indicators.flatMap(({ figures }) => figures),
    ...sheet.projects.slice(0, 1).flatMap(({ costs }) => costs),
    ...sheet.statedTotals,
    ...sheet.costTrend,
  ]
  const estimate = columns.find(({ basis }) => basis === 'estimate')
  if (estimate) return estimate.year
  return columns.length === 0 ? null : columns.reduce((latest, { year }) => Math.max(latest, year), -Infinity)
}

/** The most frequent of some years, the later of two equally frequent; null for none. */
export function findCommonYear(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  let common: number | null = null
  for (const [year, count] of counts) {
    const most = common === null ? 0 : (counts.get(common) ?? 0)
    if (common === null || count > most || (count === most && year > common)) common = year
  }
  return common
}

/** Target years of a sheet's indicators. */
export function listTargetYears(sheet: ParsedSheet): number[] {
  return sheet.indicators.flatMap(({ target }) => (target ? [target.year] : []))
}
