import { printedText } from './cell-text.ts'
import type { Field, TableRole } from './fields.ts'
import type { Meaning } from './field-words.ts'
import { readTidyName } from './tidy-names.ts'
import type { MappedColumn } from './mapping.ts'
import type { RawTable } from './raw-table.ts'
import { readHeading, type HeadingReading } from './read-heading.ts'

const has = (readings: readonly HeadingReading[], ...fields: readonly Meaning[]): boolean =>
  readings.some(({ meaning }) => meaning !== null && fields.includes(meaning))

const isAmount = (one: HeadingReading): boolean => one.meaning === 'amount'
const isValue = (one: HeadingReading): boolean => one.meaning === 'value' || one.meaning === 'target'

/** What a row of a table is, from the name that the tidy form gives it or from what its columns are. */
export function guessRole(name: string, readings: readonly HeadingReading[]): TableRole {
  const tidy = readTidyName(name)
  if (tidy !== null) return tidy
  const project = has(readings, 'projectName', 'projectNo')
  const indicator = has(readings, 'indicatorName', 'indicatorNo')
  const long = has(readings, 'year')
  if (project) return long && readings.some(isAmount) ? 'costs' : 'projects'
  if (indicator) return long && readings.some(isValue) ? 'figures' : 'indicators'
  if (readings.some(isAmount) && has(readings, 'name', 'department')) return 'projects'
  return has(readings, 'policyCode', 'policyName') ? 'policies' : 'ignored'
}

/** 番号 and 名称 are those of what the rows are. */
function settleName(meaning: 'number' | 'name', role: TableRole): Field {
  const number = meaning === 'number'
  if (role === 'projects' || role === 'costs') return number ? 'projectNo' : 'projectName'
  if (role === 'indicators' || role === 'figures') return number ? 'indicatorNo' : 'indicatorName'
  return role === 'policies' ? (number ? 'policyCode' : 'policyName') : 'ignored'
}

/** Ratings are short and few; a column of sentences under the same heading tells their reasons. */
function settleRating(field: Field, cells: readonly string[]): Field {
  const long = cells.filter((cell) => cell.length > 20).length * 2 > cells.length
  return !long ? field : field === 'progress' ? 'progressBasis' : field === 'necessity' ? 'necessityBasis' : field
}

interface Surroundings {
  readonly role: TableRole
  readonly evaluationYear: number | null
  readonly indicators: boolean
  readonly amounts: boolean
}

const ERAS = [2018, 1988, 1925] as const
/** Further away than this from what stands beside it, a number of a year tells no year. */
const MOST_APART = 10

/** 4年度 beside R3年度 is R4: the year nearest to the heading next to it that names one, or to the evaluation year where none does. */
function settleEralessYears(readings: readonly HeadingReading[], evaluationYear: number | null): readonly HeadingReading[] {
  const named = readings.flatMap(({ year }, place) => (year === null ? [] : [{ year, place }]))
  return readings.map((one, at) => {
    const { eraless } = one
    if (eraless === null) return one
    const beside = [...named].sort((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at))[0]?.year ?? evaluationYear
    if (beside === null) return one
    const nearest = ERAS.map((start) => start + eraless).sort((a, b) => Math.abs(a - beside) - Math.abs(b - beside))[0] ?? beside
    return Math.abs(nearest - beside) > MOST_APART ? one : { ...one, year: nearest }
  })
}

/** Years without a word over the projects of a table are their costs. */
function settleMeasure(one: HeadingReading, around: Surroundings): Pick<MappedColumn, 'field' | 'basis'> {
  const ofProjects = around.role === 'projects' || around.role === 'costs'
  const cost = isAmount(one) || (one.meaning === 'value' && ofProjects && !(around.indicators && (one.basis !== null || around.amounts)))
  if (!cost) {
    const later = one.year !== null && around.evaluationYear !== null && one.year >= around.evaluationYear
    return { field: one.meaning === 'target' ? 'target' : 'value', basis: one.meaning === 'target' ? null : (one.basis ?? (one.year === null ? null : later ? 'estimate' : 'actual')) }
  }
  if (one.year === null || one.basis !== null) return { field: 'amount', basis: one.basis === 'actual' ? 'settled' : one.basis }
  const year = around.evaluationYear ?? one.year + 1
  return { field: 'amount', basis: one.year < year ? 'settled' : one.year === year ? 'estimate' : 'budget' }
}

function settleField(one: HeadingReading, role: TableRole, cells: readonly string[]): Field {
  const { meaning } = one
  if (meaning === null) return 'ignored'
  if (meaning === 'number' || meaning === 'name') return settleName(meaning, role)
  if (meaning === 'indicatorUnit' && (role === 'costs' || role === 'projects') && cells.every((cell) => /円$|^$/.test(cell))) return 'amountUnit'
  return meaning === 'progress' || meaning === 'necessity' ? settleRating(meaning, cells) : meaning
}

/** Of two columns with one meaning the nearer to the whole cost stays, then the first; the other is left for a person to choose. */
function dropRepeated(columns: readonly MappedColumn[], ranks: readonly number[]): MappedColumn[] {
  const keyOf = ({ field, year, basis }: MappedColumn): string => `${field} ${year} ${basis}`
  return columns.map((column, at) => {
    const better = columns.findIndex((other, place) => keyOf(other) === keyOf(column) &&
      ((ranks[place] ?? 0) > (ranks[at] ?? 0) || ((ranks[place] ?? 0) === (ranks[at] ?? 0) && place < at)))
    return column.field === 'ignored' || better < 0 ? column : { ...column, field: 'ignored', year: null, basis: null, unit: null }
  })
}

/**
 * What each column of a table means, from its heading, the role of its rows and, for ratings and units, its cells.
 * @param first position of the first row under the headings
 */
export function guessColumns(table: RawTable, headings: readonly string[], role: TableRole, first: number, evaluationYear: number | null): MappedColumn[] {
  const readings = settleEralessYears(headings.map(readHeading), evaluationYear)
  const around = { role, evaluationYear, indicators: has(readings, 'indicatorName', 'indicatorNo'), amounts: readings.some(isAmount) }
  const columns = readings.map((one, at): MappedColumn => {
    const header = headings[at] ?? ''
    if (isAmount(one) || isValue(one)) return { header, ...settleMeasure(one, around), year: one.year, unit: one.unit }
    const cells = table.rows.slice(first).map((row) => printedText(row[at] ?? null)).filter((cell) => cell !== '')
    return { header, field: settleField(one, role, cells), year: null, basis: null, unit: null }
  })
  return dropRepeated(columns, readings.map(({ rank }) => rank))
}
