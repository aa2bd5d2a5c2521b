import { describe, expect, it } from 'vitest'
import { formatEraYear, formatFiscalYear, formatYear, yearLines } from '../../src/format/year.ts'

describe('a year', () => {
  it.each([[2020, 'R2'], [2025, 'R7'], [2019, 'R1'], [2018, 'H30'], [1989, 'H1'], [1988, 'S63'], [1925, '1925']])('%i is %s', (year, text) => {
    expect(formatYear(year)).toBe(text)
  })

  it('is written out as documents do, the first of an era as 元年度', () => {
    expect([2022, 2019, 2018, 1989, 1925].map(formatEraYear)).toEqual(['令和4年度', '令和元年度', '平成30年度', '平成元年度', '1925年度'])
  })

  it('follows the wish for eras, both, or western years alone', () => {
    expect((['era', 'both', 'western'] as const).map((style) => formatFiscalYear(2022, style))).toEqual(['R4年度', 'R4（2022）年度', '2022年度'])
    expect((['era', 'both', 'western'] as const).map((style) => yearLines(2022, style))).toEqual([['R4'], ['R4', '2022'], ['2022']])
    expect(formatYear(2022, 'western')).toBe('2022')
  })
})
