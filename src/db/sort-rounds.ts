import type { RoundRow } from './rows.ts'

/** Two rounds never have one id. */
const compareIds = (a: string, b: string): number => (a < b ? -1 : 1)

/** Rounds in the order of a list: the latest evaluation year first, then by id. */
export const sortRounds = (rows: readonly RoundRow[]): RoundRow[] =>
  [...rows].sort(
    (a, b) => b.header.evaluationYear - a.header.evaluationYear || compareIds(a.id, b.id),
  )
