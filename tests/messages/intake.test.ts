import { describe, expect, test } from 'vitest'
import { fileRefusalMessages } from '../../src/messages/intake.ts'
import { rawTableMessages } from '../../src/messages/raw-tables.ts'

const args = { megabytes: 200, format: 'PNG', line: 3, levels: 100, cells: 5_000_000, lines: '2、3', places: 2, rows: 2, columns: 3, ranges: 4, sheets: 2 }

describe('the sentences of a refused file', () => {
  test.each(Object.entries(fileRefusalMessages).filter(([code]) => !/^(?:invalid|line-invalid|newer|duplicate)/.test(code)))('%s: say what still holds and what to do', (_, message) => {
    const sentence = message(args)
    expect(sentence).toMatch(/。.*変わっていません。.*。|取り込めるのは、.*変わっていません。$/)
    expect(sentence).not.toMatch(/undefined|エラー|不正な/)
  })

  test('name the most cells with their thousands', () => {
    expect(fileRefusalMessages['too-many-cells'](args)).toContain('5,000,000セル')
  })
})

test.each(Object.entries(rawTableMessages))('what is met in a table is said whole: %s', (_, message) => {
  expect(message(args)).toMatch(/。$/)
  expect(message(args)).not.toMatch(/undefined|エラー|不正な/)
})
