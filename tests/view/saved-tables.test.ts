import { describe, expect, it } from 'vitest'
import { buildCompare } from '../../src/view/compare.ts'
import { compareTable } from '../../src/view/compare-file.ts'
import { buildDepartmentMatrix } from '../../src/view/department-matrix.ts'
import { buildFactors } from '../../src/view/factors.ts'
import { buildFileTable } from '../../src/view/file-table.ts'
import { buildIndicators } from '../../src/view/indicator-rows.ts'
import { departmentMatrixTable, necessityTable, valuesTable } from '../../src/view/matrix-tables.ts'
import { buildNecessityMatrix } from '../../src/view/necessity-matrix.ts'
import { buildOpinions } from '../../src/view/opinions.ts'
import type { TableView } from '../../src/view/table.ts'
import { factorsTable, opinionsTable } from '../../src/view/text-tables.ts'
import { buildValueMatrix } from '../../src/view/value-matrix.ts'
import { asakaViews } from './asaka.ts'

const { facts, judged, years, options, selection } = asakaViews()
const all = selection()

/** Rows of the file by its headings. */
function recordsOf(table: TableView): readonly Readonly<Record<string, unknown>>[] {
  const { headings, rows } = buildFileTable(table, null, [])
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))
}

describe('the files of the pages that set things beside each other', () => {
  it('比較 holds what the columns show, and whether they agree', () => {
    const view = buildCompare(facts, judged, all, all, ['631', '632'], { ...options, years, unit: 'k', scale: 'own' })
    const records = new Map(recordsOf(compareTable(view, '千円')).map((row) => [row.項目, row]))
    const [left, right] = ['631 外国人市民が暮らしやすいまちづくり', '632 多文化共生への理解の推進'] as const
    expect(records.get('進捗状況（内部評価）')).toMatchObject({ [left]: 'おおむね順調', [right]: 'おおむね順調', 異同: '同じ' })
    expect(records.get('総コスト R4決算見込み（千円）')).toMatchObject({ [left]: '2,633', [right]: '0' })
    expect(records.get('1 実施内容【継続】')).toMatchObject({ 異同: '異なる（同文3行）' })
    expect(records.get('1 実施内容【新規】')).toMatchObject({ [left]: '空欄', 異同: 'いずれも空欄' })
  })

  it('課×施策 names the part of each department in words', () => {
    const records = recordsOf(departmentMatrixTable(buildDepartmentMatrix(facts, all)))
    const policyPlanning = records.find((row) => row.課 === '政策企画課')
    expect(policyPlanning).toMatchObject({ '654 適正かつ効率的な行政事務の遂行': '主担当', '653 公共施設の効果的・効率的な管理運営': '関連課', 主担当の施策数: 4 })
  })

  it('必要性と進捗状況 has every policy once', () => {
    const records = recordsOf(necessityTable(buildNecessityMatrix(facts, all)))
    expect(new Set(records.map((row) => row.施策番号)).size).toBe(14)
    expect(records.find((row) => row.施策番号 === '653')).toMatchObject({ 必要性: '3 社会的なニーズは現状と変わらない', '進捗状況（内部評価）': '2 やや遅れている' })
  })

  it('opinions and 外的要因 come with their lines, a blank as a blank', () => {
    expect(recordsOf(opinionsTable(buildOpinions(facts, all)))[0]).toMatchObject({ 施策番号: '621', '2 審議会等第三者機関の評価・意見 シート行': '336行' })
    const factors = recordsOf(factorsTable(buildFactors(facts, all)))
    expect(factors.filter((row) => row['3 進捗状況【外的要因】'] === '空欄').map((row) => row.施策番号)).toEqual(['621', '622', '642', '651', '652'])
  })

  it('数値の有無 keeps the figures as printed and says which are 見込み', () => {
    const rows = recordsOf(valuesTable(buildValueMatrix(buildIndicators(facts, judged, all, options).rows, false)))
    expect(rows.find((row) => row.施策番号 === '653')).toMatchObject({ R4: '18.6', 'R4 注記': '見込み', 'R3 注記': '実績', 最終目標: '−5.0' })
    expect(rows.find((row) => row.施策番号 === '622')).toMatchObject({ R4: '－', 'R4 注記': null })
  })
})
