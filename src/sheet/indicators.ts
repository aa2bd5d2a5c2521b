import { isBlankOrIcon, isDash, squeeze } from '../domain/characters.ts'
import { excerpt, type Report } from './diagnostics.ts'
import { readValue } from './figure.ts'
import { readIndicatorName } from '../domain/indicator-name.ts'
import { placeOf, type LinePart } from './lines.ts'
import type { IndicatorBlock } from './sections.ts'
import type { FigureBasis, ParsedFigure, ParsedIndicator, ParsedTarget, TextPlaces } from './types.ts'
import { readLabelRow, readYearGrid, type GridColumn } from './year-grid.ts'

const strategicMark = '【まち・ひと・しごと】'

/** Lines between the slot's heading and the first row of years. */
function splitAtYears(parts: readonly LinePart[]): { above: LinePart[]; table: LinePart[] } {
  const first = parts.findIndex((part) => readLabelRow(part) !== null)
  return first < 0 ? { above: [...parts], table: [] } : { above: parts.slice(0, first), table: parts.slice(first) }
}

/** Runs of lines that no blank line parts. */
function groupLines(parts: readonly LinePart[]): LinePart[][] {
  const groups: LinePart[][] = []
  let open = false
  for (const part of parts) {
    const blank = isBlankOrIcon(part.text)
    if (!blank && open) groups.at(-1)?.push(part)
    else if (!blank) groups.push([part])
    open = !blank
  }
  return groups
}

/** The name is the first group, wrapped or not; where no blank line parts name and description, it ends with its unit. */
function splitName(groups: readonly LinePart[][]): { name: LinePart[]; description: LinePart[] } {
  const [first = [], ...others] = groups
  if (others.length > 0) return { name: first, description: others.flat() }
  const unit = first.findIndex((part) => /[)）]$/.test(part.text.slice(-20).trimEnd()))
  const end = unit < 0 ? 1 : unit + 1
  return { name: first.slice(0, end), description: first.slice(end) }
}

function joinLines(parts: readonly LinePart[]): string {
  const text = parts.map((part) => part.text.trim()).join('')
  return isDash(text) ? '' : text
}

function readFigures(columns: readonly GridColumn[], no: number, unit: string, report: Report): ParsedFigure<FigureBasis>[] {
  return columns.filter(({ label }) => label.kind !== 'target').map(({ label, cell, end }) => {
    const at = cell ?? end
    const basis: FigureBasis = label.kind === 'estimate' ? 'estimate' : 'actual'
    const value = readValue(at, unit, report, `indicators.${no}`, label.year)
    return { year: label.year, basis, value, raw: at.raw, at: [at.line, at.column] }
  })
}

function readTarget(columns: readonly GridColumn[], no: number, unit: string, report: Report): ParsedTarget | null {
  const column = columns.find(({ label }) => label.kind === 'target')
  if (!column) return null
  const at = column.cell ?? column.end
  const value = readValue(at, unit, report, `indicators.${no}`, column.label.year)
  return { year: column.label.year, value, raw: at.raw, at: [at.line, at.column] }
}

function notePlaces(no: number, name: readonly LinePart[], description: readonly LinePart[], textAt: TextPlaces): void {
  if (name[0]) textAt[`indicators.${no}.name`] = placeOf(name[0])
  if (description[0] && joinLines(description) !== '') textAt[`indicators.${no}.description`] = placeOf(description[0])
}

/** One slot; null for an empty one: a dash or nothing for a name, and no value. */
function readIndicator(block: IndicatorBlock, textAt: TextPlaces, report: Report): ParsedIndicator | null {
  const { above, table } = splitAtYears(block.parts)
  const groups = groupLines(above)
  const strategic = groups[0]?.[0] !== undefined && squeeze(groups[0][0].text.slice(0, 40)) === strategicMark
  if (strategic) groups[0]?.shift()
  const { name, description } = splitName(groups.filter((group) => group.length > 0))
  const printed = joinLines(name)
  const { columns, unread } = readYearGrid(table)
  if (printed === '' && columns.every(({ cell }) => cell === null || cell.raw === '' || isDash(cell.raw))) return null
  const read = readIndicatorName(printed)
  notePlaces(block.no, name, description, textAt)
  for (const part of unread) report('unread-line', placeOf(part), { section: `indicators.${block.no}`, text: excerpt(part.text) })
  if (columns.every(({ cell }) => cell === null)) report('missing-section', block.at, { section: `indicators.${block.no}.figures` })
  return {
    no: block.no,
    ...read,
    description: joinLines(description),
    strategic,
    figures: readFigures(columns, block.no, read.unit, report),
    target: readTarget(columns, block.no, read.unit, report),
  }
}

/** What is left out is not reported on. */
const unheard: Report = () => undefined

/** The indicators of a sheet by their printed slots; empty slots are none, and of two with one number the first stays. */
export function readIndicators(blocks: readonly IndicatorBlock[], textAt: TextPlaces, report: Report): ParsedIndicator[] {
  const indicators: ParsedIndicator[] = []
  for (const block of blocks) {
    const taken = indicators.some(({ no }) => no === block.no)
    const indicator = taken ? readIndicator(block, {}, unheard) : readIndicator(block, textAt, report)
    if (!indicator) continue
    if (taken) {
      report('duplicate-indicator', block.at, { no: block.no, text: excerpt(indicator.name) })
    } else indicators.push(indicator)
  }
  return indicators
}
