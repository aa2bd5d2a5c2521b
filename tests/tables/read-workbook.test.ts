import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src/tables/read-workbook.ts'
import { writeXlsx } from '../../src/tables/xlsx.ts'
import { workbook, workbookParts, zipParts } from './build-workbook.ts'

function read(bytes: Uint8Array) {
  const result = readWorkbook(bytes, '施策.xlsx')
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const rowsOf = (bytes: Uint8Array) => read(bytes).tables[0]?.rows
const notesOf = (bytes: Uint8Array) => read(bytes).diagnostics.map(({ code, table, line, args }) => ({ code, table, line, ...args }))
const refusalOf = (bytes: Uint8Array) => {
  const result = readWorkbook(bytes, '施策.xlsx')
  return result.ok ? null : result.error.code
}
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`

describe('a workbook', () => {
  test('that this app wrote reads back, numbers as numbers and texts as texts', async () => {
    const blob = await writeXlsx({ title: '総コスト', headings: ['区分', 'R4（千円）'], rows: [['積立 <&">', 2325316], ['増減', -61.8], ['－', null], ['二行\nの名前', 0]], facts: [['出典', '朝霞市']] })
    const { tables } = read(new Uint8Array(await blob.arrayBuffer()))
    expect(tables).toEqual([
      { name: '表', file: '施策.xlsx', rows: [['区分', 'R4（千円）'], ['積立 <&">', 2325316], ['増減', -61.8], ['「－」'.slice(1, 2)], ['二行\nの名前', 0]], lines: [1, 2, 3, 4, 5] },
      { name: '出典', file: '施策.xlsx', rows: [['表', '総コスト'], ['出典', '朝霞市']], lines: [1, 2] },
    ])
  })

  test('has shared strings without their ふりがな, of all their runs', () => {
    const strings = '<si><t>施策</t><rPh sb="0" eb="2"><t>シサク</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t xml:space="preserve">重点 </t></r><r><t>一_x000D_\n二</t></r><rPh sb="0" eb="1"><t>ジュウ</t></rPh></si>'
    expect(rowsOf(workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', { strings }))).toEqual([['施策', '重点 一\n二']])
  })

  test('has inline strings, truth values, stored values of formulas and errors by their own text', () => {
    const row = `<row>${text('A1', '&amp;lt;')}<c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>施策x</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>Z9</f><v>#REF!</v></c><c t="n"/></row>`
    expect(rowsOf(workbook(row))).toEqual([['&lt;', 'TRUE', '施策x', 2, '#REF!']])
  })

  test('tells formulas whose value is not stored and strings that are not there', () => {
    const bytes = workbook('<row r="3"><c r="A3"><f>1+1</f></c><c r="B3"><f>2</f><v></v></c><c r="C3" t="s"><v>9</v></c><c r="D3"><v>1</v></c></row>')
    expect(rowsOf(bytes)).toEqual([[null, null, null, 1]])
    expect(notesOf(bytes)).toEqual([
      { code: 'formulas-without-value', table: '表1', line: 3, cells: 2 }, { code: 'unreadable-cells', table: '表1', line: 3, cells: 1 },
    ])
  })

  const styles = `<numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="#,##0&quot;days&quot;;[Red]\\-0"/><numFmt numFmtId="178" formatCode="[h]:mm"/><numFmt numFmtId="179" formatCode="General"/><numFmt numFmtId="180" formatCode="0.0%"/><numFmt numFmtId="181" formatCode="0.00E+00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 176, 177, 178, 179, 180, 9, 22, 181].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
  const styled = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`

  test('has a date where the cell shows one, by its format', () => {
    const row = [styled('44652', 0), styled('44652', 1), styled('44652', 2), styled('44652', 3), styled('1.5', 4), styled('44652', 5), styled('44652.5625', 8), styled('0.5', 8), styled('44652', 9)]
    expect(rowsOf(workbook(`<row>${row.join('')}</row>`, { styles }))).toEqual([
      [44652, '2022-04-01', '2022-04-01', 44652, 1.5, 44652, '2022-04-01T13:30', '12:00', 44652],
    ])
  })

  test('counts days as its system does: 1904, and 1900 with the day that never was', () => {
    const days = ['1', '59', '60', '61', '43190'].map((day) => styled(day, 1)).join('')
    expect(rowsOf(workbook(`<row>${days}</row>`, { styles }))).toEqual([['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '2018-03-31']])
    expect(rowsOf(workbook(`<row>${days}</row>`, { styles, workbookPr: '<workbookPr date1904="1"/>' }))?.[0]?.[4]).toBe('2022-04-01')
  })

  test('has a percentage as it is shown, since its number is a hundredth of it', () => {
    expect(rowsOf(workbook(`<row>${styled('0.07', 7)}${styled('0.28999999999999998', 6)}${styled('-0.05', 6)}${styled('0', 6)}${styled('0.456', 6)}${styled('0.456', 7)}${styled('1.00049999', 6)}${styled('1E-5', 6)}${styled('-0.0004', 6)}</row>`, { styles }))).toEqual([['7%', '29.0%', '-5.0%', '0.0%', '45.6%', '46%', '100.0%', '0.0%', '0.0%']])
  })

  test('is read with its hidden sheets and without its empty ones', () => {
    const bytes = zipParts(workbookParts({ sheets: [`<sheetData><row>${text('A1', 'あ')}</row></sheetData>`, '<sheetData/>', `<sheetData><row r="2">${text('B2', 'い')}</row></sheetData>`], states: ['hidden', '', 'veryHidden'] }))
    expect(read(bytes).tables.map(({ name, rows, lines }) => [name, rows, lines])).toEqual([['表1', [['あ']], [1]], ['表3', [[null, 'い']], [2]]])
    expect(notesOf(bytes)).toEqual([{ code: 'hidden-sheet', table: '表1', line: 1 }, { code: 'empty-sheet', table: '表2', line: 1 }, { code: 'hidden-sheet', table: '表3', line: 2 }])
  })

  test('is read also where its names have a prefix and its parts stand elsewhere', () => {
    const parts = workbookParts({ sheets: [`<sheetData><row>${text('A1', 'あ')}</row></sheetData>`] })
    const prefixed = parts['xl/worksheets/sheet1.xml']!.replace(/<(\/?)/g, '<$1x:').replace('<x:worksheet', '<x:worksheet xmlns:x="m"')
    expect(rowsOf(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': prefixed }))).toEqual([['あ']])
  })
})

describe('merged cells', () => {
  const sheet = (rows: readonly string[], merges: readonly string[]) =>
    zipParts(workbookParts({ sheets: [`<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`] }))

  test('of two rows of headings are written into each column; a title and the amounts below stay single', () => {
    const bytes = sheet([
      text('A1', '施策の一覧'),
      text('A2', 'コード') + text('B2', '総コスト') + text('D2', '評価'),
      text('B3', 'R3') + text('C3', 'R4'),
      `${text('A4', '611')}<c r="B4"><v>100</v></c>${text('D4', '3')}`,
    ], ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'B4:C4'])
    expect(rowsOf(bytes)).toEqual([
      ['施策の一覧'], ['コード', '総コスト', '総コスト', '評価'], ['コード', 'R3', 'R4', '評価'], ['611', 100, null, '3'],
    ])
    expect(notesOf(bytes)).toEqual([{ code: 'merged-headings', table: '表1', line: 1, ranges: 3 }, { code: 'merged-cells', table: '表1', line: 1, ranges: 2 }])
  })

  test('in the rows below one row of headings stay in their first cell', () => {
    const bytes = sheet([text('A1', 'コード') + text('B1', '担当課'), text('A2', '611') + text('B2', '総務課'), text('A3', '612')], ['B2:B3'])
    expect(rowsOf(bytes)).toEqual([['コード', '担当課'], ['611', '総務課'], ['612']])
  })
})

describe('what would cost memory or time', () => {
  test('a far cell leaves no columns and rows behind, and is told', () => {
    const bytes = workbook(`<row r="1">${text('A1', 'あ')}</row><row r="1048576">${text('A1048576', 'い')}${text('XFD1048576', 'う')}</row>`)
    expect(read(bytes).tables[0]).toMatchObject({ rows: [['あ'], ['い']], lines: [1, 1048576] })
    expect(notesOf(bytes)).toEqual([{ code: 'far-cells', table: '表1', line: 1048576, cells: 1 }])
  })

  test('more cells than a file may have', () => {
    const rows = Array.from({ length: 5_001 }, (_, at) => `<row r="${at + 1}"><c r="ALL${at + 1}"><v>1</v></c></row>`)
    expect(refusalOf(workbook(rows.join('')))).toBe('too-many-cells')
  })
})

describe('a workbook is refused', () => {
  const sheet = `<sheetData><row>${text('A1', 'あ')}</row></sheetData>`
  const parts = workbookParts({ sheets: [sheet] })
  const withPart = (path: string, part: string | Uint8Array) => zipParts({ ...parts, [path]: part })

  test.each([
    ['with a document type', withPart('xl/worksheets/sheet1.xml', `<!DOCTYPE x [<!ENTITY a "b">]><worksheet>${sheet}</worksheet>`), 'workbook-doctype'],
    ['with an entity of its own', withPart('xl/worksheets/sheet1.xml', '<worksheet>&a;</worksheet>'), 'workbook-damaged'],
    ['whose sheet is cut', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>'), 'workbook-damaged'],
    ['whose sheet is no UTF-8', withPart('xl/worksheets/sheet1.xml', new Uint8Array([0x3c, 0x61, 0x3e, 0x8e, 0x7b])), 'workbook-damaged'],
    ['without its sheet', zipParts(Object.fromEntries(Object.entries(parts).filter(([path]) => !path.includes('sheet1')))), 'workbook-damaged'],
    ['with nothing in it', workbook(''), 'workbook-empty'],
    ['that is no zip', strToU8('PK'), 'workbook-damaged'],
    ['that was not copied whole', zipParts(parts).slice(0, -30), 'workbook-damaged'],
  ])('%s', (_, bytes, code) => expect(refusalOf(bytes)).toBe(code))

  test('whose bytes have changed on the way', () => {
    const bytes = zipSync({ ...Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])) }, { level: 0 })
    const at = Buffer.from(bytes).indexOf('あ')
    bytes[at + 2] = 0x84
    expect(refusalOf(bytes)).toBe('workbook-damaged')
  })

  test('that is encrypted part by part', () => {
    const bytes = zipParts(parts)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(refusalOf(bytes)).toBe('workbook-protected')
  })
})
