import type { At, CostBasis, Stated } from '../snapshot/types.ts'
import { printedText, wordKey } from './cell-text.ts'
import type { MappedColumn, RoundFacts } from './mapping.ts'
import { findSourceUnit, readSourceUnit, type SourceUnit } from './money-units.ts'
import { cellOf, columnsOf, isMapped, placeIn, type OpenRow, type OpenTable, type PlacedColumn } from './open-table.ts'
import { readBasisCell } from './read-basis.ts'
import { readMoneyCell } from './read-money.ts'
import { readYearCell } from './read-year.ts'

/** What is told once a table and not once a cell. */
export interface MoneyTally {
  rounded: number
  own: number
  readonly units: Set<SourceUnit>
  assumedUnit: boolean
  readonly assumedYears: Set<number>
}

export const newTally = (): MoneyTally => ({ rounded: 0, own: 0, units: new Set(), assumedUnit: false, assumedYears: new Set() })

/** Without a word for it a year before the evaluation is settled, its own year estimated, a later one planned. */
const assumeBasis = (year: number, { evaluationYear }: RoundFacts): CostBasis =>
  evaluationYear === null || year < evaluationYear ? 'settled' : year === evaluationYear ? 'estimate' : 'budget'

function unitOf(open: OpenTable, row: OpenRow, column: MappedColumn, round: RoundFacts, tally: MoneyTally): SourceUnit {
  const printed = wordKey(printedText(cellOf(open, row, 'amountUnit')))
  const own = readSourceUnit(printed) ?? findSourceUnit(printed)
  const known = own ?? column.unit ?? open.mapped.unit
  if (known === null) tally.assumedUnit = true
  return known ?? round.unit
}

/** The row's year and kind, of a long table; the year is null where the row's cell names none. */
function rowYear(open: OpenTable, row: OpenRow): { year: number | null; basis: CostBasis | null } {
  if (!isMapped(open, 'year')) return { year: null, basis: null }
  const read = readYearCell(cellOf(open, row, 'year'))
  const basis = read && read.kind !== 'plain' && read.kind !== 'target' ? (read.kind === 'actual' ? 'settled' : read.kind) : null
  return { year: read?.year ?? null, basis }
}

interface RowKind {
  readonly year: number | null
  readonly basis: CostBasis | null
  /** A word in the column of kinds that is none. */
  readonly unknown: boolean
}

function rowKind(open: OpenTable, row: OpenRow): RowKind {
  const { year, basis } = rowYear(open, row)
  const told = readBasisCell(cellOf(open, row, 'basis'))
  const ofCosts = told === 'actual' ? 'settled' : told === 'target' || told === 'unknown' ? null : told
  return { year, basis: ofCosts ?? basis, unknown: told === 'unknown' || told === 'target' }
}

function settleBasis(column: PlacedColumn, kind: RowKind, year: number, round: RoundFacts, tally: MoneyTally): CostBasis {
  const ofColumn = column.basis === 'actual' ? 'settled' : column.basis
  const told = kind.basis ?? ofColumn
  if (kind.basis === null && !column.namesBasis) tally.assumedYears.add(year)
  return told ?? assumeBasis(year, round)
}

function readOne(open: OpenTable, row: OpenRow, column: PlacedColumn, year: number, basis: CostBasis, round: RoundFacts, tally: MoneyTally): Stated<CostBasis> {
  const unit = unitOf(open, row, column, round, tally)
  const at: At = open.source.at(row.index, column.place)
  const { raw, value, issue, rounded, ownUnit } = readMoneyCell(row.cells[column.place] ?? null, unit)
  if (issue !== null) open.report(issue, at, { column: column.header, raw })
  if (value !== null && (ownUnit ?? unit) !== 'thousandYen') tally.units.add(ownUnit ?? unit)
  if (rounded) tally.rounded++
  if (ownUnit !== null) tally.own++
  return { year, basis, value, raw, at }
}

/**
 * The amounts of a row, in 千円: one a column of amounts, blanks included where the table is wide.
 * @returns none for a row of a long table whose year or kind cannot be read; that is told
 */
export function readAmounts(open: OpenTable, row: OpenRow, round: RoundFacts, tally: MoneyTally): Stated<CostBasis>[] {
  const kind = rowKind(open, row)
  return columnsOf(open, 'amount').flatMap((column) => {
    const year = column.year ?? kind.year
    const printed = printedText(row.cells[column.place] ?? null)
    if (year === null || kind.unknown) {
      const code = year === null ? 'cell-no-year' : 'cell-unknown-basis'
      if (printed !== '') open.report(code, placeIn(open, row, year === null ? 'year' : 'basis'), { column: column.header, raw: printed })
      return []
    }
    return [readOne(open, row, column, year, settleBasis(column, kind, year, round, tally), round, tally)]
  })
}

/** Tells once what was done to the amounts of a table. */
export function tellMoney({ report }: OpenTable, tally: MoneyTally, round: RoundFacts): void {
  for (const unit of tally.units) report('money-converted', null, { unit })
  if (tally.rounded > 0) report('money-rounded', null, { count: tally.rounded })
  if (tally.own > 0) report('money-own-unit', null, { count: tally.own })
  if (tally.assumedUnit) report('unit-assumed', null, { unit: round.unit })
  if (tally.assumedYears.size > 0) report('basis-assumed', null, { years: [...tally.assumedYears].sort((a, b) => a - b).join('、') })
}
