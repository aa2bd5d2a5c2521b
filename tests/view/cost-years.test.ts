import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostYears, type CostYearsView } from '../../src/view/cost-years.ts'
import { asakaViews, type Wish } from './asaka.ts'

function costs(filter: Partial<Filter> = {}, wish: Wish = {}): CostYearsView {
  const { facts, years, selection } = asakaViews(wish)
  return buildCostYears(facts, selection(filter), years, { unit: 'k', headline: 'o', meta: '単位：千円' })
}

describe('総コスト by year', () => {
  it('finds what was spent, since when, and how much of it was laid aside', () => {
    expect(costs().finding).toBe('総コスト R4決算見込み55.3億円。R2→R3 ＋17.6億円、R3→R4見込み ＋2.6億円。2年の増のうち18.5億円は基金への積立')
  })

  it.each([{}, { reserve: false }, { oneOff: false }, { sections: ['64', '65'] }, { outlooks: ['休止・廃止'] }, { sections: ['9'] }])('has layers that add up to the total (%j)', (filter) => {
    const view = costs(filter)
    const sums = view.years.map((_, at) => view.layers.reduce((sum, layer) => sum + layer.amounts[at]!, 0))
    expect(sums.map((sum) => sum.toLocaleString('en'))).toEqual(view.totals)
    expect(view.years.map((shown) => view.table.total!.cells[shown.year]!.order)).toEqual(sums)
  })

  it('keeps deposits and one-offs apart from the rest', () => {
    expect(costs().layers.map(({ kind, amounts }) => [kind, ...amounts])).toEqual([
      ['regular', 3_026_923, 3_090_614, 3_110_192], ['reserve', 486_587, 2_178_190, 2_334_217], ['oneOff', 0, 7_724, 87_384],
    ])
  })

  it('calls what is not there by its name where no policy is left, and not a cost of nought', () => {
    expect(costs({ sections: ['9'] }).finding).toBe('条件に合う施策はありません')
  })

  it('without deposits does not speak of them', () => {
    const view = costs({ reserve: false })
    expect(view.layers.map((layer) => layer.kind)).toEqual(['regular', 'oneOff'])
    expect(view.totals).toEqual(['3,026,923', '3,098,338', '3,197,576'])
    expect(view.finding).toBe('積立を除くと30.3億円→32.0億円（R2→R4見込み ＋5.6％）')
  })

  it('on 実績 alone ends in R3', () => {
    expect(costs({}, { actualOnly: true }).finding).toBe('総コスト R3決算52.8億円。R2→R3 ＋17.6億円。1年の増のうち16.9億円は基金への積立')
    expect(costs({}, { actualOnly: true }).years.map((shown) => shown.label)).toEqual(['R2決算', 'R3決算'])
  })

  it('reads out 千円 in any unit', () => {
    const { facts, years, selection } = asakaViews()
    const { readouts } = buildCostYears(facts, selection(), years, { unit: 'o', headline: 'o', meta: '' })
    expect(readouts[1]!.points[2]).toEqual({ seriesId: 'reserve', dataIndex: 2, text: 'R4決算見込み 基金への積立 2,334,217千円（総コスト 5,531,793千円）' })
  })

  it('says how many projects state nothing', () => {
    expect(costs().notes).toEqual(['「－」（記載なし）の事業は合計に含みません（最も多い年度で5事業）。'])
    expect(costs({ sections: ['64'] }).notes).toEqual([])
  })

  it('says so where no year is shown', () => {
    const { facts, selection } = asakaViews()
    expect(buildCostYears(facts, selection(), [], { unit: 'o', headline: 'o', meta: '' }).finding).toBe('表示する年度がありません')
  })
})
