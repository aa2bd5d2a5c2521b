import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostTrendSvg, costTrendHeight } from '../../src/charts/cost-trend.ts'
import { svgText } from '../../src/charts/svg.ts'
import { emsOf } from '../../src/format/text-width.ts'
import { buildCostTrend } from '../../src/view/cost-trend.ts'
import type { TrendOptions } from '../../src/view/cost-trend-table.ts'
import { shownYears } from '../../src/view/period.ts'
import { aPolicy, aProject, aSnapshot, choose } from '../analytics/builders.ts'
import { asakaViews } from '../view/asaka.ts'
import { theme } from './draw.ts'
import { marksOf, partsNamed, placesOf, seriesOf, textsOf } from './svg-parts.ts'

const { facts, years, selection } = asakaViews()
const SCALES = ['own', 'shared', 'index'] as const
function picture(change: Partial<TrendOptions> = {}, filter: Partial<Filter> = {}) {
  const view = buildCostTrend(facts, selection(filter), { by: 'policy', scale: 'own', unit: 'm', years, meta: '', selected: null, ...change })
  return buildCostTrendSvg(view, theme, 900)
}

/** One small chart of a policy with one project. */
function one(values: readonly (number | null)[], { scale = 'own', name = '道路', width = 300 }: { scale?: TrendOptions['scale']; name?: string; width?: number } = {}) {
  const costs = values.map((value, at) => ({ year: 2023 - values.length + at, basis: 'settled' as const, value, raw: String(value ?? '－') }))
  const some = buildFacts([aSnapshot([aPolicy('111', { name, projects: [aProject('道路', [], { costs })] })])])
  const view = buildCostTrend(some, choose(some), { by: 'policy', scale, unit: 'k', years: shownYears(some, false), meta: '', selected: null })
  return buildCostTrendSvg(view, theme, width)
}

