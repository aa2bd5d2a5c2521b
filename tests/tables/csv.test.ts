import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/tables/csv.ts'
import { readCsv } from './read-csv.ts'

const fieldOf = (cell: string | number | null): string | undefined => readCsv(writeCsv({ headings: ['値'], rows: [[cell]] }))[1]?.[0]

describe('a table as CSV', () => {
  test('begins with a byte order mark, ends every line with CRLF and holds nothing but headings and rows', () => {
    const text = writeCsv({ headings: ['事務事業', 'R2決算（千円）'], rows: [['議会運営事業', 390572], ['計', 0]] })
    expect(text).toBe('\uFEFF事務事業,R2決算（千円）\r\n議会運営事業,390572\r\n計,0\r\n')
  })

  test('gives numbers plain and keeps a negative number a number', () => {
    expect([-61.8, 5531793, 0, 0.1].map(fieldOf)).toEqual(['-61.8', '5531793', '0', '0.1'])
  })

  test('keeps a missing amount, an empty cell and a zero apart', () => {
    expect(['－', '空欄', null, 0].map(fieldOf)).toEqual(['「－」', '空欄', '', '0'])
  })

  test.each([
    '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋5.6％', '－5', '＠SUM(A1)', '−61.8', ' =1', '　＝1', '\u0000=1', '\u200B=1', '﹦1', '=cmd|\' /C calc\'!A0',
  ])('puts an apostrophe before %j', (text) => {
    expect(fieldOf(text)).toBe(`'${text}`)
  })

  test.each(['令和4年度', '1-2', "'=1", 'a=1', '（−5）'])('leaves %j as it is', (text) => {
    expect(fieldOf(text)).toBe(text)
  })

  test('comes back whole through another reader, whatever the texts hold', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', 'a"b', '=1,"2"\n'), fc.integer())
    const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
    fc.assert(fc.property(table, (rows) => {
      const read = readCsv(writeCsv({ headings: rows[0]?.map((_, at) => `列${at}`) ?? [], rows })).slice(1)
      expect(read.length).toBe(rows.length)
      for (const [at, row] of rows.entries()) {
        for (const [column, written] of row.entries()) {
          const field = read[at]?.[column] ?? ''
          expect([String(written), `'${written}`, `「${written}」`]).toContain(field)
          if (typeof written === 'string') expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }
      }
    }))
  })
})
