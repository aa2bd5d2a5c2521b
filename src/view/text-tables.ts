import { UNREAD_OPINION, type OpinionMark } from '../domain/opinion-mark.ts'
import { remember } from '../domain/remember.ts'
import { OPINION_STATUS_WORDS } from '../messages/opinions.ts'
import { sheetHeading } from '../messages/sheet-headings.ts'
import type { FactorsView } from './factors.ts'
import type { OpinionRow, OpinionsView } from './opinions.ts'
import type { TextBlock } from './policy-detail.ts'
import { placeCell } from './place.ts'
import type { Cell, Column, Row, TableView } from './table.ts'

export const BLANK = '空欄'

/** A block's words as one cell, its paragraphs on lines of their own. */
const wordsOf = (block: TextBlock): string => (block.blank ? BLANK : block.paragraphs.map((one) => one.text).join('\n'))

const cell = (text: string): Cell => ({ text, order: text })
const POLICY: readonly Column[] = [{ key: 'code', label: '施策番号' }, { key: 'name', label: '施策' }, { key: 'department', label: '担当課' }]

/** Columns of a block of words: what it says, and the line where it begins. */
const blockColumns = (key: string, heading: string): readonly Column[] => [{ key, label: heading }, { key: `${key}.line`, label: `${heading} シート行` }]

function blockCells(key: string, code: string, block: TextBlock): Row['cells'] {
  return { [key]: cell(wordsOf(block)), [`${key}.line`]: placeCell(code, block.place) }
}

const policyCells = (row: { readonly code: string; readonly name: string; readonly department: string }): Row['cells'] =>
  ({ code: cell(row.code), name: cell(row.name), department: cell(row.department) })

const BLOCKS = [['opinion', 'thirdPartyOpinions'], ['plans', 'plans'], ['issues', 'issues']] as const

/** What the sheet says, which no filter changes. */
const sheetCells = remember((row: OpinionRow): Row['cells'] =>
  Object.assign({}, policyCells(row), ...BLOCKS.map(([key]) => blockCells(key, row.code, row[key]))) as Row['cells'])

/** Opinions beside plans as a table for files; policies without an opinion are left out, as on the screen. @param marks what a person settled, a column of its own where there is any */
export function opinionsTable({ rows }: OpinionsView, marks: ReadonlyMap<string, OpinionMark> = new Map()): TableView {
  const marked = rows.some(({ key }) => marks.has(key))
  const markCells = (key: string): Row['cells'] => {
    const { status, note } = marks.get(key) ?? UNREAD_OPINION
    return marked ? { status: cell(OPINION_STATUS_WORDS[status]), note: cell(note) } : {}
  }
  return {
    caption: '意見と今後の展開',
    columns: [
      ...POLICY, ...BLOCKS.flatMap(([key, heading]) => blockColumns(key, sheetHeading(heading))),
      ...(marked ? [{ key: 'status', label: '意見に関連する記載' }, { key: 'note', label: 'メモ' }] : []),
    ],
    rows: rows.map((row) => ({ key: row.code, cells: { ...sheetCells(row), ...markCells(row.key) } })),
  }
}

/** 外的要因 as a table for files; a blank one says so. */
export function factorsTable({ rows }: FactorsView): TableView {
  return {
    caption: '外的要因',
    columns: [...POLICY, { key: 'rating', label: '進捗状況（内部評価）' }, ...blockColumns('factors', sheetHeading('progress.externalFactors'))],
    rows: rows.map((row) => ({
      key: row.code, cells: { ...policyCells(row), rating: cell(row.rating.label), ...blockCells('factors', row.code, row.factors) },
    })),
  }
}
