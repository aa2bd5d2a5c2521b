import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksDelimited } from '../../src/tables/find-separator.ts'
import { parseDelimited } from '../../src/tables/parse-delimited.ts'

function parse(text: string, file = '施策.csv') {
  const parsed = parseDelimited(text, file)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}
const notes = (text: string) => parse(text).diagnostics.map(({ code, line, severity }) => `${severity} ${code}@${line}`)

describe('a table as text', () => {
  test.each([
    ['commas', 'コード,名称,R4\n611,人権,"1,234"\n612,平和,5\n', ',', '1,234'],
    ['tabs, though every amount has a comma', 'コード\t名称\tR4\n611\t人権\t1,234\n612\t平和\t5,678\n', '\t', '1,234'],
    ['semicolons, though every figure has a decimal comma', 'コード;名称;R4\n611;人権;1,5\n612;平和;2,5\n', ';', '1,5'],
  ])('is read by its %s', (_, text, separator, cell) => {
    const parsed = parse(text)
    expect(parsed.separator).toBe(separator)
    expect(parsed.table.rows[1]).toEqual(['611', '人権', cell])
    expect(parsed.diagnostics).toEqual([])
  })

  test('has the name of its file, and no byte order mark in its first heading', () => {
    expect(parse('\uFEFFコード,名称\n611,人権\n', 'R4.施策.csv').table).toMatchObject({ name: 'R4.施策', file: 'R4.施策.csv', rows: [['コード', '名称'], ['611', '人権']] })
  })

  test('knows on which line each record begins, also after records of several lines', () => {
    const { rows, lines } = parse('a,b\r\n"一\r\n二","三\n四"\r\n\r\n,\r\n五,六').table
    expect(rows).toEqual([['a', 'b'], ['一\r\n二', '三\n四'], ['五', '六']])
    expect(lines).toEqual([1, 2, 7])
  })

  test('holds null for an empty cell and text for every other', () => {
    expect(parse('a,b,c\n,"",0\n').table.rows[1]).toEqual([null, null, '0'])
  })

  test('of one column and one row is read all the same when it is called CSV', () => {
    expect(parse('名称').table.rows).toEqual([['名称']])
  })
})

describe('what is wrong with a table is told', () => {
  test('a quote that nothing closes, which holds the rest', () => {
    expect(notes('a,b\n1,"二\n3,4\n5,6\n')).toContain('error unclosed-quote@2')
    expect(parse('a,b\n1,"二\n3,4\n').table.rows[1]?.[1]).toBe('二\n3,4\n')
  })

  test('text after a closing quote, which stays in its cell', () => {
    const parsed = parse('a,b\n"一"の"二",3\n4,5')
    expect(parsed.table.rows).toEqual([['a', 'b'], ['一の"二"', '3'], ['4', '5']])
    expect(parsed.diagnostics).toMatchObject([{ code: 'text-after-quote', line: 2, args: { places: 1, lines: '2' } }])
  })

  test('rows of another width, which keep their cells', () => {
    const parsed = parse('施策の一覧\na,b,c\n1,2,3\n1,2\n1,2,3,4\n5,6,7')
    expect(parsed.diagnostics).toMatchObject([{ code: 'ragged-rows', line: 1, args: { rows: 3, columns: 3, lines: '1、4、5' } }])
    expect(parsed.table.rows[4]).toEqual(['1', '2', '3', '4'])
  })

  test('more cells than a table may have', () => {
    const parsed = parseDelimited(`${','.repeat(999)}\n`.repeat(5_001), 'a.csv')
    expect(parsed).toMatchObject({ ok: false, error: { code: 'too-many-cells' } })
  })
})

describe('a text is a table by its content', () => {
  test.each([
    ['rows of one width', 'a\tb\n1\t2\n3\t4', true],
    ['minutes of a meeting', '議事録\n本日は、晴れ。\n出席者：三名\n', false],
    ['one line with a comma', 'a,b', false],
    ['a sheet of many lines and a small table', `${'本文\n'.repeat(20)}1\t2\n3\t4\n`, false],
  ])('%s', (_, text, table) => expect(looksDelimited(text)).toBe(table))
})

const field = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', '施', '1', ' ', 'a'), maxLength: 6 })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

describe('for every table', () => {
  test('what was written with quotes is read back, each record at its line', () => {
    fc.assert(fc.property(
      fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', '\t', ';'), fc.constantFrom('\n', '\r\n', '\r'),
      (cells, separator, lineEnd) => {
        const rows = [['コード', '名称', '年度'], ...cells.map((row) => [...row, '末'].slice(-3))]
        const { table } = parse(rows.map((row) => row.map(quoted).join(separator)).join(lineEnd))
        expect(table.rows).toEqual(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
        const breaks = rows.map((row) => row.join('').match(/\n/g)?.length ?? 0)
        expect(table.lines).toEqual(breaks.map((_, at) => 1 + at + breaks.slice(0, at).reduce((sum, one) => sum + one, 0)))
      },
    ), { numRuns: 200 })
  })

  test('no text at all breaks the reading, and every character of it that is no sign of a table is in some cell', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '施', 'a'), maxLength: 30 }), (text) => {
      const { table, separator } = parse(text)
      const bare = (from: string): string => from.replaceAll(separator, '').replace(/["\r\n]/g, '')
      expect(bare(table.rows.flat().join(''))).toBe(bare(text))
      expect([...table.lines].sort((a, b) => a - b)).toEqual(table.lines)
    }), { numRuns: 500 })
  })
})
