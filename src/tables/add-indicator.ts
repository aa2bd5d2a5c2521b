import { readIndicatorName } from '../domain/indicator-name.ts'
import type { IndicatorBasis } from '../snapshot/types.ts'
import { isMarked, readCount } from './add-project.ts'
import { nameKey, plainWidth, printedText } from './cell-text.ts'
import type { DraftFigure, DraftIndicator, DraftPolicy } from './drafts.ts'
import type { RoundFacts } from './mapping.ts'
import { cellOf, columnsOf, isMapped, placeIn, textOf, type OpenTable, type PlacedColumn } from './open-table.ts'
import { readBasisCell } from './read-basis.ts'
import { readValueCell } from './read-value.ts'
import { readYearCell } from './read-year.ts'
import type { IdentifiedRow } from './row-identity.ts'

/** What is told once a table. */
export interface ValueTally {
  unitsTaken: number
  readonly assumedYears: Set<number>
}

export const newValueTally = (): ValueTally => ({ unitsTaken: 0, assumedYears: new Set() })

/** By number and name, by the one where the other is not printed; a name may carry its unit in brackets. */
function findIndicator({ indicators }: DraftPolicy, no: number | null, name: string): DraftIndicator | undefined {
  const names = new Set([nameKey(name), nameKey(readIndicatorName(name).name)])
  const named = indicators.filter((one) => name === '' || names.has(nameKey(one.name)))
  if (no === null) return named[0]
  return named.find((one) => one.no === no) ?? (name === '' ? undefined : named.find((one) => one.no === null))
}

/** A unit in brackets is read off the name only where the table has no column of units. */
function newIndicator(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, no: number | null): DraftIndicator {
  const parted = isMapped(open, 'indicatorUnit') ? { name: row.indicatorName, unit: '', cumulative: false } : readIndicatorName(row.indicatorName)
  const at = placeIn(open, row, 'indicatorName')
  const taken = no !== null && policy.indicators.some((one) => one.no === no)
  if (taken) open.report('duplicate-number', at, { policy: policy.name, no, name: parted.name })
  const indicator: DraftIndicator = {
    no: taken ? null : no, name: parted.name, at, unit: parted.unit, description: '', strategic: false, cumulative: parted.cumulative,
    direction: null, directionBasis: null, targetKind: null, figures: [], targets: [],
  }
  policy.indicators.push(indicator)
  return indicator
}

function addWords(open: OpenTable, row: IdentifiedRow, indicator: DraftIndicator): void {
  if (indicator.unit === '') indicator.unit = plainWidth(textOf(open, row, 'indicatorUnit'))
  if (indicator.description === '') indicator.description = textOf(open, row, 'indicatorDescription')
  indicator.strategic ||= isMarked(cellOf(open, row, 'strategic'))
  indicator.cumulative ||= isMarked(cellOf(open, row, 'cumulative'))
  indicator.direction ??= cellOf(open, row, 'direction')
  indicator.directionBasis ??= cellOf(open, row, 'directionBasis')
  indicator.targetKind ??= cellOf(open, row, 'targetKind')
}

interface Slot {
  readonly year: number | null
  readonly target: boolean
  readonly basis: IndicatorBasis
}

/** The year and kind of a value: the row's words go before the column's. */
function slotOf(open: OpenTable, row: IdentifiedRow, column: PlacedColumn, round: RoundFacts, tally: ValueTally): Slot | 'unknown' {
  const told = readBasisCell(cellOf(open, row, 'basis'))
  if (told === 'unknown' || told === 'budget') return 'unknown'
  const read = isMapped(open, 'year') ? readYearCell(cellOf(open, row, 'year')) : null
  const year = column.year ?? read?.year ?? null
  const word = told ?? (read && read.kind !== 'plain' ? read.kind : null)
  if (word === 'target') return { year, target: true, basis: 'actual' }
  const basis = word ?? column.basis
  const later = year !== null && round.evaluationYear !== null && year >= round.evaluationYear
  if (word === null && !column.namesBasis && year !== null) tally.assumedYears.add(year)
  return { year, target: false, basis: basis === 'estimate' || (basis === null && later) ? 'estimate' : 'actual' }
}

