import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../src/analytics/policy-rows.ts'
import { buildIndicator } from '../../src/view/indicator.ts'
import { buildIndicatorFigure, type IndicatorFigure } from '../../src/view/indicator-figure.ts'
import { asakaViews, type Wish } from './asaka.ts'

function figure(code: string, no = 1, wish: Wish = {}): IndicatorFigure {
  const { facts, judged, options } = asakaViews(wish)
  const policy = facts.policies.source.findIndex((one) => one.code === code)
  const at = indicatorsOf(facts, policy)[no - 1]!
  return buildIndicatorFigure(buildIndicator(facts.indicators.source[at]!, judged.attainments[at]!, code, options), '令和4年度評価', 'both')
}

describe('the figure of one indicator', () => {
  it('reads its values in order, with the step to each', () => {
    expect(figure('654').readouts.map(({ name, points }) => [name, ...points.map((point) => point.text)])).toEqual([
      ['値', 'R2実績 91件', 'R3実績 100件（R2から＋9件）', 'R4見込み 88件（R3から−12件）'],
      ['目安（試算）', 'R4（2022）年度の目安（試算） 94.6件'],
      ['最終目標', '最終目標（R7（2025）年度） 100件'],
    ])
  })

  it('reads a gap as not stated', () => {
    expect(figure('621').readouts[0]!.points.map((point) => point.text)).toEqual(['R2実績 －（記載なし）', 'R3実績 －（記載なし）', 'R4見込み －（記載なし）'])
    expect(figure('621').track.points.map((point) => point.value)).toEqual([null, null, null])
  })

  it('says unit and that its axis does not start from 0', () => {
    const { meta, notes, summary } = figure('653')
    expect(meta).toBe('単位：%　令和4年度評価')
    expect(notes).toEqual(['縦軸は0から始まりません。'])
    expect(summary).toBe('維持管理費の削減率、0→7.2→18.6見込%、R7目標マイナス5.0%、試算：確認待ち。')
  })

  it('has its table from the same view: years, guide and target', () => {
    expect(figure('642').table.rows.map((row) => ['year', 'kind', 'value', 'line'].map((key) => row.cells[key]?.text).join(' '))).toEqual([
      'R2 実績 41 1020行', 'R3 実績 44 1020行', 'R4 見込み 45 1020行', 'R4 目安（試算） 46.6 ', 'R7 最終目標 55 1020行',
    ])
  })

  it('with the 試算 hidden has no guide anywhere', () => {
    const { guideLabel, track, readouts, table, summary } = figure('642', 1, { hideAttainment: true })
    expect([guideLabel, track.guide, readouts.map((one) => one.name), table.rows.length]).toEqual([null, null, ['値', '最終目標'], 4])
    expect(summary).toBe('広報あさかアンケートでの紙面の見やすさが良いを選ぶ割合、41→44→45見込%、R7目標55%。')
  })

  it('653 has no guide until its direction is confirmed', () => {
    expect(figure('653').track.guide).toBeNull()
  })
})
