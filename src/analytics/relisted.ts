import type { FactTable } from './facts.ts'
import type { Selection } from './filter.ts'

/** A 再掲 row and where its cost is counted. */
export interface RelistedRow {
  /** Index of the 再掲 row. */
  readonly listing: number
  /** Index of the policy that lists it again. */
  readonly policy: number
  /** Index of the own row, null where the round at hand has none or several of that name. */
  readonly home: number | null
  /** Index of the policy that counts it. */
  readonly homePolicy: number | null
}

/** The chosen 再掲 rows in sheet order; none of them carries an amount. */
export function listRelisted(facts: FactTable, selection: Selection): readonly RelistedRow[] {
  const { count, relisted, home, policy } = facts.listings
  const rows: RelistedRow[] = []
  for (let listing = 0; listing < count; listing++) {
    if (relisted[listing] === 0 || selection.listings[listing] === 0) continue
    const at = home[listing]!
    rows.push({ listing, policy: policy[listing]!, home: at < 0 ? null : at, homePolicy: at < 0 ? null : policy[at]! })
  }
  return rows
}

/** The chosen rows that carry an amount of their own. */
export function listOwn(facts: FactTable, selection: Selection): readonly number[] {
  const { count, relisted } = facts.listings
  return Array.from({ length: count }, (_, at) => at).filter((at) => relisted[at] === 0 && selection.listings[at] === 1)
}
