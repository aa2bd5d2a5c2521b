import { excerpt, reportTo, type Report, type SheetDiagnostic } from './diagnostics.ts'
import { isFurniture } from './furniture.ts'
import { findSheets, type SheetRange } from './heads.ts'
import { readSheet } from './read-sheet.ts'
import { indexLines, type TextLines } from './text-lines.ts'
import type { ParsedSheet, Place } from './types.ts'

export interface ParsedDocument {
  readonly sheets: readonly ParsedSheet[]
  readonly diagnostics: readonly SheetDiagnostic[]
  /** Lines of the document; a last line without a break counts. */
  readonly lines: number
}

/** Lines before the first sheet belong to no policy; they are noted once. */
function reportOutside(lines: TextLines, end: number, report: Report): void {
  const outside: number[] = []
  for (let index = 0; index < end; index++) {
    const line = lines.line(index)
    if (line.trim() !== '' && !isFurniture(line)) outside.push(index)
  }
  const first = outside[0]
  if (first === undefined) return
  report('outside-sheet', [first + 1, 1], { lines: outside.length, text: excerpt(lines.line(first)) })
}

function reportFurniture(places: readonly Place[], report: Report): void {
  if (places[0]) report('furniture-ignored', places[0], { lines: places.length })
}

function reportHeadless(range: SheetRange, lines: TextLines, report: Report): void {
  report('sheet-without-head', range.at, { lines: range.to - range.from, text: excerpt(lines.line(range.from)) })
}

/**
 * Reads a document of evaluation sheets, as text extracted from the paper.
 * Never throws: what cannot be read becomes a diagnostic and reading goes on; a sheet is left out only where neither code
 * nor name was found. Time is linear in the text's length.
 * @param text one or many sheets; any line break, with or without a byte order mark
 * @returns sheets in printed order, diagnostics in reading order, places as [line, column] of the text as given
 * @source 施策評価シート
 */
export function parseSheets(text: string): ParsedDocument {
  const diagnostics: SheetDiagnostic[] = []
  const report = reportTo(diagnostics)
  const lines = indexLines(text)
  const ranges = findSheets(lines)
  const firstHead = ranges[0]
  if (firstHead) reportOutside(lines, firstHead.at[0] - 1, report)
  const sheets: ParsedSheet[] = []
  const furniture: Place[] = []
  for (const range of ranges) {
    if (range.code === '') {
      reportHeadless(range, lines, report)
      continue
    }
    const read = readSheet(lines, range, report)
    sheets.push(read.sheet)
    for (const part of read.furniture) furniture.push([part.line, part.column])
  }
  reportFurniture(furniture, report)
  if (sheets.length === 0) report('no-sheet', [1, 1], { lines: lines.count })
  return { sheets, diagnostics, lines: lines.count }
}
