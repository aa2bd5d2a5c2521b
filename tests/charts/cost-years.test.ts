import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostYearsOption } from '../../src/charts/cost-years.ts'
import { buildCostYears } from '../../src/view/cost-years.ts'
import { asakaViews, type Wish } from '../view/asaka.ts'
import { draw, idsOf, partsOf, theme, wordsOf } from './draw.ts'

function option(filter: Partial<Filter> = {}, wish: Wish = {}) {
  const { facts, years, selection } = asakaViews(wish)
  return buildCostYearsOption(buildCostYears(facts, selection(filter), years, { unit: 'm', headline: 'o', meta: '' }), theme, 900)
}
type Bar = { value: number; itemStyle: { color: string; borderType?: string; decal?: { symbol: string } } }
const barsOf = (id: string): readonly Bar[] => partsOf(option(), 'series').find((part) => part.id === id)!.data as readonly Bar[]

describe('the chart of cost by year', () => {
  it('has an id on every part', () => {
    expect(idsOf(option())).toEqual(['series regular', 'series reserve', 'series oneOff', 'series whole', 'xAxis year', 'yAxis cost', 'grid grid'])
  })

  it('starts its bars at 0', () => {
    expect(partsOf(option(), 'yAxis')[0]!.min).toBe(0)
  })

  it('fills what is settled and hatches what is estimated', () => {
    const styles = (id: string) => barsOf(id).map(({ itemStyle }) => `${itemStyle.color} ${itemStyle.borderType ?? 'solid'} ${itemStyle.decal?.symbol ?? 'plain'}`)
    expect(styles('regular')).toEqual(['#333333 solid plain', '#333333 solid plain', '#ffffff dashed rect'])
    expect(styles('reserve')).toEqual(['#949494 solid circle', '#949494 solid circle', '#ffffff dashed circle'])
  })

  it('draws the totals over the bars and the years under them', () => {
    const words = wordsOf(draw(option()))
    expect(words).toEqual(expect.arrayContaining(['R2決算', 'R3決算', 'R4決算見込み', '3,513.5', '5,276.5', '5,531.8']))
  })

  it('tells thousands of yen whole, where a page is narrow in a line of their own beside the last bar', () => {
    const { facts, years, selection } = asakaViews()
    const at = (width: number) => buildCostYearsOption(buildCostYears(facts, selection(), years, { unit: 'k', headline: 'o', meta: '' }), theme, width)
    expect(wordsOf(draw(at(900)))).toEqual(expect.arrayContaining(['3,026,923', '5,531,793', 'その他の事業 3,110,192']))
    expect(wordsOf(draw(at(300)))).toEqual(expect.arrayContaining(['その他の事業', '3,110,192']))
  })

  it.each([{}, { reserve: false }, { sections: ['632'] }, { sections: ['9'] }, { outlooks: ['休止・廃止'] }])('draws without a broken word or place (%j)', (filter) => {
    expect(draw(option(filter))).not.toMatch(/NaN|undefined|Infinity|missing/)
    expect(draw(option(filter, { actualOnly: true }))).not.toMatch(/NaN|undefined|Infinity|missing/)
  })
})
