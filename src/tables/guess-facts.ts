import { findYear, namesOneYear } from '../domain/year-label.ts'
import { printedText, wordKey } from './cell-text.ts'
import type { MappedColumn, MappedTable, RatingOrder, RoundFacts } from './mapping.ts'
import { findSourceUnit, type SourceUnit } from './money-units.ts'
import type { RawTable } from './raw-table.ts'
import { readBasisCell } from './read-basis.ts'
import { readNumberCell, valueOf } from './read-number.ts'
import { readRatingCell } from './read-rating.ts'
import { guessRatingOrder } from './guess-rating.ts'
import { readYearCell } from './read-year.ts'

/** A table with what its columns were taken for. */
export interface GuessedTable {
  readonly table: RawTable
  readonly mapped: MappedTable
}

/** Texts above a table: titles and notes such as 単位：千円. */
export const notesAbove = (table: RawTable, start: number): string[] =>
  table.rows.slice(0, start).flatMap((row) => row.map(printedText)).filter((text) => text !== '')

const dataRows = ({ table, mapped }: GuessedTable): RawTable['rows'] => table.rows.slice(mapped.headerStart + mapped.headerRows)

/** Cells of the columns with one of some fields, row by row. */
function cellsOf(guessed: GuessedTable, fits: (column: MappedColumn) => boolean): RawTable['rows'][number][number][] {
  const places = guessed.mapped.columns.flatMap((column, at) => (fits(column) ? [at] : []))
  return dataRows(guessed).flatMap((row) => places.map((at) => row[at] ?? null))
}

/** The fiscal year that a file or a title names alone: 令和5年度 事務事業評価. */
export function findNamedYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const key = wordKey(text).toUpperCase()
    if (key.length > 100 || !namesOneYear(key)) continue
    const year = findYear(key) ?? (/(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)/.exec(key)?.[1] ?? null)
    if (year !== null && Number(year) >= 1950 && Number(year) <= 2100) return Number(year)
  }
  return null
}

/** A column under which only rows of targets state anything is no year of values: R7 beside R3, R4 and R5. */
function holdsTargetsAlone(one: GuessedTable, place: number): boolean {
  const basis = one.mapped.columns.findIndex(({ field }) => field === 'basis')
  const stated = basis < 0 ? [] : dataRows(one).filter((row) => printedText(row[place] ?? null) !== '')
  return stated.length > 0 && stated.every((row) => readBasisCell(row[basis] ?? null) === 'target')
}

function statedYears(guessed: readonly GuessedTable[]): { year: number; estimate: boolean }[] {
  const ofColumns = guessed.flatMap((one) => one.mapped.columns.flatMap(({ field, year, basis }, place) =>
    (year !== null && (field === 'amount' || field === 'value') && !holdsTargetsAlone(one, place) ? [{ year, estimate: basis === 'estimate' }] : [])))
  const ofRows = guessed.flatMap((one) => {
    const year = one.mapped.columns.findIndex(({ field }) => field === 'year')
    const basis = one.mapped.columns.findIndex(({ field }) => field === 'basis')
    return year < 0 ? [] : dataRows(one).flatMap((row) => {
      const read = readYearCell(row[year] ?? null)
      return read ? [{ year: read.year, estimate: read.kind === 'estimate' || /見込|^estimate$/i.test(printedText(row[basis] ?? null)) }] : []
    })
  })
  return [...ofColumns, ...ofRows]
}

/** The year of the 見込み, else the year that a title or a file names, else the latest year stated. */
export function guessEvaluationYear(guessed: readonly GuessedTable[]): number | null {
  const years = statedYears(guessed)
  const estimates = years.filter(({ estimate }) => estimate).map(({ year }) => year)
  if (estimates.length > 0) return Math.max(...new Set(estimates))
  const named = findNamedYear(guessed.flatMap(({ table, mapped }) => [...notesAbove(table, mapped.headerStart), table.name, table.file]))
  return named ?? (years.length === 0 ? null : Math.max(...new Set(years.map(({ year }) => year))))
}

/** The latest year that a target belongs to. */
export function guessTargetYear(guessed: readonly GuessedTable[]): number | null {
  const ofColumns = guessed.flatMap(({ mapped }) => mapped.columns).flatMap(({ field, year }) => (field === 'target' && year !== null ? [year] : []))
  const ofRows = guessed.flatMap((one) => cellsOf(one, ({ field }) => field === 'targetYear')).flatMap((cell) => readYearCell(cell)?.year ?? [])
  const years = new Set([...ofColumns, ...ofRows])
  return years.size === 0 ? null : Math.max(...years)
}

/** What a table prints above itself as the unit of its amounts. */
export function guessTableUnit(table: RawTable, start: number): SourceUnit | null {
  for (const note of notesAbove(table, start)) {
    const unit = findSourceUnit(wordKey(note))
    if (unit !== null) return unit
  }
  return null
}

/** A project of ten thousand million yen is rare, one of ten million yen is not. */
const SURELY_YEN = 10_000_000

/** The unit of amounts that print none: 千円 unless amounts are so high that they must be yen. */
export function guessUnit(guessed: readonly GuessedTable[]): SourceUnit {
  const amounts = guessed.flatMap((one) => (one.mapped.unit !== null ? [] : cellsOf(one, ({ field, unit }) => field === 'amount' && unit === null)))
  const high = amounts.some((cell) => {
    const { number } = readNumberCell(cell)
    return number !== null && number.suffix === '' && Math.abs(valueOf(number)) >= SURELY_YEN
  })
  return high ? 'yen' : 'thousandYen'
}

export function guessOrder(guessed: readonly GuessedTable[], field: 'progress' | 'necessity'): RatingOrder {
  const cells = guessed.flatMap((one) => cellsOf(one, (column) => column.field === field))
  return guessRatingOrder(cells.map(readRatingCell), field === 'progress')
}

/** Projects that name a policy belong to it; else their department gathers them; else each stands for itself. */
export function guessGrouping(guessed: readonly GuessedTable[]): RoundFacts['grouping'] {
  const tables = guessed.filter(({ mapped }) => mapped.role === 'projects' || mapped.role === 'costs')
  const known = (...fields: readonly string[]): boolean =>
    tables.length === 0 || tables.some(({ mapped }) => mapped.columns.some(({ field }) => fields.includes(field)))
  return known('policyCode', 'policyName') ? 'policy' : known('department') ? 'department' : 'project'
}

const place = /([一-龠ぁ-んァ-ヶ]{1,8}?[都道府県])?([一-龠ぁ-んァ-ヶ]{1,10}?[市区町村])(?![場民])/

/** The municipality that a title or a file names: 「○○市 令和5年度事務事業評価」. */
export function guessMunicipality(guessed: readonly GuessedTable[]): string {
  for (const text of guessed.flatMap(({ table, mapped }) => [...notesAbove(table, mapped.headerStart), table.name, table.file])) {
    const found = text.length > 100 ? null : place.exec(text)
    if (found) return found[0]
  }
  return ''
}
