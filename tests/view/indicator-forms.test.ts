import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/analytics/filter.ts'
import { buildIndicatorGridOption, indicatorGridHeight } from '../../src/charts/indicator-grid.ts'
import { readTheme } from '../../src/charts/theme.ts'
import { buildIndicatorGrid } from '../../src/view/indicator-grid.ts'
import { buildIndicators } from '../../src/view/indicator-rows.ts'
import { buildNeeds } from '../../src/view/needs.ts'
import { buildValueMatrix } from '../../src/view/value-matrix.ts'
import { asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const build = (actualOnly = false) => {
  const judged = judgeAll(facts, actualOnly ? 'actual' : 'latest')
  return buildIndicators(facts, judged, choose(facts), { actualOnly, hideAttainment: false })
}
const { rows, table } = build()

describe('数値の有無', () => {
  const matrix = buildValueMatrix(rows, false)

  it('names the indicators without any value', () => {
    expect(matrix.finding).toBe('3年度とも数値がない指標は2（621指標1・622指標1）、全年度に数値がある指標は14')
  })

  it('tells a value, an estimate and a dash apart', () => {
    expect(matrix.rows.find((row) => row.code === '611')?.cells.map((cell) => cell.kind)).toEqual(['actual', 'actual', 'estimate'])
    expect(matrix.rows.find((row) => row.code === '621')?.cells.map((cell) => [cell.kind, cell.text])).toEqual(Array.from({ length: 3 }, () => ['not-stated', '－']))
    expect(matrix.rows.find((row) => row.code === '653')?.cells[0]).toEqual({ kind: 'actual', text: '0' })
  })

  it('quotes what the sheet says about it', () => {
    expect(matrix.rows.find((row) => row.code === '622')?.why).toMatch(/^5年ごとの調査。シートの説明：「.*平成26年度調査（59\.4[%％]）/)
    expect(matrix.rows.find((row) => row.code === '611')?.why).toBeNull()
  })

  it('a sheet that says nothing of a survey is not quoted', () => {
    const row = rows.find((one) => one.policyCode === '621')!
    expect(buildValueMatrix([{ ...row, policyBasis: '講座を開いた。' }], false).rows[0]?.why).toBe('シートの「判断の根拠」に調査などの説明は見つかりません。')
  })

  it('a blank cell is neither a dash nor a missing column', () => {
    const row = rows[0]!
    const figures = row.indicator.source.figures.map((figure, at) => (at === 0 ? { ...figure, value: null, raw: '' } : figure))
    const source = { ...row.indicator.source, figures }
    expect(buildValueMatrix([{ ...row, indicator: { ...row.indicator, source } }], false).rows[0]?.cells[0]).toEqual({ kind: 'blank', text: '空欄' })
  })

  it('leaves the year of the estimate out where only 実績 is wanted', () => {
    expect(buildValueMatrix(build(true).rows, true).years).toEqual(['R2', 'R3'])
  })
})

describe('目標までに必要な年平均', () => {
  const needs = buildNeeds(rows)
  const of = (key: string) => needs.rows.find((row) => row.key === key)

  it('642-1 needs 3.3 points a year after a step of 1.0', () => {
    expect([of('642-1')?.need.text, of('642-1')?.last?.text, of('642-1')?.remaining, of('642-1')?.steeper]).toEqual(['＋3.3ポイント', '＋1.0ポイント', '残り3年（R5〜R7）', true])
  })

  it('a mean equal to the last step is not above it', () => {
    expect([of('612-1')?.need.text, of('612-1')?.last?.text, of('612-1')?.steeper]).toEqual(['＋2.0件', '＋2.0件', false])
  })

  it('a step the other way is', () => {
    expect([of('654-1')?.last?.text, of('654-1')?.steeper]).toEqual(['−12.0件', true])
    expect(needs.finding).toBe('目標までに必要な年平均が直近の変化を上回る指標は11指標中3（642指標1・652指標1・654指標1）')
  })

  it('stops where the target is reached, and says what is left out and when it was computed', () => {
    expect(of('631-1')).toBeUndefined()
    expect([needs.left, needs.when]).toEqual(['計算しない指標：到達2、確認待ち1、数値なし2', 'R4時点の計算'])
  })
})

describe('実数の小図', () => {
  const grid = buildIndicatorGrid(rows, { meta: '', yearStyle: 'era', selected: '654', table })
  const theme = readTheme(() => '#000', 16)

  it('counts the values that rose and fell', () => {
    expect(grid.finding).toBe('R3→R4見込みで値が増えた指標は12、減った指標は2（652指標1・654指標1）、比べる数値がない指標は2')
  })

  it('draws no guide: everything on it is stated by the sheet', () => {
    expect(grid.cells.every((cell) => cell.track.guide === null)).toBe(true)
    expect(JSON.stringify(grid.readouts)).not.toContain('試算')
    expect(grid.notes[0]).toContain('縦軸は0から始まりません')
  })

  it('each chart is time-true: R7 lies three years from R4', () => {
    const option = buildIndicatorGridOption(grid, theme, 1300)
    const axes = option.xAxis as { type: string; min: number; max: number }[]
    expect(axes).toHaveLength(16)
    expect(axes.every((axis) => axis.type === 'value' && axis.min === 2020 && axis.max === 2025)).toBe(true)
  })

  it('every readout names a mark of the picture', () => {
    const option = buildIndicatorGridOption(grid, theme, 1300)
    const ids = new Set((option.series as { id: string }[]).map((series) => series.id))
    expect(grid.readouts.flatMap((series) => series.points).every((point) => ids.has(point.seriesId))).toBe(true)
  })

  it('grows in rows where there is less room', () => {
    expect(indicatorGridHeight(16, 1300, 14)).toBeLessThan(indicatorGridHeight(16, 740, 14))
  })
})