function addFigure(open: OpenTable, indicator: DraftIndicator, figure: DraftFigure): void {
  const place = indicator.figures.findIndex(({ year, basis }) => year === figure.year && basis === figure.basis)
  const earlier = indicator.figures[place]
  if (!earlier) indicator.figures.push(figure)
  else if (earlier.raw === '') indicator.figures[place] = figure
  else if (figure.raw !== '') {
    open.report('duplicate-value', figure.at ?? null, { name: indicator.name, year: figure.year, basis: figure.basis, first: earlier.raw ?? '', raw: figure.raw ?? '' })
  }
}

/** Where targets stand in rows of their own, a blank under a year still to come is no value that is missing. */
const isYearOfTargets = (open: OpenTable, year: number, raw: string, { evaluationYear }: RoundFacts): boolean =>
  raw === '' && isMapped(open, 'basis') && evaluationYear !== null && year > evaluationYear

function addValue(open: OpenTable, row: IdentifiedRow, column: PlacedColumn, indicator: DraftIndicator, round: RoundFacts, tally: ValueTally): void {
  const cell = row.cells[column.place] ?? null
  const at = open.source.at(row.index, column.place)
  const raw = printedText(cell)
  const slot = slotOf(open, row, column, round, tally)
  if (slot === 'unknown') {
    if (raw !== '') open.report('cell-unknown-basis', at, { column: column.header, raw })
  } else if (slot.target) addTarget(open, row, column, slot.year, indicator, tally)
  else if (slot.year === null) {
    if (raw !== '') open.report('cell-no-year', at, { column: column.header, raw })
  } else if (!isYearOfTargets(open, slot.year, raw, round)) {
    const read = readValueCell(cell, indicator.unit, 'figure')
    if (read.issue !== null) open.report(read.issue, at, { column: column.header, raw })
    takeUnit(indicator, read.unit, tally)
    addFigure(open, indicator, { year: slot.year, basis: slot.basis, value: read.value, raw: read.raw, at, stored: typeof cell === 'number' })
  }
}

function takeUnit(indicator: DraftIndicator, unit: string, tally: ValueTally): void {
  if (unit === '' || indicator.unit !== '') return
  indicator.unit = plainWidth(unit)
  tally.unitsTaken++
}

function addTarget(open: OpenTable, row: IdentifiedRow, column: PlacedColumn, year: number | null, indicator: DraftIndicator, tally: ValueTally): void {
  const at = open.source.at(row.index, column.place)
  const read = readValueCell(row.cells[column.place] ?? null, indicator.unit, 'target')
  if (read.issue !== null) open.report(read.issue, at, { column: column.header, raw: read.raw })
  else if (read.bounded) open.report('cell-target-bound', at, { column: column.header, raw: read.raw, value: read.value ?? '' })
  takeUnit(indicator, read.unit, tally)
  indicator.targets.push({ year, value: read.value, raw: read.raw, at })
}

/** The indicator of a row with its values and targets; a row that names none adds nothing. */
export function addIndicator(open: OpenTable, row: IdentifiedRow, policy: DraftPolicy, round: RoundFacts, tally: ValueTally): void {
  const no = readCount(row.indicatorNo)
  if (row.indicatorName === '' && no === null) return
  const indicator = findIndicator(policy, no, row.indicatorName) ?? newIndicator(open, row, policy, no)
  addWords(open, row, indicator)
  const targetYear = readYearCell(cellOf(open, row, 'targetYear'))?.year ?? null
  for (const column of columnsOf(open, 'value')) addValue(open, row, column, indicator, round, tally)
  for (const column of columnsOf(open, 'target')) addTarget(open, row, column, column.year ?? targetYear, indicator, tally)
}

/** Tells once what was taken of the cells of a table. */
export function tellValues({ report }: OpenTable, tally: ValueTally): void {
  if (tally.unitsTaken > 0) report('unit-from-cells', null, { count: tally.unitsTaken })
  if (tally.assumedYears.size > 0) report('basis-assumed', null, { years: [...tally.assumedYears].sort((a, b) => a - b).join('、') })
}
