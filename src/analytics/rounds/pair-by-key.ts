/** Rows of two sides that share a key. */
export interface KeyedRows {
  /** One row on each side. */
  readonly pairs: readonly { readonly key: string; readonly before: number; readonly after: number }[]
  /** On both sides, on one of them more than once. */
  readonly ambiguous: readonly { readonly key: string; readonly before: readonly number[]; readonly after: readonly number[] }[]
  /** Rows whose key the other side does not have. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

function byKey(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return groups
}

/** Joins rows of two sides by a key that each side has once; in the order of the later side. */
export function pairByKey(
  before: readonly number[], after: readonly number[], beforeKey: (row: number) => string, afterKey: (row: number) => string,
): KeyedRows {
  const earlier = byKey(before, beforeKey)
  const later = byKey(after, afterKey)
  const pairs: { key: string; before: number; after: number }[] = []
  const ambiguous: { key: string; before: number[]; after: number[] }[] = []
  for (const [key, rows] of later) {
    const others = earlier.get(key)
    if (others === undefined) continue
    if (others.length === 1 && rows.length === 1) pairs.push({ key, before: others[0]!, after: rows[0]! })
    else ambiguous.push({ key, before: others, after: rows })
  }
  return {
    pairs, ambiguous,
    before: before.filter((row) => !later.has(beforeKey(row))),
    after: after.filter((row) => !earlier.has(afterKey(row))),
  }
}
