import { h, type VNode } from 'vue'
import { linkTo } from './page-link.ts'
import { paperAmount } from '../view/paper-amount.ts'
import type { Cell, Column, Row } from '../view/table.ts'

const classOf = ({ room, amount }: Column): string | undefined => [room, amount ? 'amount' : undefined].filter(Boolean).join(' ') || undefined

function tableCell(cell: Cell | undefined, column: Column, head: boolean, printing: boolean): VNode {
  const text = printing && column.amount ? paperAmount(cell?.text ?? '') : (cell?.text ?? '')
  const words = cell?.to ? h('a', { ...linkTo(cell.to), 'aria-label': cell.label }, text) : text
  // A text alone is the quickest of all contents, and most cells are one.
  const content = cell?.note ? [words, h('span', { class: 'note' }, cell.note)] : cell?.to ? [words] : text
  return h(head ? 'th' : 'td', { scope: head ? 'row' : undefined, class: classOf(column) }, content)
}

/** A row of a table: written out rather than from a template, since a whole plan has ten thousand cells. A total without a word of its own has no head. */
export const tableRow = (row: Row, columns: readonly Column[], printing: boolean, total = false): VNode =>
  h('tr', { class: row.quiet ? 'quiet' : undefined }, columns.map((column, at) => {
    const cell = row.cells[column.key]
    return tableCell(cell, column, at === 0 && (!total || Boolean(cell?.text)), printing)
  }))
