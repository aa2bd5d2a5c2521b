import { defaultTitle } from '../snapshot/defaults.ts'
import { guessColumns, guessRole } from './guess-columns.ts'
import {
  findNamedYear, guessEvaluationYear, guessGrouping, guessMunicipality, guessOrder, guessTableUnit, guessTargetYear, guessUnit, notesAbove,
  type GuessedTable,
} from './guess-facts.ts'
import { findHeadingRows, joinHeadings, widthOf } from './heading-rows.ts'
import type { MappedTable, TableMapping } from './mapping.ts'
import type { TableRole } from './fields.ts'
import type { RawTable } from './raw-table.ts'
import { readHeading } from './read-heading.ts'
import { readRatingsTable, readRoundTable } from './read-round-tables.ts'
import { readTidyName } from './tidy-names.ts'

/** The workbook that carries a table's meaning in 出典 beside it: words, no table. */
const ABOUT = new Set(['出典', 'about', 'readme', '説明', '記入方法'])

interface TableChoice {
  readonly role?: TableRole
  readonly headerStart?: number
  readonly headerRows?: number
}

/**
 * A table with its columns guessed anew, after a person chose its role or the rows of its headings.
 * @param evaluationYear tells years without a word apart; null where it is not known yet
 */
export function guessTable(table: RawTable, evaluationYear: number | null, choice: TableChoice = {}): MappedTable {
  const found = findHeadingRows(table)
  const start = Math.min(choice.headerStart ?? found?.start ?? 0, table.rows.length)
  const count = choice.headerRows ?? found?.count ?? (table.rows.length > 0 ? 1 : 0)
  const headings = count === 0 ? Array.from({ length: widthOf(table) }, () => '') : joinHeadings(table, { start, count })
  const role = choice.role ?? (ABOUT.has(table.name.toLowerCase()) ? 'ignored' : guessRole(table.name, headings.map(readHeading)))
  const columns = guessColumns(table, headings, role, start + count, evaluationYear)
  return { name: table.name, file: table.file, role, headerStart: start, headerRows: count, unit: guessTableUnit(table, start), columns }
}

const guessAll = (tables: readonly RawTable[], year: number | null): GuessedTable[] =>
  tables.map((table) => ({ table, mapped: guessTable(table, year) }))

function toldOrders(tables: readonly RawTable[]): ReturnType<typeof readRatingsTable> {
  const told = tables.find((table) => readTidyName(table.name) === 'ratings')
  return told ? readRatingsTable(told) : { progress: null, necessity: null }
}

/**
 * A mapping from headings and contents alone: what a person then looks through and mends.
 * @param tables as they were read, of one or several files
 * @returns one entry a table in the same order; `evaluationYear` is null where nothing names a year
 */
export function guessMapping(tables: readonly RawTable[]): TableMapping {
  const told = tables.filter((table) => readTidyName(table.name) === 'round').reduce((facts, table) => ({ ...facts, ...readRoundTable(table) }), {} as ReturnType<typeof readRoundTable>)
  const named = findNamedYear(tables.flatMap((table) => [...notesAbove(table, findHeadingRows(table)?.start ?? 0), table.name, table.file]))
  const first = guessAll(tables, told.evaluationYear ?? named)
  const evaluationYear = told.evaluationYear ?? guessEvaluationYear(first)
  const guessed = guessAll(tables, evaluationYear)
  const orders = toldOrders(tables)
  return {
    format: 'miharashi-mapping',
    version: 1,
    round: {
      id: told.id ?? null,
      municipality: told.municipality ?? guessMunicipality(guessed),
      title: told.title ?? (evaluationYear === null ? '' : defaultTitle(evaluationYear, [])),
      evaluationYear,
      targetYear: told.targetYear ?? guessTargetYear(guessed),
      unit: guessUnit(guessed),
      grouping: guessGrouping(guessed),
      progress: orders.progress ?? guessOrder(guessed, 'progress'),
      necessity: orders.necessity ?? guessOrder(guessed, 'necessity'),
    },
    tables: guessed.map(({ mapped }) => mapped),
  }
}
