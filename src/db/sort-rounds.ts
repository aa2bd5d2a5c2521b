import type { RoundRow } from './rows.ts'

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Rounds in the order of a list: the latest evaluation year first, then by id. */
export const sortRounds = (rows: readonly RoundRow[]): RoundRow[] =>
  [...rows].sort(
    (a, b) => b.header.evaluationYear - a.header.evaluationYear || compareIds(a.id, b.id),
  )
