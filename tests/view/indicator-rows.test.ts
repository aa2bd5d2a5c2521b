import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildIndicators, type IndicatorsView } from '../../src/view/indicator-rows.ts'
import { asakaViews, type Wish } from './asaka.ts'

function indicators(wish: Wish = {}, filter: Partial<Filter> = {}): IndicatorsView {
  const { facts, judged, options, selection } = asakaViews(wish)
  return buildIndicators(facts, judged, selection(filter), options)
}
const cells = (view: IndicatorsView, key: string): string[] => {
  const row = view.table.rows.find((one) => one.key === key)!
  return view.table.columns.map((column) => `${row.cells[column.key]!.text}${row.cells[column.key]!.note ? ` [${row.cells[column.key]!.note}]` : ''}`)
}

describe('all indicators on one page', () => {
  it('find which fall short of the guide and which wait', () => {
    expect(indicators().finding).toBe('R4見込みが目安に届かない指標は2（642指標1・654指標1）、良い方向を確認中の指標が1（653指標1）')
    expect(indicators({ actualOnly: true }).finding).toBe('R3実績が目安に届かない指標は1（632指標1）、良い方向を確認中の指標が1（653指標1）')
    expect(indicators({}, { sections: ['61'] }).finding).toBe('R4見込みが目安に届かない指標は0')
    expect(indicators({}, { sections: ['62'] }).finding).toBe('目安に届かない指標は0')
    expect(indicators({}, { sections: ['9'] }).finding).toBe('条件に合う指標はありません')
  })

  it('count 2, 6, 3, 2, 1 and 2', () => {
    expect(indicators().counts.map(({ word, count }) => `${word}${count}`)).toEqual(['到達2', '目安に到達6', '目安とほぼ同じ3', '目安に届かない2', '確認待ち1', '数値なし2'])
  })

  it('keep the other indicators of a policy that a state chooses', () => {
    const view = indicators({}, { states: ['belowGuide'] })
    expect(view.rows.map((row) => row.indicator.key)).toEqual(['642-1', '642-2', '654-1'])
  })
})

describe('the table of indicators', () => {
  it('has sixteen rows with printed values, estimates noted', () => {
    const view = indicators()
    expect(view.table.rows).toHaveLength(16)
    expect(cells(view, '642-2')).toEqual([
      '642', 'Twitterフォロワー数 [指標2]', '人', '12,385', '13,152', '13,618 [見込]', '14,200 [R7]', '13,111', '＋507', '67.9%', '目安に到達', '1033行',
    ])
    expect(cells(view, '655-1').slice(3, 7)).toEqual(['39.9', '46.0', '47.0 [見込]', '50.0 [R7]'])
    expect(cells(view, '652-1').slice(7)).toEqual(['99.14', '−0.04', '表示しない', '目安とほぼ同じ', '1349行'])
  })

  it('tells no figure of the 試算 for 653 and 621', () => {
    expect(cells(indicators(), '653-1').slice(3)).toEqual(['0', '7.2', '18.6 [見込]', '−5.0 [R7]', '－', '－', '－', '確認待ち', '1491行'])
    expect(cells(indicators(), '621-1').slice(3)).toEqual(['－', '－', '－', '20 [R7]', '－', '－', '－', '数値なし（実績なし）', '313行'])
  })

  it('has no column and no cell of the 試算 where it is hidden', () => {
    const view = indicators({ hideAttainment: true })
    expect(view.table.columns.map((column) => column.key)).toEqual(['policy', 'name', 'unit', '2020', '2021', '2022', 'target', 'line'])
    expect(view.table.rows.flatMap((row) => Object.keys(row.cells)).filter((key) => ['guide', 'gap', 'share', 'state'].includes(key))).toEqual([])
    expect([view.finding, view.counts]).toEqual(['16指標の実績と目標', []])
  })

  it('on 実績 alone has no column of R4', () => {
    const view = indicators({ actualOnly: true })
    expect(view.table.columns.map((column) => column.label).slice(3, 6)).toEqual(['R2', 'R3', '最終目標'])
    expect(view.table.rows.flatMap((row) => Object.values(row.cells)).filter((cell) => cell.note === '見込')).toEqual([])
  })

  it('has an order for every value and none for what is missing', () => {
    const orders = indicators().table.rows.map((row) => row.cells['2022']!.order)
    expect(orders).toEqual([368, 7, null, null, 81, 25, 65, 45, 13618, 92.4, 99.1, 18.6, 88, 47, 88.8, 39])
  })
})
