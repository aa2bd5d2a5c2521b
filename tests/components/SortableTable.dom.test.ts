import { describe, expect, it } from 'vitest'
import SortableTable from '../../src/components/SortableTable.vue'
import type { Row, Sort, TableView } from '../../src/view/table.ts'
import { mountOnPage } from './mount.ts'

const row = (key: string, cost: number | null): Row => ({
  key, cells: { name: { text: key, order: key, to: `/policies/${key}`, note: '再掲' }, cost: { text: cost === null ? '－' : String(cost), order: cost } },
})
const table: TableView = {
  caption: '施策別の総コスト（単位：千円）',
  columns: [{ key: 'name', label: '施策' }, { key: 'cost', label: 'R4', amount: true }],
  rows: [row('611', 7), row('612', null), row('613', 3)],
  total: { key: 'total', cells: { name: { text: '合計', order: null }, cost: { text: '10', order: 10 } } },
}
const mounted = (sort: Sort | null) => mountOnPage(SortableTable, { table, sort })
const names = (sort: Sort | null): string[] => mounted(sort).findAll('tbody th').map((cell) => cell.find('a').text())

describe('a table', () => {
  it('says what it holds, and can be reached to be scrolled', () => {
    expect(mounted(null).get('caption').text()).toBe(table.caption)
    expect(mounted(null).get('[role=region]').attributes()).toMatchObject({ 'tabindex': '0', 'aria-label': table.caption })
  })

  it('names its columns and rows as headings', () => {
    const view = mounted(null)
    expect(view.findAll('thead th').map((cell) => [cell.text(), cell.attributes('scope')])).toEqual([['施策', 'col'], ['R4', 'col']])
    expect(view.findAll('tbody th').map((cell) => cell.attributes('scope'))).toEqual(['row', 'row', 'row'])
  })

  it('stands in the wished order and tells it, missing values last', () => {
    expect([names(null), names({ key: 'cost', descending: false }), names({ key: 'cost', descending: true })]).toEqual([
      ['611', '612', '613'], ['613', '611', '612'], ['611', '613', '612'],
    ])
    expect(mounted({ key: 'cost', descending: true }).findAll('thead th').map((cell) => [cell.attributes('aria-sort'), cell.text().replaceAll(/\s+/g, ' ')])).toEqual([
      [undefined, '施策'], ['descending', 'R4 降順'],
    ])
    expect(mounted({ key: 'cost', descending: false }).get('[aria-sort]').attributes('aria-sort')).toBe('ascending')
  })

  it('asks for the next order when a heading is pressed', async () => {
    const view = mounted({ key: 'cost', descending: true })
    for (const button of view.findAll('thead button')) await button.trigger('click')
    expect(view.emitted('sort')).toEqual([[{ key: 'name', descending: false }], [null]])
  })

  it('leads to the page behind a cell and carries its note', () => {
    const first = mounted(null).get('tbody th')
    expect([first.get('a').attributes('href'), first.text()]).toEqual(['#/policies/611', '611再掲'])
  })

  it('says where a link leads whose text is short, in the rows and at the foot', () => {
    const cell = { text: '1550行', order: 1550, to: '/source/653?line=1550', label: 'シート本文 1550行を開く' }
    const lines = { ...table, rows: [{ key: 'x', cells: { name: cell } }], total: { key: 'total', cells: { name: cell } } }
    const links = mountOnPage(SortableTable, { table: lines, sort: null }).findAll('a')
    expect(links.map((link) => [link.attributes('href'), link.attributes('aria-label')])).toEqual(Array.from({ length: 2 }, () => ['#/source/653?line=1550', 'シート本文 1550行を開く']))
  })

  it('keeps the total at the foot in any order', () => {
    expect(mounted({ key: 'cost', descending: true }).get('tfoot').text().replaceAll(/\s+/g, ' ')).toBe('合計10')
  })

  it('has text as text', () => {
    const hostile = { ...table, rows: [{ key: 'x', cells: { name: { text: '<img src=x onerror=alert(1)>', order: '' } } }] }
    const view = mountOnPage(SortableTable, { table: hostile, sort: null })
    expect([view.findAll('img').length, view.get('tbody th').text()]).toEqual([0, '<img src=x onerror=alert(1)>'])
  })
})
