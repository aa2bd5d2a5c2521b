import type { At, Source } from '../snapshot/types.ts'
import { lineText } from './cell-text.ts'
import type { RawTable } from './raw-table.ts'

/** Rows that a file leaves out are blank lines of the text, unless they are more than there are rows. */
const SPARSE = 2
const ALWAYS_KEPT = 200

/** A table as text, so that every value has a place that can be shown. */
export interface TableSource {
  readonly source: Source
  /** The place of a cell's first sign, by position of row and column in the table. */
  at(row: number, column: number): At
}

/** Lines of the text by row: those of the file where the file is no desert, else one after another. */
function numberLines({ rows, lines }: RawTable): number[] {
  const last = lines[rows.length - 1] ?? rows.length
  const rising = rows.every((_, at) => (lines[at] ?? 0) > (at === 0 ? 0 : (lines[at - 1] ?? 0)))
  return rows.map((_, at) => (rising && last <= rows.length * SPARSE + ALWAYS_KEPT ? (lines[at] ?? at + 1) : at + 1))
}

const leadOf = (text: string): number => (text.trim() === '' ? 0 : text.length - text.trimStart().length)

/** 事務事業.csv, 令和5年度.xlsx［事業］. */
function nameOf({ name, file }: RawTable): string {
  const stem = file.replace(/\.[^.]*$/, '')
  return name === '' || name === stem || name === file ? file : `${file}［${name}］`
}

/**
 * A table as a source: tab-separated, one line a row, line breaks inside cells as spaces, line numbers as in the file.
 * @param id of the source in its round
 * @returns a source without a hash: that is for those who may compute one
 */
export function buildTableSource(table: RawTable, id: string): TableSource {
  const numbers = numberLines(table)
  const count = numbers.at(-1) ?? 0
  const text: string[] = Array.from({ length: count }, () => '')
  table.rows.forEach((row, at) => { text[(numbers[at] ?? 1) - 1] = row.map(lineText).join('\t') })
  return {
    source: { id, name: nameOf(table), sha256: '', lines: count, text: text.map((line) => `${line}\n`).join('') },
    at: (row, column) => {
      const cells = table.rows[row] ?? []
      const before = cells.slice(0, column).reduce<number>((sum, cell) => sum + lineText(cell).length + 1, 0)
      return [id, numbers[row] ?? 1, 1 + before + leadOf(lineText(cells[column] ?? null))]
    },
  }
}
