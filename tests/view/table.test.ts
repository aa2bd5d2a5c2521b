import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSort, nextSort, parseSort, sortRows, type Row } from '../../src/view/table.ts'

const row = (key: string, order: number | string | null): Row => ({ key, cells: { a: { text: String(order), order } } })
const keys = (rows: readonly Row[]): string => rows.map((one) => one.key).join('')

describe('sorting a table', () => {
  const rows = [row('a', 5), row('b', null), row('c', 3), row('d', 5), row('e', null), row('f', -1)]

  it('puts missing values last in either order and leaves equals as on the sheets', () => {
    expect(keys(sortRows(rows, { key: 'a', descending: false }))).toBe('fcadbe')
    expect(keys(sortRows(rows, { key: 'a', descending: true }))).toBe('adcfbe')
  })

  it('leaves the order of the sheets without a wish, and with a wish for a column that is not there', () => {
    expect(keys(sortRows(rows, null))).toBe('abcdef')
    for (const key of ['x', '__proto__', 'constructor']) expect(keys(sortRows(rows, { key, descending: true }))).toBe('abcdef')
  })

  it('orders numbers within text by their size', () => {
    expect(keys(sortRows([row('a', '施策10'), row('b', '施策9'), row('c', '施策1')], { key: 'a', descending: false }))).toBe('cba')
  })

  it('loses no row and changes no list', () => {
    const order = fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('あ', '10', '9')))
    fc.assert(
      fc.property(fc.array(order, { maxLength: 20 }), fc.boolean(), (orders, descending) => {
        const some = orders.map((one, at) => row(`${at} `, one))
        const before = keys(some)
        const sorted = sortRows(some, { key: 'a', descending })
        expect(new Set(sorted)).toEqual(new Set(some))
        expect(keys(some)).toBe(before)
        const firstGap = sorted.findIndex((one) => one.cells.a!.order === null)
        if (firstGap >= 0) expect(sorted.slice(firstGap).every((one) => one.cells.a!.order === null)).toBe(true)
      }),
      { seed: 642 },
    )
  })
})

describe('the order in an address', () => {
  it('is a key, with a dash where it descends', () => {
    expect([parseSort(null), parseSort(''), parseSort('cost'), parseSort('-cost')]).toEqual([
      null, null, { key: 'cost', descending: false }, { key: 'cost', descending: true },
    ])
    expect(formatSort({ key: 'cost', descending: true })).toBe('-cost')
  })

  it('goes from ascending over descending back to the sheets', () => {
    const first = nextSort(null, 'a')
    const second = nextSort(first, 'a')
    expect([first, second, nextSort(second, 'a'), nextSort(second, 'b')]).toEqual([
      { key: 'a', descending: false }, { key: 'a', descending: true }, null, { key: 'b', descending: false },
    ])
  })
})
