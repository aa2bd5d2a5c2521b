import type { SnapshotCounts } from '../messages/snapshot-command.ts'
import { checkTotals, isEqualTotal } from '../domain/printed-totals.ts'
import { resolveHomes } from '../snapshot/homes.ts'
import type { Snapshot } from '../snapshot/types.ts'

/** Printed totals of all policies by year and basis, in year order; totals without a figure are counted as missing. */
function sumPrintedTotals(snapshot: Snapshot): SnapshotCounts['totals'] {
  const sums = new Map<string, { year: number; basis: string; sum: number; missing: number }>()
  for (const { year, basis, value } of snapshot.policies.flatMap((policy) => policy.statedTotals)) {
    const key = `${year} ${basis}`
    const entry = sums.get(key) ?? { year, basis, sum: 0, missing: 0 }
    sums.set(key, value === null ? { ...entry, missing: entry.missing + 1 } : { ...entry, sum: entry.sum + value })
  }
  return [...sums.values()].sort((a, b) => a.year - b.year)
}

/** What a snapshot holds, for the command's report. */
export function countSnapshot(snapshot: Snapshot): SnapshotCounts {
  const projects = snapshot.policies.flatMap((policy) => policy.projects)
  const homes = resolveHomes(snapshot.policies)
  const checks = snapshot.policies.flatMap(checkTotals)
  return {
    sheets: snapshot.policies.length,
    indicators: snapshot.policies.flatMap((policy) => policy.indicators).length,
    ownProjects: projects.length - homes.length,
    relistedProjects: homes.length,
    homesFound: homes.filter(({ home }) => home !== null).length,
    totalsEqual: checks.filter(isEqualTotal).length,
    totalsChecked: checks.length,
    totals: sumPrintedTotals(snapshot),
  }
}
