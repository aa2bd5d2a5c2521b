import { describe, expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import { buildIndicatorOption } from '../../src/charts/indicator-track.ts'
import type { Indicator } from '../../src/snapshot/types.ts'
import { buildIndicator } from '../../src/view/indicator.ts'
import { buildIndicatorFigure } from '../../src/view/indicator-figure.ts'
import { anIndicator } from '../analytics/builders.ts'
import { asakaViews } from '../view/asaka.ts'
import { draw, idsOf, partsOf, theme, wordsOf } from './draw.ts'

function option(indicator: Indicator, hideAttainment = false, actualOnly = false) {
  const attainment = judge(indicator, { basis: actualOnly ? 'actual' : 'latest' })
  return buildIndicatorOption(buildIndicatorFigure(buildIndicator(indicator, attainment, '642', { actualOnly, hideAttainment }), '', 'both'), theme)
}
const { facts } = asakaViews()
const indicatorOf = (code: string): Indicator => facts.policies.source.find((policy) => policy.code === code)!.indicators[0]!

describe('the chart of one indicator', () => {
  it('has an id on every part', () => {
    expect(idsOf(option(indicatorOf('642')))).toEqual([
      'series guide-line', 'series guide', 'series step-2021', 'series step-2022', 'series values', 'series target', 'xAxis year', 'yAxis value', 'grid grid',
    ])
  })

  it('is true to time from R2 to R7', () => {
    expect(partsOf(option(indicatorOf('642')), 'xAxis')[0]).toMatchObject({ type: 'value', min: 2020, max: 2025, interval: 1 })
  })

  it('fills 実績, leaves 見込み hollow and dashes the step into it', () => {
    const series = partsOf(option(indicatorOf('642')), 'series')
    const marks = series.find((part) => part.id === 'values')!.data as readonly { itemStyle: { color: string } }[]
    expect(marks.map((mark) => mark.itemStyle.color)).toEqual(['#0017c1', '#0017c1', '#ffffff'])
    const steps = series.filter((part) => part.id?.startsWith('step')).map((part) => (part.lineStyle as { type: unknown }).type)
    expect(steps).toEqual(['solid', [4, 3]])
  })

  it('names values, guide, target and years', () => {
    const words = wordsOf(draw(option(indicatorOf('642')), 600, 240))
    expect(words).toEqual(expect.arrayContaining(['41', '44', '45 見込', '目安 46.6（試算）', '目標 55', 'R2', 'R7', '2025', '見込']))
  })

  it('653 has a target below its values and no guide', () => {
    const words = wordsOf(draw(option(indicatorOf('653')), 600, 240))
    expect(words).toEqual(expect.arrayContaining(['0', '18.6 見込', '目標 −5.0']))
    expect(words.join()).not.toContain('試算')
  })

  it('draws 「－」 and no step where nothing is stated', () => {
    const series = partsOf(option(anIndicator(['41', '-', '45', '55'])), 'series')
    expect(series.filter((part) => part.id?.startsWith('step'))).toEqual([])
    expect(wordsOf(draw(option(indicatorOf('621')), 600, 240)).filter((word) => word === '－')).toHaveLength(3)
  })

  it('with the 試算 hidden says no word of it, and on 実績 alone none of the estimate', () => {
    expect(wordsOf(draw(option(indicatorOf('642'), true), 600, 240)).join()).not.toMatch(/目安|試算/)
    expect(wordsOf(draw(option(indicatorOf('642'), false, true), 600, 240)).join()).not.toContain('見込')
  })

  it('is drawn for every indicator without a broken word or place', () => {
    for (const indicator of [...facts.indicators.source, anIndicator(['-', '-', '-', '-']), anIndicator(['5', '5', '5', '5'])]) {
      for (const hidden of [false, true]) expect(draw(option(indicator, hidden), 600, 240)).not.toMatch(/NaN|undefined|Infinity|missing/)
    }
  })
})
