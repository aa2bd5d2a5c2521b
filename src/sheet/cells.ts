import type { LinePart } from './lines.ts'

/** One cell of a row: trimmed, with the 1-based column of its first character or, blank, where it would stand. */
export interface Cell {
  readonly raw: string
  readonly line: number
  readonly column: number
}

function trimmedCell(part: LinePart, from: number, text: string): Cell {
  const raw = text.trim()
  const lead = raw === '' ? 0 : text.length - text.trimStart().length
  return { raw, line: part.line, column: part.column + from + lead }
}

/** Cells of a row: parted by tabs where it has any, by runs of spaces otherwise. */
export function splitCells(part: LinePart): Cell[] {
  if (!part.text.includes('\t')) return splitWords(part)
  const cells: Cell[] = []
  for (let from = 0, tab = 0; tab >= 0; from = tab + 1) {
    tab = part.text.indexOf('\t', from)
    cells.push(trimmedCell(part, from, tab < 0 ? part.text.slice(from) : part.text.slice(from, tab)))
  }
  return cells
}

/** Words of a row with their columns. */
export function splitWords(part: LinePart): Cell[] {
  return Array.from(part.text.matchAll(/\S+/g), (match) => trimmedCell(part, match.index, match[0]))
}
