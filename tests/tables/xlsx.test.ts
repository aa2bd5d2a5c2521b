import { describe, expect, test } from 'vitest'
import { templateTables } from '../../src/tables/template.ts'
import { writeTablesXlsx, writeXlsx } from '../../src/tables/xlsx.ts'
import { readXlsx } from './read-xlsx.ts'
import { asRead, rawTable, roundByGuess, withoutPlaces } from './table-builders.ts'

const table = {
  title: '年度別の総コスト（単位：百万円）',
  headings: ['区分', 'R4決算見込み（百万円）', 'R4決算見込み（千円）'],
  rows: [['積立 <&">', 2325.3, 2325316], ['増減', -61.8, -61800], ['=1+1', '－', null], ['＝HYPERLINK("x")', 0, 0], ['二行\nの名前', 1, 1], ['\u0000制御\uD800', 1, 1]],
  facts: [['出典', '朝霞市 施策評価シート（令和4年度評価）'], ['条件', '=章6']],
} as const

const read = async () => readXlsx(new Uint8Array(await (await writeXlsx(table)).arrayBuffer()))

describe('a table as a workbook', () => {
  test('holds numbers as numbers and everything else as text, with a place left empty where nothing stands', async () => {
    const [sheet] = await read()
    expect(sheet?.rows.slice(0, 6)).toEqual([
      [...table.headings], ['積立 <&">', 2325.3, 2325316], ['増減', -61.8, -61800], ['=1+1', '－', null], ['＝HYPERLINK("x")', 0, 0], ['二行\nの名前', 1, 1],
    ].map((row) => (row.at(-1) === null ? expect.arrayContaining(row.slice(0, 2)) : row)))
  })

  test('has no formula on any sheet, also where a text begins like one', async () => {
    const sheets = await read()
    expect(sheets.map((sheet) => sheet.formulas)).toEqual([0, 0])
  })

  test('drops what no XML may hold', async () => {
    const [sheet] = await read()
    expect(sheet?.rows[6]?.[0]).toMatch(/制御/)
    expect(sheet?.rows[6]?.[0]).not.toContain('\u0000')
  })

  test('tells title, source and conditions on a second sheet', async () => {
    const [, about] = await read()
    expect(about?.name).toBe('出典')
    expect(about?.rows).toEqual([['表', table.title], ['出典', '朝霞市 施策評価シート（令和4年度評価）'], ['条件', '=章6']])
  })
})

describe('the template as a workbook', () => {
  test('has one sheet a table and reads back as the round of the example, without a formula', async () => {
    const sheets = readXlsx(new Uint8Array(await (await writeTablesXlsx(templateTables())).arrayBuffer()))
    expect(sheets.map(({ name, formulas }) => [name, formulas])).toEqual(['評価', '評価の段階', '施策', '指標', '指標の値', '事務事業', 'コスト'].map((name) => [name, 0]))
    const { snapshot, diagnostics } = roundByGuess(...sheets.map(({ name, rows }) => rawTable(rows, name, '記入用.xlsx')))
    expect(withoutPlaces(snapshot)).toEqual(withoutPlaces(roundByGuess(...asRead(templateTables())).snapshot))
    expect(diagnostics).toEqual([])
  })
})
