import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { findRecordPoints, policiesOf } from '../../src/analytics/record-points.ts'
import { findSameLines, proseLines } from '../../src/analytics/same-lines.ts'
import type { PointCode } from '../../src/analytics/points.ts'
import type { Policy } from '../../src/snapshot/types.ts'
import { aPolicy, aProject, asakaFacts, aSnapshot, codesOf } from './builders.ts'
import { asaka } from './asaka.ts'

const of = (policies: readonly Policy[], code: PointCode) =>
  findRecordPoints(buildFacts([aSnapshot(policies)])).filter((point) => point.code === code)

const LONG = '多文化推進サポーター事業の実施と周知'

describe('the record of the source document', () => {
  const facts = asakaFacts()
  const points = findRecordPoints(facts)

  it('F9: 631 and 632 carry the same three lines, 599 to 601 and 734 to 736', () => {
    const [point, ...more] = points.filter(({ code }) => code === 'F9')
    expect(more).toEqual([])
    expect(codesOf(facts, policiesOf(point!))).toEqual(['631', '632'])
    const [same] = findSameLines(asaka().policies)
    const lines = asaka().policies.filter(({ code }) => code === '631' || code === '632').map((policy) =>
      proseLines(policy).filter(({ text }) => same!.lines.includes(text)).map(({ at }) => at![1]))
    expect(lines).toEqual([[599, 600, 601], [734, 735, 736]])
  })

  it('F13: ten rows of nine projects have their home in no sheet', () => {
    const rows = points.filter(({ code }) => code === 'F13').flatMap(({ listings }) => listings)
    const names = rows.map((at) => facts.listings.source[at]!.name)
    expect(rows).toHaveLength(10)
    expect(new Set(names).size).toBe(9)
  })

  it('is looked through once a table', () => {
    expect(findRecordPoints(facts)).toBe(points)
  })
})

describe('F9, the same line on two sheets', () => {
  const carrying = (code: string, text: string, change: Partial<Policy> = {}): Policy => aPolicy(code, { issues: text, ...change })

  it('ignores list marks, width and short lines', () => {
    expect(of([carrying('1', `・${LONG}（ＨＰ）`), carrying('2', `(1) ${LONG}(HP)`)], 'F9')).toMatchObject([{ policy: 0, others: [1], args: { lines: 1 } }])
    expect(of([carrying('1', '広報紙での周知'), carrying('2', '広報紙での周知')], 'F9')).toEqual([])
    expect(of([carrying('1', '該当する外的要因は特になしと考えられる'), carrying('2', '該当する外的要因は特になしと考えられる')], 'F9')).toEqual([])
  })

  it('stays within a municipality', () => {
    expect(of([carrying('1', LONG), carrying('1', LONG, { municipality: '志木市' })], 'F9')).toEqual([])
  })

  it('is one point for all sheets that share a line', () => {
    expect(of(['1', '2', '3'].map((code) => carrying(code, LONG)), 'F9')).toMatchObject([{ policy: 0, others: [1, 2] }])
  })

  it('a line that a sheet repeats for itself is not shared', () => {
    expect(of([carrying('1', LONG, { plans: LONG }), aPolicy('2')], 'F9')).toEqual([])
  })

  it('finds exactly the lines that pairwise comparison finds', () => {
    const line = fc.constantFrom<string[]>(LONG, `${LONG}（継続）`, `${LONG}（新規）`, '短い行')
    fc.assert(fc.property(fc.array(fc.array(line), { maxLength: 6 }), (sheets) => {
      const policies = sheets.map((lines, at) => carrying(String(at), lines.join('\n')))
      const shared = (text: string): number[] => sheets.flatMap((lines, at) => (lines.includes(text) ? [at] : []))
      const found = new Map(findSameLines(policies).flatMap(({ policies: at, lines }) => lines.map((text) => [text, at] as const)))
      for (const text of new Set(sheets.flat())) {
        const at = shared(text)
        expect(found.get(text.normalize('NFKC'))).toEqual(at.length > 1 && text.length >= 15 ? at : undefined)
      }
    }))
  })
})

describe('F10, F12 and F13', () => {
  const total = (value: number | null) => [{ year: 2020, basis: 'settled' as const, value }]
  const relisted = aProject('国際理解教育事業', [null], { relisted: true })
  const own = aProject('広報事業', [5])

  it('F10 needs a printed total of 0 and nothing but 再掲 rows', () => {
    expect(of([aPolicy('1', { projects: [relisted], statedTotals: total(0) })], 'F10')).toHaveLength(1)
    expect(of([aPolicy('1', { projects: [relisted], statedTotals: total(null) })], 'F10')).toEqual([])
    expect(of([aPolicy('1', { projects: [relisted, own], statedTotals: total(0) })], 'F10')).toEqual([])
    expect(of([aPolicy('1', { statedTotals: total(0) })], 'F10')).toEqual([])
  })

  it('F12 finds a total that differs from its rows or from the trend table, in any year', () => {
    expect(of([aPolicy('1', { projects: [own], statedTotals: total(5), costTrend: total(5) })], 'F12')).toEqual([])
    expect(of([aPolicy('1', { projects: [own], statedTotals: total(6) })], 'F12')).toMatchObject([{ args: { hits: 1, of: 1 } }])
    expect(of([aPolicy('1', { projects: [own], statedTotals: total(5), costTrend: total(4) })], 'F12')).toHaveLength(1)
  })

  it('F13 counts the 再掲 rows without a home, not those with one', () => {
    expect(of([aPolicy('1', { projects: [relisted, own] }), aPolicy('2', { projects: [aProject('広報事業', [null], { relisted: true })] })], 'F13'))
      .toMatchObject([{ policy: 0, listings: [0], args: { rows: 1 } }])
  })
})
