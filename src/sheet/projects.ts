import { readRelistedMark } from '../domain/relisted-mark.ts'
import type { YearLabel } from '../domain/year-label.ts'
import { splitCells, type Cell } from './cells.ts'
import { excerpt, type Report } from './diagnostics.ts'
import { readAmount } from './figure.ts'
import { placeOf, type LinePart } from './lines.ts'
import { readProjectRow, readWrappedRow, takeCells, type ProjectRow } from './project-row.ts'
import { sortProjectTable, type ProjectTable, type RowLines } from './project-table.ts'
import type { AmountBasis, ParsedFigure, ParsedProject, TextPlaces } from './types.ts'
import { readYearGrid } from './year-grid.ts'

type Amount = ParsedFigure<AmountBasis>

export interface ProjectSection {
  readonly projects: ParsedProject[]
  readonly statedTotals: Amount[]
  readonly costTrend: Amount[]
}

function readBasis(label: YearLabel): AmountBasis {
  return label.kind === 'estimate' || label.kind === 'budget' ? label.kind : 'settled'
}

function readAmounts(years: readonly YearLabel[], cells: readonly Cell[], report: Report, section: string): Amount[] {
  return years.map((label, at) => {
    const cell = cells[at]!
    const value = readAmount(cell, report, section, label.year)
    return { year: label.year, basis: readBasis(label), value, raw: cell.raw, at: [cell.line, cell.column] }
  })
}

function readTrend(parts: readonly LinePart[], report: Report): { amounts: Amount[]; years: YearLabel[] } {
  const { columns, unread } = readYearGrid(parts)
  for (const part of unread) report('unread-line', placeOf(part), { section: 'costTrend', text: excerpt(part.text) })
  const years = columns.map(({ label }) => label)
  const cells = columns.map(({ cell, end }) => cell ?? end)
  const stated = columns.some(({ cell }) => cell !== null)
  return { amounts: stated ? readAmounts(years, cells, report, 'costTrend') : [], years }
}

function readRow(row: RowLines, years: readonly YearLabel[]): ProjectRow | null {
  return row.head ? readWrappedRow(row.head, row.part, years.length) : readProjectRow(row.part, years.length)
}

function isEmptyRow(row: ProjectRow): boolean {
  return row.name.raw === '' && row.outlook === '' && row.costs.every((cell) => cell.raw === '')
}

function readProject(row: ProjectRow, years: readonly YearLabel[], textAt: TextPlaces, report: Report): ParsedProject {
  const { name, relisted } = readRelistedMark(row.name.raw)
  const at = [row.name.line, row.name.column] as const
  const key = `projects.${row.no}.name`
  if (textAt[key]) report('duplicate-project-number', at, { no: row.no, text: excerpt(name) })
  else textAt[key] = at
  for (const cell of row.surplus) {
    report('unread-line', [cell.line, cell.column], { section: `projects.${row.no}`, text: excerpt(cell.raw) })
  }
  const costs = readAmounts(years, row.costs, report, `projects.${row.no}`)
  return { no: row.no, name, relisted, costs, outlook: row.outlook }
}

function readProjects(table: ProjectTable, years: readonly YearLabel[], textAt: TextPlaces, report: Report): ParsedProject[] {
  const projects: ParsedProject[] = []
  for (const row of table.rows) {
    const read = readRow(row, years)
    if (read && !isEmptyRow(read)) projects.push(readProject(read, years, textAt, report))
    else if (!read && row.part.text.trim().length > 6) table.unread.push(row.part)
  }
  return projects
}

function readTotals(part: LinePart | null, years: readonly YearLabel[], report: Report): Amount[] {
  if (!part || years.length === 0) return []
  const cells = splitCells(part)
  const first = cells[1]?.raw === '' ? 2 : 1
  return readAmounts(years, takeCells(cells, first, years.length, part), report, 'statedTotals')
}

/**
 * Section 5: the projects with their costs in 千円, the printed total and the trend table. Numbered rows without a name
 * are none. Where the table's own years are missing, those of the trend table or the indicators stand in, and it is noted.
 */
export function readProjectSection(
  parts: readonly LinePart[],
  otherYears: readonly YearLabel[],
  textAt: TextPlaces,
  report: Report,
): ProjectSection {
  const table = sortProjectTable(parts)
  const trend = readTrend(table.trend, report)
  const assumed = trend.years.length > 0 ? trend.years : otherYears
  const years = table.years ?? assumed
  const projects = readProjects(table, years, textAt, report)
  const first = table.rows[0]?.part
  if (!table.years && first && projects.length > 0) {
    report(years.length > 0 ? 'years-assumed' : 'years-unknown', placeOf(first), { section: 'projects' })
  }
  for (const part of table.unread) report('unread-line', placeOf(part), { section: 'projects', text: excerpt(part.text) })
  return { projects, statedTotals: readTotals(table.total, years, report), costTrend: trend.amounts }
}
