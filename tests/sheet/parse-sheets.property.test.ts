import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSheets, type ParsedDocument } from '../../src/sheet/parse-sheets.ts'
import { documentText } from './builders.ts'

const lines = documentText.split('\n')
const parsed = parseSheets(documentText)

/** Everything but places and printed forms. */
function contentOf({ sheets }: ParsedDocument): unknown {
  return JSON.parse(JSON.stringify(sheets, (key, value) => (['at', 'textAt', 'raw'].includes(key) ? undefined : value)))
}

function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

test('any line break, with or without a byte order mark, gives the same document', () => {
  fc.assert(fc.property(fc.constantFrom('\r\n', '\r', '\u2028', '\u2029'), fc.boolean(), (lineBreak, mark) => {
    expect(parseSheets((mark ? '\ufeff' : '') + lines.join(lineBreak))).toEqual(parsed)
  }), { numRuns: 8 })
})

test('a break at the end adds no line', () => {
  expect(parseSheets(`${documentText}\n`)).toEqual(parsed)
})

test('full-width digits in tables give the same figures', () => {
  const tables = lines.map((line) => (line.includes('\t') ? fullWidthDigits(line) : line)).join('\n')
  const names = documentText.replace('市制施行5周年事業', '市制施行５周年事業')
  expect(contentOf(parseSheets(tables))).toEqual(contentOf(parseSheets(names)))
})

test('full-width digits in heads, sections and slots give the same sheets', () => {
  const heads = lines.map((line) => (/^(?:\d+ |指標 \d)/.test(line) && !/^1 2|^\d ②/.test(line) ? fullWidthDigits(line) : line)).join('\n')
  expect(contentOf(parseSheets(heads))).toMatchObject(parsed.sheets.map(({ code, statedTotals }) => ({ code, statedTotals: statedTotals.map(({ value }) => ({ value })) })))
})

test('two documents in one text are read as both', () => {
  const twice = parseSheets(`${documentText}\n${documentText}`)
  expect(twice.sheets).toHaveLength(28)
  expect(contentOf({ ...twice, sheets: twice.sheets.slice(14) })).toEqual(contentOf(parsed))
})

test('a document cut anywhere keeps every sheet that stands whole before the cut', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: documentText.length }), (end) => {
    const cut = parseSheets(documentText.slice(0, end))
    const whole = parsed.sheets.filter((_, at) => {
      const next = parsed.sheets[at + 1]
      return next !== undefined && lines.slice(0, next.at[0] - 1).join('\n').length < end
    })
    expect(cut.sheets.slice(0, whole.length).map(({ code }) => code)).toEqual(whole.map(({ code }) => code))
    const before = JSON.stringify(whole.slice(0, -1))
    expect(JSON.stringify(cut.sheets.slice(0, Math.max(0, whole.length - 1)))).toBe(before)
  }), { numRuns: 120 })
})

const place = fc.integer({ min: 0, max: lines.length - 1 })

/** Lines taken out, said twice, moved, or one put in. */
interface Change {
  kind: 'drop' | 'double' | 'move' | 'insert'
  at: number
  count?: number
  to?: number
  text?: string
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: place, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('double' as const), at: place, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('move' as const), at: place, count: fc.integer({ min: 1, max: 40 }), to: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.string({ unit: 'binary', maxLength: 40 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom('- 12 -', '担当課 財政課', '3 進捗状況', '指標 1', '計\t\t1\t2', '\0\0', '\t\t\t', '【再掲】', '1 2 ③ 4', '６５３　再び') }),
)

function apply(text: readonly string[], one: Change): string[] {
  const changed = [...text]
  const taken = text.slice(one.at, one.at + (one.count ?? 0))
  if (one.kind === 'drop') changed.splice(one.at, taken.length)
  else if (one.kind === 'double') changed.splice(one.at, 0, ...taken)
  else if (one.kind === 'insert') changed.splice(one.at, 0, one.text ?? '')
  else changed.splice(one.to ?? 0, 0, ...changed.splice(one.at, taken.length))
  return changed
}

test('no change of the document makes reading fail or a figure stand where it is not', () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
    const text = changes.reduce<string[]>(apply, lines).join('\n')
    const read = parseSheets(text)
    const readLines = text.split(/\r\n|[\n\r\u2028\u2029]/)
    for (const { code, projects, statedTotals, costTrend, indicators } of read.sheets) {
      expect(code).not.toBe('')
      const figures = [...projects.flatMap(({ costs }) => costs), ...statedTotals, ...costTrend, ...indicators.flatMap((one) => one.figures)]
      for (const { raw, at, value } of figures) {
        expect(readLines[at[0] - 1]?.slice(at[1] - 1).startsWith(raw)).toBe(true)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }
    }
    for (const { at } of read.diagnostics) expect(at[0] >= 1 && at[1] >= 1).toBe(true)
  }), { numRuns: 250 })
})

test('shuffled lines are read without failing', () => {
  fc.assert(fc.property(fc.shuffledSubarray(lines, { minLength: 0, maxLength: 400 }), (shuffled) => {
    expect(parseSheets(shuffled.join('\n')).lines).toBeGreaterThanOrEqual(0)
  }), { numRuns: 60 })
})

test('text that is no sheet gives none and one reason', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
    const read = parseSheets(text)
    expect(read.sheets).toEqual([])
    expect(read.diagnostics.filter(({ severity, code }) => severity === 'error' && code === 'no-sheet')).toHaveLength(1)
  }), { numRuns: 200 })
})
