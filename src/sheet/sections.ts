import { blankLine, placeOf, type LinePart } from './lines.ts'
import type { Report } from './diagnostics.ts'
import { isFurniture } from './furniture.ts'
import { readBracketHeading, readHeaderLabel, readIndicatorHeading, readSectionHeading, type HeaderKey, type SectionKey } from './headings.ts'
import type { TextLines } from './text-lines.ts'
import type { Place } from './types.ts'

export type BlockKey = HeaderKey | SectionKey

export interface IndicatorBlock {
  readonly no: number
  /** Where its heading stands. */
  readonly at: Place
  readonly parts: LinePart[]
}

/** A sheet's lines, each in the block it stands in; a block that was not printed is absent. */
export interface Blocks {
  readonly texts: Map<BlockKey, LinePart[]>
  readonly indicators: IndicatorBlock[]
  /** Lines before the first label. */
  readonly loose: LinePart[]
  readonly furniture: LinePart[]
}

interface Division {
  readonly blocks: Blocks
  readonly report: Report
  current: LinePart[]
  inHeader: boolean
  bridged: boolean
}

function open(division: Division, key: BlockKey, part: LinePart): void {
  const { texts } = division.blocks
  const earlier = texts.get(key)
  if (earlier) division.report('duplicate-section', placeOf(part), { section: key })
  division.current = earlier ?? []
  texts.set(key, division.current)
}

function openHeaderBlock(division: Division, part: LinePart): boolean {
  const label = readHeaderLabel(part.text)
  if (label) {
    open(division, label.key, part)
    const text = part.text.slice(label.from)
    if (text.trim() !== '') division.current.push({ ...part, column: part.column + label.from, text })
    return true
  }
  const no = readIndicatorHeading(part.text)
  if (no !== null) {
    division.current = []
    division.blocks.indicators.push({ no, at: placeOf(part), parts: division.current })
    return true
  }
  const bracket = readBracketHeading(part.text)
  if (bracket !== '新規' && bracket !== '継続') return false
  // The heading of section 1 is missing: its first mark says as clearly that the header is over.
  open(division, 'activities', part)
  division.inHeader = false
  division.current.push(part)
  return true
}

function openSection(division: Division, part: LinePart): boolean {
  const section = readSectionHeading(part.text)
  if (section === null) return false
  open(division, section, part)
  division.inHeader = false
  return true
}

/** A page's number or form name takes the blank lines around it along, so that text goes on over the page. */
function dropFurniture(division: Division, part: LinePart): void {
  division.blocks.furniture.push(part)
  while (division.current.at(-1)?.text.trim() === '') division.current.pop()
  division.bridged = true
}

function placeBlank(division: Division): void {
  if (!division.bridged && division.current.at(-1) !== blankLine) division.current.push(blankLine)
}

function place(division: Division, line: number, text: string): void {
  // A row of blank cells is still a row: only a line without tabs is blank.
  if (text === '' || (text.trim() === '' && !text.includes('\t'))) return placeBlank(division)
  const part: LinePart = { line, column: 1, text, bridged: division.bridged }
  if (isFurniture(text)) return dropFurniture(division, part)
  division.bridged = false
  if (openSection(division, part)) return
  if (division.inHeader && openHeaderBlock(division, part)) return
  division.current.push(part)
}

/**
 * Divides the lines of one sheet into its blocks. Sections may come in any order; one printed twice goes on where it
 * stopped, so that nothing is lost, and is noted.
 * @param lines all lines of the document; `from` and `to` are 0-based, `to` exclusive
 */
export function divideSheet(lines: TextLines, from: number, to: number, report: Report): Blocks {
  const loose: LinePart[] = []
  const blocks: Blocks = { texts: new Map(), indicators: [], loose, furniture: [] }
  const division: Division = { blocks, report, current: loose, inHeader: true, bridged: false }
  for (let index = from; index < to; index++) {
    place(division, index + 1, lines.line(index))
  }
  return blocks
}
