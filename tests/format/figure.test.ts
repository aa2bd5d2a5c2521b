import { describe, expect, it } from 'vitest'
import { formatDifferenceUnit, formatFigure, formatUnit, nothingOf, printedDecimals } from '../../src/format/figure.ts'

describe('an indicator\'s value', () => {
  it.each([
    [12345, '１２,３４５', '12,345'], [12385, '12,385', '12,385'], [12385, '12385', '12385'],
    [-5, '△5', '−5'], [-5, '▲5', '−5'], [-5, '－5', '−5'], [-5, '△ 5', '−5'], [-5, '-5.0%', '−5.0'], [-5, '▲5.0％', '−5.0'],
    [0, '0%', '0'], [46, '46.0', '46.0'], [92.4, '92.4%', '92.4'], [8, '8回', '8'], [8.5, '8.5回', '8.5'],
  ])('%d printed as %s stays as printed, without its unit: %s', (value, raw, text) => {
    expect(formatFigure({ value, raw })).toBe(text)
  })

  it('of a table without printed forms has the decimals it needs', () => {
    expect([0, 46, 46.5, 12385, -5.25, 0.1 + 0.2].map((value) => formatFigure({ value }))).toEqual(['0', '46', '46.5', '12,385', '−5.25', '0.3'])
  })
})

describe('a missing value', () => {
  it.each(['-', '－', '—', '―', '–', '−', '‐', '‑', '‒', 'ー', 'ｰ', '─', '--', ' - '])('is not stated where a dash is printed: %s', (raw) => {
    expect([nothingOf({ value: null, raw }), formatFigure({ value: null, raw })]).toEqual(['not-stated', '－'])
  })

  it('is not stated where nothing was read', () => {
    expect(formatFigure({ value: null })).toBe('－')
  })

  it.each(['', ' ', '　'])('is blank where the cell is', (raw) => {
    expect([nothingOf({ value: null, raw }), formatFigure({ value: null, raw })]).toEqual(['blank', '空欄'])
  })

  it('is quoted where it cannot be read', () => {
    expect([nothingOf({ value: null, raw: '集計中' }), formatFigure({ value: null, raw: '集計中' })]).toEqual(['unreadable', '「集計中」'])
  })

  it('is never zero, and zero is never missing', () => {
    expect([nothingOf({ value: 0, raw: '0' }), nothingOf({ value: 0, raw: '' })]).toEqual([null, null])
  })
})

it('counts printed decimals with their zeros', () => {
  expect([{ value: 46, raw: '46.0' }, { value: 5, raw: '５．００％' }, { value: 8, raw: '8' }, { value: null, raw: '-' }].map(printedDecimals)).toEqual([1, 2, 0, 0])
})

it('writes units half-width in tables and full-width in prose, and differences of percentages in points', () => {
  expect([formatUnit('％'), formatUnit('%', 'prose'), formatUnit('人', 'prose')]).toEqual(['%', '％', '人'])
  expect([formatDifferenceUnit('％'), formatDifferenceUnit('件')]).toEqual(['ポイント', '件'])
})