describe('the small charts of cost', () => {
  it.each(SCALES)('are one for each policy, and each year of each answers to a pointer (%s)', (scale) => {
    const series = partsNamed(picture({ scale }), 'g').filter(({ attributes }) => attributes['data-series'] !== undefined)
    expect(new Set(series.map(({ attributes }) => attributes['data-series'])).size).toBe(14)
    for (const small of series) expect(partsNamed(small, 'g').flatMap(({ attributes }) => attributes['data-at'] ?? [])).toEqual(['0', '1', '2'])
  })

  it('stand on 0 and are as high as their amounts, each by its own largest or all by the largest of all', () => {
    const heights = (scale: TrendOptions['scale'], key: string): readonly number[] => marksOf(seriesOf(picture({ scale }), key)).map(({ height }) => Number(height))
    const [first, second, third] = heights('own', '653')
    expect([first! / third!, second! / third!]).toEqual([expect.closeTo(390_612 / 1_026_144, 3), expect.closeTo(970_024 / 1_026_144, 3)])
    expect(heights('own', '611')[0]).toBeCloseTo(third!, 3)
    expect(heights('shared', '653')[2]! / heights('shared', '652')[2]!).toBeCloseTo(1_026_144 / 2_219_650, 3)
    expect(new Set(marksOf(picture()).slice(0, 3).map(({ y, height }) => Math.round(Number(y) + Number(height)))).size).toBe(1)
  })

  it('fill what is settled; an estimate is hatched as a bar and hollow as a point', () => {
    const told = (scale: TrendOptions['scale']) => marksOf(seriesOf(picture({ scale }), '653')).map(({ fill, 'stroke-dasharray': dashes }) => `${fill} ${dashes ?? 'solid'}`)
    expect(told('own')).toEqual(['#0017c1 solid', '#0017c1 solid', 'none 4 3'])
    expect(told('index')).toEqual(['#0017c1 solid', '#0017c1 solid', '#ffffff solid'])
    const hatched = partsNamed(seriesOf(picture(), '653'), 'path').filter(({ attributes }) => attributes['stroke-width'] === 2)
    expect(hatched.map(({ attributes }) => String(attributes['d']).split('M').length > 5)).toEqual([true])
  })

  it('dash the step into the estimate', () => {
    const steps = partsNamed(seriesOf(picture({ scale: 'index' }), '653'), 'path').filter(({ attributes }) => attributes['stroke-width'] === 2.5)
    expect(steps.map(({ attributes }) => attributes['stroke-dasharray'])).toEqual([undefined, '4 3'])
  })

  it('tell names, years and amounts', () => {
    const words = textsOf(seriesOf(picture(), '653'))
    expect(words).toEqual(expect.arrayContaining(['390.6', '970.0', '1,026.1', 'R2', 'R3', 'R4']))
    expect(words.some((word) => word.startsWith('653'))).toBe(true)
  })

  it('move only a number aside that would reach beyond its small chart, and towards its middle', () => {
    const asideOf = (first: number, last: number): readonly number[] => {
      const svg = one([first, 9, last], { width: 208 })
      const middles = marksOf(svg).map(({ x, width }) => Number(x) + Number(width) / 2)
      return placesOf(svg).filter(({ text }) => /^[\d,]+$/.test(text)).map(({ x }, at) => Math.sign(Math.round(x - middles[at]!)))
    }
    expect([asideOf(321_051, 337_697), asideOf(11_771_561, 337_697), asideOf(321_051, 21_110_880_234)]).toEqual([[0, 0, 0], [1, 0, 0], [0, 0, -1]])
  })

  it('as an index say why there is none for 632', () => {
    expect(textsOf(picture({ scale: 'index' }))).toEqual(expect.arrayContaining(['再掲のみ（本体の施策で計上）', '263']))
  })

  it('frame the one that is picked out', () => {
    const frames = (svg: ReturnType<typeof picture>) => partsNamed(svg, 'rect').filter(({ attributes }) => attributes['stroke-width'] === 3)
    const svg = picture({ selected: '611' })
    expect([frames(svg).length, frames(seriesOf(svg, '611')).length, frames(picture()).length]).toEqual([1, 1, 0])
    expect(textsOf(svg).some((word) => word.startsWith('▸ 611'))).toBe(true)
  })

  it.each(SCALES.flatMap((scale) => [{}, { sections: ['632'] }, { sections: ['9'] }, { outlooks: ['休止・廃止'] }].map((filter) => ({ scale, filter }))))(
    'are drawn without a broken word or place (%j)', ({ scale, filter }) => {
      for (const by of ['policy', 'department'] as const) expect(svgText(picture({ scale, by }, filter))).not.toMatch(/NaN|undefined|Infinity|missing/)
    })

  it('leave a gap for a year that states nothing, and name it', () => {
    const bars = one([5, null, 7])
    expect([marksOf(bars).length, textsOf(bars)]).toEqual([2, expect.arrayContaining(['5', '－', '7'])])
    const index = one([5, null, 7], { scale: 'index' })
    expect(partsNamed(index, 'path').filter(({ attributes }) => attributes['stroke-width'] === 2.5)).toEqual([])
    expect(svgText(index)).not.toMatch(/NaN|undefined/)
  })

  it('hang an amount below 0 from the line', () => {
    const [up, down] = marksOf(one([4, -4, 2]))
    const [line, foot] = [Number(up!['y']) + Number(up!['height']), Number(down!['y']) + Number(down!['height'])]
    expect([Number(down!['y']), foot - line]).toEqual([expect.closeTo(line, -1), expect.closeTo(Number(up!['height']), 0)])
  })

  it('end a name that is too long with … and tell it whole to who asks', () => {
    const name = '誰もが安心して暮らすことができる地域づくりのための<総合的な>施策の推進と担い手の育成及び基盤の強化並びに協働の促進'
    const svg = one([5, 6, 7], { name })
    const lines = textsOf(svg).filter((word) => !/^([\d－]|R\d)/.test(word) || word.startsWith('111'))
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
    expect(lines.every((line) => emsOf(line) * theme.size <= 300)).toBe(true)
    expect(partsNamed(svg, 'title').map(({ content }) => content)).toEqual([`111 ${name}`])
    expect(svgText(svg)).toContain('&lt;総合的な&gt;')
    expect(partsNamed(one([5, 6, 7]), 'title')).toEqual([])
  })

  it('name the last year, and of many as many as have room', () => {
    const names = (count: number): readonly string[] => textsOf(one(Array.from({ length: count }, () => 5), { width: 208 })).filter((word) => /^[HR]\d+$/.test(word))
    expect(names(3)).toEqual(['R2', 'R3', 'R4'])
    expect(names(16)).toEqual(['H19', 'H22', 'H25', 'H28', 'R1', 'R4'])
  })

  it('need as many rows as their width leaves', () => {
    expect([costTrendHeight(14, 900, 14), costTrendHeight(14, 400, 14), costTrendHeight(14, 100, 14), costTrendHeight(0, 900, 14)]).toEqual([4 * 182, 14 * 182, 14 * 182, 182])
  })
})
