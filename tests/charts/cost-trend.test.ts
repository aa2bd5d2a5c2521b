import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostTrendOption, costTrendHeight } from '../../src/charts/cost-trend.ts'
import { buildCostTrend } from '../../src/view/cost-trend.ts'
import type { TrendOptions } from '../../src/view/cost-trend-table.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from '../view/asaka.ts'
import { draw, idsOf, partsOf, theme, wordsOf } from './draw.ts'

const { facts, years, selection } = asakaViews()
const SCALES = ['own', 'shared', 'index'] as const
function option(change: Partial<TrendOptions> = {}, filter: Partial<Filter> = {}) {
  const view = buildCostTrend(facts, selection(filter), { by: 'policy', scale: 'own', unit: 'm', years, meta: '', selected: null, ...change })
  return buildCostTrendOption(view, theme, 900)
}
type Mark = { value: number | readonly number[]; itemStyle: { color?: string; opacity?: number; borderType?: string }; label: { offset: readonly number[] } }
const marksOf = (from: ReturnType<typeof option>, id: string): readonly Mark[] =>
  partsOf(from, 'series').find((part) => part.id === id)!.data as readonly Mark[]

describe('the small charts of cost', () => {
  it.each(SCALES)('have an id of their own on every part (%s)', (scale) => {
    const ids = idsOf(option({ scale }))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.includes('undefined'))).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(['series 653', 'xAxis x-653', 'yAxis y-653', 'grid grid-653', 'title title-653']))
  })

  it('start their bars at 0, own or shared, and the shared ones end at the same height', () => {
    expect(new Set(partsOf(option(), 'yAxis').map((axis) => axis.min))).toEqual(new Set([0]))
    const shared = partsOf(option({ scale: 'shared' }), 'yAxis')
    expect(new Set(shared.map((axis) => `${axis.min} ${String(axis.max)}`))).toEqual(new Set(['0 2219.65']))
  })

  it('fill what is settled; an estimate is hatched as a bar and hollow as a point', () => {
    expect(marksOf(option(), '653').map(({ itemStyle }) => `${itemStyle.color} ${itemStyle.borderType ?? 'solid'}`)).toEqual(['#0017c1 solid', '#0017c1 solid', '#ffffff dashed'])
    expect(marksOf(option({ scale: 'index' }), '653').map(({ itemStyle }) => itemStyle.color)).toEqual(['#0017c1', '#0017c1', '#ffffff'])
  })

  it('dash the step into the estimate', () => {
    const steps = partsOf(option({ scale: 'index' }), 'series').filter((part) => part.id?.startsWith('653-step'))
    expect(steps.map((step) => (step.lineStyle as { type: unknown }).type)).toEqual(['solid', [4, 3]])
  })

  it('tell names, years and amounts', () => {
    const words = wordsOf(draw(option(), 900, 1200))
    expect(words).toEqual(expect.arrayContaining(['390.6', '970.0', '1,026.1', 'R2', 'R3', 'R4']))
    expect(words.some((word) => word.startsWith('653'))).toBe(true)
  })

  it('move only a number aside that would reach beyond its small chart, and towards its middle', () => {
    const long = (first: number, last: number) => buildFacts([aSnapshot([aPolicy('111', { projects: [aProject('道路', [first, 9, last])] })])])
    const asideOf = (first: number, last: number): readonly number[] => {
      const figures = long(first, last)
      const view = buildCostTrend(figures, choose(figures), { by: 'policy', scale: 'own', unit: 'k', years: shownYears(figures, false), meta: '', selected: null })
      return marksOf(buildCostTrendOption(view, theme, 208), '111').map((mark) => Math.sign(mark.label.offset[0]!))
    }
    expect([asideOf(321_051, 337_697), asideOf(11_771_561, 337_697), asideOf(321_051, 21_110_880_234)]).toEqual([[0, 0, 0], [1, 0, 0], [0, 0, -1]])
  })

  it('as an index say why there is none for 632', () => {
    const words = wordsOf(draw(option({ scale: 'index' }), 900, 1200))
    expect(words).toEqual(expect.arrayContaining(['再掲のみ（本体の施策で計上）', '263']))
  })

  it('frame the one that is picked out', () => {
    expect(wordsOf(draw(option({ selected: '611' }), 900, 1200)).some((word) => word.startsWith('▸ 611'))).toBe(true)
    expect(partsOf(option({ selected: '611' }), 'graphic').map((part) => part.id)).toEqual(['frame-611'])
    expect(partsOf(option(), 'graphic')).toEqual([])
  })

  it.each(SCALES.flatMap((scale) => [{}, { sections: ['632'] }, { sections: ['9'] }, { outlooks: ['休止・廃止'] }].map((filter) => ({ scale, filter }))))(
    'are drawn without a broken word or place (%j)', ({ scale, filter }) => {
      for (const by of ['policy', 'department'] as const) expect(draw(option({ scale, by }, filter), 900, 1200)).not.toMatch(/NaN|undefined|Infinity|missing/)
    })

  it('leave a gap for a year that states nothing, and name it', () => {
    const some = buildFacts([aSnapshot([aPolicy('611', { projects: [aProject('広報事業', [5, null, 7])] })])])
    const view = (scale: TrendOptions['scale']) => buildCostTrend(some, choose(some), { by: 'policy', scale, unit: 'k', years: shownYears(some, false), meta: '', selected: null })
    const bars = buildCostTrendOption(view('own'), theme, 300)
    expect(marksOf(bars, '611').map(({ itemStyle }) => itemStyle.opacity)).toEqual([undefined, 0, undefined])
    expect(wordsOf(draw(bars, 300, 200))).toEqual(expect.arrayContaining(['5', '－', '7']))
    const index = buildCostTrendOption(view('index'), theme, 300)
    expect(partsOf(index, 'series').filter((part) => part.id?.includes('step'))).toEqual([])
    expect(draw(index, 300, 200)).not.toMatch(/NaN|undefined/)
  })

  it('need as many rows as their width leaves', () => {
    expect([costTrendHeight(14, 900, 14), costTrendHeight(14, 400, 14), costTrendHeight(14, 100, 14), costTrendHeight(0, 900, 14)]).toEqual([4 * 182, 14 * 182, 14 * 182, 182])
  })
})
