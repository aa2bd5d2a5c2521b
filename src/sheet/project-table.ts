import { squeeze } from '../domain/characters.ts'
import { withoutBlank, type LinePart } from './lines.ts'
import { isOpenRow, readRowNumber } from './project-row.ts'
import { readLabelRow } from './year-grid.ts'
import type { YearLabel } from '../domain/year-label.ts'

/** A numbered row; `head` is the line before, where the name was wrapped. */
export interface RowLines {
  readonly head: LinePart | null
  readonly part: LinePart
}

/** The lines of section 5 by what they are. */
export interface ProjectTable {
  years: YearLabel[] | null
  readonly rows: RowLines[]
  total: LinePart | null
  readonly trend: LinePart[]
  readonly unread: LinePart[]
}

const totalCell = /^(?:計|合計|総計)(?:\(.*\))?$/

function firstCell(part: LinePart): string {
  const start = part.text.trimStart()
  const end = start.includes('\t') ? start.indexOf('\t') : start.search(/\s/)
  return squeeze(start.slice(0, end < 0 ? 40 : Math.min(end, 40)))
}

/** Notes, column heads and captions that every sheet prints around its table. */
function isCaption(part: LinePart): boolean {
  return /^\s*(?:※|番号|総コスト|経年変化|[（(]?単位)/.test(part.text.slice(0, 60))
}

/** The note or the heads above a table, which no name goes on with. */
function beginsTable(part: LinePart): boolean {
  return firstCell(part) === '番号' || (/^\s*※/.test(part.text) && !part.text.includes('\t'))
}

/** A form prints its numbers down to the last row, used or not. */
function isNumberOnly(part: LinePart): boolean {
  const text = part.text.trim()
  return text.length <= 3 && readRowNumber(text) !== null
}

function isTrendCaption(part: LinePart): boolean {
  return !part.text.includes('\t') && /^\s*(?:総コスト|経年変化)/.test(part.text.slice(0, 60))
}

/** Whether a row of years is the table's own again, as at the top of a new page. */
function isRepeated(labels: readonly YearLabel[], years: readonly YearLabel[] | null): boolean {
  if (years === null || labels.length !== years.length) return false
  return labels.every(({ year, kind }, at) => years[at]?.year === year && years[at].kind === kind)
}

function sortLine(table: ProjectTable, part: LinePart, open: LinePart | null): void {
  const cell = firstCell(part)
  if (totalCell.test(cell)) {
    if (table.total) table.unread.push(part)
    else table.total = part
  } else if (readRowNumber(cell) !== null) table.rows.push({ head: null, part })
  else if (open) table.rows.push({ head: open, part })
  else if (!isCaption(part)) table.unread.push(part)
}

/** Whether a line cannot be the rest of a name that was begun above it. */
function endsName(part: LinePart): boolean {
  const cell = firstCell(part)
  return beginsTable(part) || totalCell.test(cell) || readRowNumber(cell) !== null
}

/** Sorts the lines of section 5; the trend begins at its caption or, after the total, at a row of years. */
export function sortProjectTable(parts: readonly LinePart[]): ProjectTable {
  const table: ProjectTable = { years: null, rows: [], total: null, trend: [], unread: [] }
  let inTrend = false
  let open: LinePart | null = null
  /** A name goes on in the line after its beginning, never behind other rows. */
  const end = (): void => {
    if (open) table.rows.push({ head: null, part: open })
    open = null
  }
  for (const part of withoutBlank(parts)) {
    if (!inTrend && isNumberOnly(part)) {
      end()
      continue
    }
    const labels = readLabelRow(part)
    if (!inTrend && labels && isRepeated(labels, table.years)) continue
    inTrend ||= isTrendCaption(part) || (labels !== null && (table.total !== null || table.years !== null))
    if (inTrend || labels || endsName(part)) end()
    if (inTrend) {
      if (!isCaption(part)) table.trend.push(part)
    } else if (labels) {
      table.years = labels
    } else if (open === null && isOpenRow(part)) {
      open = part
    } else {
      sortLine(table, part, open)
      open = null
    }
  }
  end()
  return table
}
