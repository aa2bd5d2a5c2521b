import { readSourceUnit, toThousandYen, type SourceUnit } from './money-units.ts'
import type { RawCell } from './raw-table.ts'
import { readNumberCell, type NumberIssue } from './read-number.ts'

/** A cell of money, in 千円. */
export interface MoneyCell {
  readonly raw: string
  readonly value: number | null
  readonly issue: NumberIssue | null
  readonly rounded: boolean
  /** The unit that the cell itself prints, where it is another than its column's. */
  readonly ownUnit: SourceUnit | null
}

/**
 * The amount of a cell. A unit printed in the cell goes before its column's; a bound is no amount.
 * @param unit of the column
 */
export function readMoneyCell(cell: RawCell, unit: SourceUnit): MoneyCell {
  const { raw, number, issue } = readNumberCell(cell)
  const missing = (reason: NumberIssue | null): MoneyCell => ({ raw, value: null, issue: reason, rounded: false, ownUnit: null })
  if (number === null) return missing(issue)
  if (number.bounded) return missing('cell-bound')
  const printed = number.suffix === '' ? null : readSourceUnit(number.suffix)
  if (number.suffix !== '' && printed === null) return missing('cell-other-unit')
  const { value, rounded } = toThousandYen(number.decimal, number.negative, printed ?? unit)
  if (value === null) return missing('cell-too-large')
  return { raw, value, issue: null, rounded, ownUnit: printed === unit ? null : printed }
}
