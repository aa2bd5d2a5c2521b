import { wordKey } from './cell-text.ts'
import { YEARLY_FIELDS } from './fields.ts'
import { fitOrders } from './fit-orders.ts'
import { guessMapping, guessTable } from './guess-mapping.ts'
import type { MappedColumn, MappedTable, TableMapping } from './mapping.ts'
import type { RawTable } from './raw-table.ts'
import { readHeading } from './read-heading.ts'

/** A heading without its year: R4決算 and R5決算 are one column of two years. */
const keyOf = ({ header }: MappedColumn): string =>
  wordKey(header).replace(/(?:令和|平成|昭和|[rhs])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2}/g, '').replace(/[()年度末]/g, '')

/** Each heading with how often it stood before, since 決算 stands once a year. */
function keysOf(columns: readonly MappedColumn[]): string[] {
  const counts = new Map<string, number>()
  return columns.map((column) => {
    const key = keyOf(column)
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return `${key} ${count}`
  })
}

/** The saved table with the most headings of this one; null where fewer than half are its own. */
function findAlike(table: MappedTable, saved: readonly MappedTable[]): MappedTable | null {
  const keys = new Set(keysOf(table.columns))
  const shared = saved.map((one) => keysOf(one.columns).filter((key) => keys.has(key)).length)
  const most = Math.max(0, ...shared)
  return most * 2 >= keys.size && most > 0 ? (saved[shared.indexOf(most)] ?? null) : null
}

/** The year of a column moves on with its heading, else with the evaluation. */
function fitColumn(column: MappedColumn, saved: MappedColumn, shift: number): MappedColumn {
  const { year, basis } = readHeading(column.header)
  const yearly = YEARLY_FIELDS.includes(saved.field)
  return {
    header: column.header, field: saved.field, unit: saved.unit,
    year: !yearly ? null : (year ?? (saved.year === null ? null : saved.year + shift)),
    basis: !yearly ? null : basis === null || saved.basis === null ? saved.basis : basis === 'actual' && saved.field === 'amount' ? 'settled' : basis,
  }
}

function fitTable(table: RawTable, saved: MappedTable, evaluationYear: number | null, shift: number): MappedTable {
  const fresh = guessTable(table, evaluationYear, { role: saved.role, headerRows: saved.headerRows })
  const savedKeys = keysOf(saved.columns)
  const keys = keysOf(fresh.columns)
  const columns = fresh.columns.map((column, at) => {
    const known = saved.columns[savedKeys.indexOf(keys[at] ?? '')]
    return known ? fitColumn(column, known, shift) : column
  })
  return { ...fresh, unit: fresh.unit ?? saved.unit, columns }
}

/**
 * A saved mapping for other tables, as those of the next year: columns are found by their headings without years,
 * years move on, tables and columns that it does not know are guessed.
 */
export function fitMapping(saved: TableMapping, tables: readonly RawTable[]): TableMapping {
  const guessed = guessMapping(tables)
  const { round } = guessed
  const shift = (round.evaluationYear ?? 0) - (saved.round.evaluationYear ?? round.evaluationYear ?? 0)
  const fitted = guessed.tables.map((table, at) => {
    const alike = findAlike(table, saved.tables)
    const raw = tables[at]
    return alike && raw ? fitTable(raw, alike, round.evaluationYear, shift) : table
  })
  return fitOrders(tables, {
    ...guessed,
    round: {
      ...round,
      municipality: saved.round.municipality || round.municipality,
      targetYear: round.targetYear ?? saved.round.targetYear, unit: saved.round.unit, grouping: saved.round.grouping,
      progress: saved.round.progress, necessity: saved.round.necessity,
    },
    tables: fitted,
  })
}
