import { describe, expect, test } from 'vitest'
import { buildFileTable } from '../../src/view/file-table.ts'
import type { TableView } from '../../src/view/table.ts'

const table: TableView = {
  caption: '事務事業（単位：百万円）',
  columns: [
    { key: 'name', label: '事務事業' }, { key: '2022', label: 'R4決算見込み', amount: true, money: 'm' },
    { key: 'rate', label: '増減率', amount: true }, { key: 'line', label: 'シート', amount: true },
  ],
  rows: [
    { key: 'a', cells: { name: { text: '議会運営', order: '議会運営', note: '積立' }, 2022: { text: '1,234.5', order: 1234512 }, rate: { text: '−5.6%', order: -0.056 }, line: { text: '1491行', order: 1491 } } },
    { key: 'b', cells: { name: { text: '広報', order: '広報' }, 2022: { text: '再掲', order: null }, rate: { text: '＋0.4%', order: 0.004 }, line: { text: '', order: null } } },
    { key: 'c', cells: { name: { text: '監査', order: '監査' }, 2022: { text: '0', order: 0 }, rate: { text: '－', order: null }, line: { text: '9行', order: 9 } } },
  ],
  total: { key: 'total', cells: { name: { text: '計', order: null }, 2022: { text: '1,234.5', order: 1234512 } } },
}

describe('a table of the screen as a file', () => {
  const file = buildFileTable(table, null, [['出典', '朝霞市']])

  test('puts the unit into the heading, the exact 千円 beside a rounded amount and small words into a column of their own', () => {
    expect(file.headings).toEqual(['事務事業', '事務事業 注記', 'R4決算見込み（百万円）', 'R4決算見込み（千円）', '増減率（%）', 'シート（行）'])
  })

  test('gives numbers as shown and leaves every kind of nothing as it is written', () => {
    expect(file.rows).toEqual([
      ['議会運営', '積立', 1234.5, 1234512, -5.6, 1491],
      ['広報', null, '再掲', '再掲', 0.4, null],
      ['監査', null, 0, 0, '－', 9],
      ['計', null, 1234.5, 1234512, null, null],
    ])
  })

  test('gives 千円 once where they are what is shown', () => {
    const columns = table.columns.map((column) => (column.money ? { ...column, money: 'k' as const } : column))
    expect(buildFileTable({ ...table, columns }, null, []).headings).toContain('R4決算見込み（千円）')
    expect(buildFileTable({ ...table, columns }, null, []).headings).toHaveLength(5)
  })

  test('comes in the order that the reader sorted, the total last', () => {
    const rows = buildFileTable(table, { key: '2022', descending: false }, []).rows
    expect(rows.map((row) => row[0])).toEqual(['監査', '議会運営', '広報', '計'])
  })

  test('puts a word behind an amount into the column of small words', () => {
    const rows = [{ key: 'a', cells: { a: { text: '1,200.0以上', order: 1_200_000, note: '外1' } } }, { key: 'b', cells: { a: { text: '5.0', order: 5_000 } } }]
    const money = buildFileTable({ caption: '', columns: [{ key: 'a', label: '関与額', amount: true, money: 'm' }], rows }, null, [])
    expect(money).toMatchObject({ headings: ['関与額（百万円）', '関与額（千円）', '関与額 注記'], rows: [[1200, 1_200_000, '以上、外1'], [5, 5_000, null]] })
  })

  test('leaves a column whose numbers have different units as it is written', () => {
    const rows = [{ key: 'a', cells: { rate: { text: '5回', order: 5 } } }, { key: 'b', cells: { rate: { text: '5人', order: 5 } } }]
    const mixed = buildFileTable({ caption: '', columns: [{ key: 'rate', label: '値', amount: true }], rows }, null, [])
    expect(mixed).toMatchObject({ headings: ['値'], rows: [['5回'], ['5人']] })
  })
})
