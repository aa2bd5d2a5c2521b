import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeNdjson } from '../../src/snapshot/ndjson.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { writeCsv } from '../../src/tables/csv.ts'
import { sheetText } from '../sheet/builders.ts'
import { workbook, zipParts } from '../tables/build-workbook.ts'
import { compoundFile, give, hash, refusal, taken } from './builders.ts'
import { encodeUtf16, encodeUtf8 } from './encode-text.ts'

const json = readFileSync(fileURLToPath(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url)), 'utf8')
const round = JSON.parse(json) as Snapshot

const start = (...bytes: (number | string)[]): Uint8Array<ArrayBuffer> => {
  const head = bytes.flatMap((one) => (typeof one === 'string' ? [...encodeUtf8(one)] : one))
  return new Uint8Array([...head, ...Array.from({ length: 64 }, () => 0)])
}

describe('a file that cannot be taken in is told by its kind, whatever its name', () => {
  test.each([
    ['empty', new Uint8Array()], ['empty', encodeUtf8('\uFEFF \r\n\u3000')],
    ['pdf', start('%PDF-1.7\n')], ['pdf', start('\n\n%PDF-1.4\n')],
    ['image', start(0x89, 'PNG\r\n', 0x1a, 0x0a)], ['image', start(0xff, 0xd8, 0xff, 0xe0)], ['image', start('GIF89a')],
    ['image', start('RIFF', 1, 2, 3, 4, 'WEBP')], ['image', start('II*', 0)], ['image', start('MM', 0, '*')],
    ['image', start(0, 0, 0, 24, 'ftypheic')], ['image', start('BM', 1, 2, 3, 4, 0, 0, 0, 0)],
    ['word-document', zipParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '' })],
    ['presentation', zipParts({ 'ppt/presentation.xml': '' })],
    ['open-document', zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['binary-workbook', zipParts({ 'xl/workbook.bin': '' })],
    ['archive', zipParts({ 'a.txt': '611' })],
    ['archive-damaged', zipParts({ 'a.txt': '611' }).slice(0, -10)],
    ['old-workbook', compoundFile('Workbook')], ['old-workbook', compoundFile('Book')],
    ['old-word-document', compoundFile('WordDocument')], ['old-presentation', compoundFile('PowerPoint Document')],
    ['workbook-protected', compoundFile('EncryptedPackage')], ['compound-file', compoundFile('Other')],
    ['rich-text', start('{\\rtf1\\ansi')], ['web-page', encodeUtf8('\uFEFF\n<!DOCTYPE html><table>')], ['web-page', encodeUtf8('<html><table>')],
    ['headless-sheets', encodeUtf8('担当課 財産管理課\n関連課 —\n目指す姿\n安心\n1 実施内容\n')],
    ['binary', start(1, 2, 3, 4, 5)], ['binary', new Uint8Array([0xff, 1, 2, 3, 0xfe, 4, 5, 6])],
    ['no-sheet', encodeUtf8('議事録\n本日は、晴れ。\n')], ['no-sheet', encodeUtf8('BMの計画')],
  ])('%s', async (code, bytes) => {
    for (const name of ['file', '施策.txt']) expect((await refusal(name, bytes))?.code).toBe(code)
  })

  test('a workbook that was not copied whole is told as one', async () => {
    expect((await refusal('a.xlsx', workbook('<row><c><v>1</v></c></row>').slice(0, -10)))?.code).toBe('workbook-damaged')
  })

  test('a file beyond the limit is not looked at', async () => {
    const bytes = { length: 200_000_001 } as unknown as Uint8Array<ArrayBuffer>
    expect(await refusal('a.txt', bytes)).toEqual({ code: 'file-too-large', args: { megabytes: 200 } })
  })

  test('no bytes at all break the reading', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('a.txt', 'a.csv', 'a.json', 'a.xlsx'), async (bytes, name) => {
      expect(await give(name, new Uint8Array(bytes))).toHaveProperty('ok')
    }), { numRuns: 300 })
  })
})

