import { describe, expect, it } from 'vitest'
import { buildSourceView, policyAtLine, sheetSpan, tokenAt, type SourceWish } from '../../src/view/source-lines.ts'
import type { At, Policy } from '../../src/snapshot/types.ts'
import { asaka } from '../analytics/asaka.ts'
import { asakaLines } from './asaka-text.ts'

const lines = asakaLines()
const round = asaka()
const policyOf = (code: string): Policy => round.policies.find((policy) => policy.code === code)!
const spanOf = (code: string) => sheetSpan(round, policyOf(code))!
const show = (code: string, wish: Partial<SourceWish> & { line: number }) =>
  buildSourceView(lines, spanOf(code), { column: null, words: '', before: 8, after: 8, ...wish })
const tokenOf = ([, line, column]: At): string => {
  const text = lines[line - 1]!
  const range = tokenAt(text, column)
  return range ? text.slice(range.start, range.end) : ''
}

describe('the sheet of a policy', () => {
  it('reaches from its head to the line before the next', () => {
    expect(spanOf('653')).toMatchObject({ first: 1468, last: 1618 })
  })

  it('of the last policy reaches to the end of the document', () => {
    expect(spanOf('656')).toMatchObject({ first: 1941, last: 2097 })
  })

  it('is unknown where a round was not read from a document', () => {
    const { at, ...rest } = policyOf('653')
    expect(at).toBeDefined()
    expect(sheetSpan(round, rest)).toBeNull()
    expect(sheetSpan({ ...round, sources: [] }, policyOf('653'))).toBeNull()
  })

  it('is found by a line', () => {
    expect(policyAtLine(round, 's1', 1491)?.code).toBe('653')
    expect(policyAtLine(round, 's1', 1)).toBeNull()
    expect(policyAtLine(round, 's1', 9999)).toBeNull()
  })
})

describe('a place in the sheet', () => {
  it('is shown with eight lines on each side and its token marked', () => {
    const view = show('653', { line: 1491, column: 9 })
    expect([view.lines[0]!.number, view.lines.at(-1)!.number]).toEqual([1483, 1499])
    expect(view.lines.find((line) => line.target)).toEqual({
      number: 1491, target: true,
      parts: [{ text: '0%\t7.2%\t', marked: false }, { text: '18.6%', marked: true }, { text: '\t-5.0%', marked: false }],
    })
    expect(view).toMatchObject({ target: 1491, marked: '18.6%', hiddenBefore: 15, hiddenAfter: 119 })
  })

  it('never shows a line of another sheet', () => {
    const view = show('653', { line: 1470, before: Infinity, after: Infinity })
    expect([view.lines[0]!.number, view.lines.at(-1)!.number, view.hiddenBefore, view.hiddenAfter]).toEqual([1468, 1618, 0, 0])
  })

  it.each([[null], [99]])('is the whole line for the column %s', (column) => {
    expect(show('653', { line: 1491, column }).marked).toBe('0%\t7.2%\t18.6%\t-5.0%')
  })

  it('on a blank line marks nothing', () => {
    expect(show('653', { line: 1492 }).marked).toBe('')
  })

  it('shows the document word for word', () => {
    const view = show('654', { line: 1619, after: Infinity })
    expect(view.lines.map((line) => line.parts.map((part) => part.text).join(''))).toEqual(lines.slice(1618, 1786))
  })

  it('goes on to the first line that holds the words wanted', () => {
    const view = show('651', { line: 1298, words: '田園都市' })
    expect(view.marked).toBe('田園都市')
    expect(lines[view.target - 1]).toContain('田園都市')
  })

  it('stays where the words are not to be found', () => {
    expect(show('653', { line: 1491, words: 'デジタル' })).toMatchObject({ target: 1491, marked: '0%\t7.2%\t18.6%\t-5.0%' })
  })
})

describe('a token', () => {
  const figures = round.policies.flatMap((policy) => [
    ...policy.indicators.flatMap((indicator) => [...indicator.figures, indicator.target]),
    ...policy.projects.flatMap((project) => project.costs), ...policy.statedTotals, ...policy.costTrend,
  ])

  it('is what was printed, for every figure of the document', () => {
    expect(figures.length).toBeGreaterThan(400)
    for (const figure of figures) expect(tokenOf(figure.at!)).toBe(figure.raw)
  })

  it.each([
    ['1 2 ③ 4 … 変わらない', 5, '③'],
    ['政策総務事務事業【再掲】\t-\t-', 1, '政策総務事務事業【再掲】'],
    ['公有財産管理事業  5,118  6,984', 1, '公有財産管理事業'],
    ['公有財産管理事業  5,118  6,984', 11, '5,118'],
    ['△5　▲6', 1, '△5'],
  ])('of 「%s」 at column %i is %s', (line, column, token) => {
    const range = tokenAt(line, column)!
    expect(line.slice(range.start, range.end)).toBe(token)
  })

  it('is none in a blank cell', () => {
    expect(tokenAt('14\t\t', 3)).toBeNull()
  })
})
