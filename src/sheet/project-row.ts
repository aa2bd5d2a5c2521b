import { isDash, squeeze } from '../domain/characters.ts'
import { invariant } from '../domain/result.ts'
import { splitCells, splitWords, type Cell } from './cells.ts'
import type { LinePart } from './lines.ts'

/** A row of the project table by its columns; costs hold one cell a year, blank ones included. */
export interface ProjectRow {
  readonly no: number
  readonly name: Cell
  readonly costs: readonly Cell[]
  readonly outlook: string
  /** Cells beyond the table's columns. */
  readonly surplus: readonly Cell[]
}

const figureLike = /^[-+△▲−－]?[0-9０-９][0-9０-９,，.．]*$/

/** The number of a table row in its first cell; null for rows of another kind. */
export function readRowNumber(raw: string): number | null {
  if (raw.length === 0 || raw.length > 6) return null
  const squeezed = squeeze(raw)
  return /^[0-9]{1,5}$/.test(squeezed) ? Number(squeezed) : null
}

/** Cells from `first`, exactly `count`; what a short row does not print stands, blank, at the row's end. */
export function takeCells(cells: readonly Cell[], first: number, count: number, part: LinePart): Cell[] {
  const end: Cell = { raw: '', line: part.line, column: part.column + part.text.length }
  const taken = cells.slice(first, first + count)
  while (taken.length < count) taken.push(end)
  return taken
}

const firstWord = (text: string): string => text.trim().replace(/\s.*$/s, '')

function isFigure(raw: string): boolean {
  return isDash(raw) || figureLike.test(raw)
}

/** A row whose tabs became spaces: the last run of as many figures as there are years parts name and outlook. */
function readSpacedRow(part: LinePart, no: number, years: number): ProjectRow | null {
  const words = splitWords(part)
  for (let first = words.length - years; first >= 2; first--) {
    const costs = words.slice(first, first + years)
    if (!costs.every((word) => isFigure(word.raw))) continue
    const name = words[1]!
    const nameEnd = words[first - 1]!
    const raw = part.text.slice(name.column - part.column, nameEnd.column - part.column + nameEnd.raw.length)
    const outlook = words.slice(first + years).map((word) => word.raw).join(' ')
    return { no, name: { ...name, raw }, costs, outlook, surplus: [] }
  }
  return null
}

function readCells(no: number, name: Cell, cells: readonly Cell[], years: number, part: LinePart): ProjectRow {
  const surplus = cells.slice(years + 1).filter((cell) => cell.raw !== '')
  return { no, name, costs: takeCells(cells, 0, years, part), outlook: cells[years]?.raw ?? '', surplus }
}

/**
 * Reads one numbered row.
 * @param years how many cost columns the table has
 * @returns null where the line is no numbered row of that shape
 */
export function readProjectRow(part: LinePart, years: number): ProjectRow | null {
  if (!part.text.includes('\t')) {
    const no = part.text.length > 400 ? null : readRowNumber(firstWord(part.text))
    return no === null || years === 0 ? null : readSpacedRow(part, no, years)
  }
  const cells = splitCells(part)
  const no = readRowNumber(cells[0]!.raw)
  return no === null ? null : readCells(no, cells[1]!, cells.slice(2), years, part)
}

/** A row that begins with number and part of a name, and ends its cell there: the name was wrapped. */
export function isOpenRow(part: LinePart): boolean {
  const cells = part.text.length > 200 ? [] : splitCells(part)
  return cells.length === 2 && readRowNumber(cells[0]!.raw) !== null && cells[1]!.raw !== ''
}

/** A row whose name goes on, with the figures, on the line after. @param head an open row */
export function readWrappedRow(head: LinePart, part: LinePart, years: number): ProjectRow {
  const begun = splitCells(head)
  const no = readRowNumber(begun[0]!.raw)
  invariant(no !== null, 'a wrapped row begins with a number')
  const cells = splitCells(part)
  return readCells(no, { ...begun[1]!, raw: begun[1]!.raw + cells[0]!.raw }, cells.slice(1), years, part)
}