describe('a round', () => {
  test.each([['a.json', json], ['a.txt', json], ['a.json', `\uFEFF${json}`], ['a.ndjson', encodeNdjson(round)], ['a.txt', encodeNdjson(round)], ['a.json', JSON.stringify(round)]])('is known by its content: %s', async (name, text) => {
    const read = await taken('round', name, text)
    expect(read.snapshot).toEqual(round)
    expect(read.sha256).toBe(await hash(encodeUtf8(text)))
  })

  test('is read in UTF-16, its hash that of its text in UTF-8', async () => {
    const read = await taken('round', 'a.json', encodeUtf16(`\uFEFF${json}`, true))
    expect([read.encoding, read.sha256]).toEqual(['utf-16le', await hash(encodeUtf8(json))])
  })

  test.each([
    ['json-too-deep', 'a.json', '{"a":'.repeat(101)], ['json-too-deep', 'a.json', '['.repeat(100_000)],
    ['cut', 'a.json', json.slice(0, -20)], ['not-json', 'a.json', '{"a" 1}'], ['not-a-snapshot', 'a.json', '[]'],
    ['newer-version', 'a.json', '{"format":"miharashi-snapshot","version":2}'],
    ['line-invalid', 'a.ndjson', '{"format":"miharashi-snapshot","version":1}\n{]\n'],
    ['line-not-json', 'a.ndjson', `${encodeNdjson(round).split('\n')[0]}\n{]\n`],
    ['notes-file', 'a.json', '{\n "format": "miharashi-notes",\n "version": 1,\n "notes": []\n}'], ['cut', 'a.ndjson', encodeNdjson(round).split('\n').slice(0, 9).join('\n')],
    ['no-sheet', 'a.txt', '[資料]\n本文\n'],
  ])('is refused as %s', async (code, name, text) => expect((await refusal(name, text))?.code).toBe(code))

  test('of one endless line is read without a stack that grows with it', async () => {
    expect((await refusal('a.json', `{"format":"miharashi-snapshot","title":"${'あ'.repeat(30_000_000)}"`))?.code).toBe('cut')
    expect((await refusal('a.txt', `${' '.repeat(30_000_000)}議事録`))?.code).toBe('no-sheet')
  })

  test('has brackets in its texts, which are no levels', async () => {
    const deep = { ...round, title: '[{'.repeat(200) }
    expect((await taken('round', 'a.json', JSON.stringify(deep))).snapshot.title).toBe(deep.title)
  })
})

describe('a text', () => {
  test('with sheets is a document, by whatever name', async () => {
    for (const name of ['a.txt', 'a', 'a.json', 'a.csv']) {
      const { document } = await taken('document', name, sheetText())
      expect([document.name, document.parsed.sheets.length]).toEqual([name, 1])
    }
  })

  test('that has the shape of a table is a table', async () => {
    const read = await taken('tables', 'a.txt', 'コード\t名称\n611\t人権\n612\t平和\n')
    expect(read.tables).toEqual([{ name: 'a', file: 'a.txt', rows: [['コード', '名称'], ['611', '人権'], ['612', '平和']], lines: [1, 2, 3] }])
    expect([read.encoding, read.diagnostics]).toEqual(['utf-8', []])
  })

  test('called .csv is a table though it has one column', async () => {
    expect((await taken('tables', 'a.csv', '名称\n人権\n')).tables[0]?.rows).toEqual([['名称'], ['人権']])
  })

  test('that this app saved as CSV is read back', async () => {
    const headings = ['区分', 'R4（千円）']
    const read = await taken('tables', '一覧.csv', writeCsv({ headings, rows: [['積立, "基金"', 2325316], ['二行\nの名前', null]] }))
    expect(read.tables[0]?.rows).toEqual([headings, ['積立, "基金"', '2325316'], ['二行\nの名前', null]])
  })

  test('with a sheet whose cells stand in columns is a document, not a table', async () => {
    const rows = '経年変化\nR3年度\tR4年度\tR5年度(見込み)\n1,131\t2,000\t3,000'
    expect((await taken('document', 'a.txt', sheetText({ trend: rows }))).document.parsed.sheets).toHaveLength(1)
  })
})

test('a workbook is tables, its hash that of its bytes', async () => {
  const bytes = workbook('<row><c><v>611</v></c></row>')
  const read = await taken('tables', '施策.dat', bytes)
  expect([read.encoding, read.tables[0]?.rows, read.sha256]).toEqual([null, [[611]], await hash(bytes)])
})
