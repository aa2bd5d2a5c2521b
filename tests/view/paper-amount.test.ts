import { expect, test } from 'vitest'
import { hasNegative, paperAmount } from '../../src/view/paper-amount.ts'

test('a negative amount has △ for its minus on paper, nothing else changes', () => {
  expect(['−61.8', '＋57.8', '0', '－', '−', '再掲'].map(paperAmount)).toEqual(['△61.8', '＋57.8', '0', '－', '−', '再掲'])
})

test('a legend is needed where an amount of the rows or the total is negative', () => {
  const columns = [{ key: 'name', label: '' }, { key: 'a', label: '', amount: true }]
  const row = (name: string, a: string) => ({ key: name, cells: { name: { text: name, order: null }, a: { text: a, order: null } } })
  expect(hasNegative({ caption: '', columns, rows: [row('−5の事業', '1')] })).toBe(false)
  expect(hasNegative({ caption: '', columns, rows: [row('甲', '−1')] })).toBe(true)
  expect(hasNegative({ caption: '', columns, rows: [], total: row('計', '−1') })).toBe(true)
})
