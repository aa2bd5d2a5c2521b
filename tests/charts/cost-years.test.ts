import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import { buildCostYearsSvg, type DrawnYears } from '../../src/charts/cost-years.ts'
import { svgText, type SvgElement } from '../../src/charts/svg.ts'
import { emsOf } from '../../src/format/text-width.ts'
import { formatMoney, type MoneyUnit } from '../../src/format/money.ts'
import { buildCostYears } from '../../src/view/cost-years.ts'
import { asakaViews, type Wish } from '../view/asaka.ts'
import { theme } from './draw.ts'
import { marksOf, partsNamed, placesOf, seriesOf, textsOf, wordsOf } from './svg-parts.ts'

function picture({ filter = {}, wish = {}, unit = 'm', width = 900 }: { filter?: Partial<Filter>; wish?: Wish; unit?: MoneyUnit; width?: number } = {}) {
  const { facts, years, selection } = asakaViews(wish)
  return buildCostYearsSvg(buildCostYears(facts, selection(filter), years, { unit, headline: 'o', meta: '' }), theme, width, 360)
}

/** Amounts of regular spending and deposits by year, the last an estimate. */
function ofAmounts(regular: readonly number[], reserve: readonly number[], width = 600): SvgElement {
  const words = (amounts: readonly number[]) => amounts.map((amount) => formatMoney(amount, 'k'))
  const years = regular.map((_, at) => ({ year: 2020 + at, estimate: at === regular.length - 1, label: `R${2 + at}決算${at === regular.length - 1 ? '見込み' : ''}` }))
  return buildCostYearsSvg({
    years: years as unknown as DrawnYears['years'], totals: words(regular.map((amount, at) => amount + reserve[at]!)),
    layers: [{ kind: 'regular', name: 'その他の事業', amounts: regular, words: words(regular) }, { kind: 'reserve', name: '基金への積立', amounts: reserve, words: words(reserve) }],
  }, theme, width, 360)
}

/** Places of words of which one is over another. */
function overEachOther(svg: SvgElement): readonly string[] {
  const boxes = partsNamed(svg, 'text').map((element) => {
    const { x, y, 'text-anchor': anchor } = element.attributes
    const text = wordsOf(element)
    const wide = emsOf(text) * theme.size
    const left = anchor === 'middle' ? Number(x) - wide / 2 : Number(x)
    return { text, y: Number(y), left, right: left + wide }
  })
  return boxes.flatMap((one, at) => boxes.slice(at + 1)
    .filter((other) => one.left < other.right - 0.2 && other.left < one.right - 0.2 && Math.abs(one.y - other.y) < theme.size * 0.9).map((other) => `${one.text} × ${other.text}`))
}

describe('the chart of cost by year', () => {
  it('lays the kinds of spending on each other, from 0, as high as their amounts', () => {
    const svg = picture()
    const blocks = (kind: string) => marksOf(seriesOf(svg, kind)).map(({ y, height }) => ({ top: Number(y), foot: Number(y) + Number(height), height: Number(height) }))
    const [regular, reserve] = [blocks('regular'), blocks('reserve')]
    expect(new Set(regular.map(({ foot }) => foot)).size).toBe(1)
    expect(reserve.map(({ foot }) => foot)).toEqual(regular.map(({ top }) => expect.closeTo(top, 6)))
    expect(reserve[1]!.height / regular[0]!.height).toBeCloseTo(2_178_190 / 3_026_923, 4)
  })

  it('fills what is settled and hatches what is estimated; deposits are dotted in both', () => {
    const grounds = (kind: string) => partsNamed(seriesOf(picture(), kind), 'g').filter(({ attributes }) => 'data-at' in attributes).map((block) => {
      const [ground] = partsNamed(block, 'rect')
      const dotted = partsNamed(block, 'rect').some(({ attributes }) => attributes['fill'] === 'url(#dots)')
      return `${ground!.attributes['fill']} ${marksOf(block)[0]!['stroke-dasharray'] ?? 'solid'} ${dotted ? 'dots' : partsNamed(block, 'path').length > 0 ? 'hatched' : 'plain'}`
    })
    expect(grounds('regular')).toEqual(['#333333 solid plain', '#333333 solid plain', '#ffffff 4 3 hatched'])
    expect(grounds('reserve')).toEqual(['#949494 solid dots', '#949494 solid dots', '#ffffff 4 3 dots'])
  })

  it('draws the totals over the bars and the years under them', () => {
    expect(textsOf(picture())).toEqual(expect.arrayContaining(['R2決算', 'R3決算', 'R4決算見込み', '3,513.5', '5,276.5', '5,531.8']))
  })

  it('tells thousands of yen whole, where a page is narrow in a line of their own beside the last bar', () => {
    expect(textsOf(picture({ unit: 'k' }))).toEqual(expect.arrayContaining(['3,026,923', '5,531,793', 'その他の事業 3,110,192']))
    expect(textsOf(picture({ unit: 'k', width: 300 }))).toEqual(expect.arrayContaining(['その他の事業', '3,110,192']))
  })

  it.each([300, 420, 640, 900].flatMap((width) => (['k', 'm'] as const).map((unit) => ({ width, unit }))))('lays no words over each other: half a number is another one (%j)', (wish) => {
    expect(overEachOther(picture(wish))).toEqual([])
  })

  it('leaves totals out that would lie over another, the last one never', () => {
    const svg = ofAmounts([21_000_000, 21_100_000, 21_050_000, 21_070_000], [0, 0, 0, 0], 330)
    expect(overEachOther(svg)).toEqual([])
    expect(textsOf(svg)).toContain('21,070,000')
  })

  it('names blocks of nearly nothing one under the other, none below the line', () => {
    const svg = ofAmounts([900, 20, 8], [9, 900, 9])
    expect(overEachOther(svg)).toEqual([])
    const beside = placesOf(svg).filter(({ text }) => /[業立] \d/.test(text))
    expect(beside.map(({ text }) => text)).toEqual(['基金への積立 9', 'その他の事業 8'])
    expect(Math.max(...beside.map(({ y }) => y))).toBeLessThan(Math.min(...placesOf(svg).filter(({ text }) => text.startsWith('R')).map(({ y }) => y - theme.size)))
  })

  it('hangs what is below 0 from the line', () => {
    const svg = ofAmounts([10, 10, 10], [0, -5, 0])
    const [bar] = marksOf(seriesOf(svg, 'reserve'))
    const foot = Number(marksOf(seriesOf(svg, 'regular'))[1]!['y']) + Number(marksOf(seriesOf(svg, 'regular'))[1]!['height'])
    expect([Number(bar!['y']), Number(bar!['height']) * 2]).toEqual([expect.closeTo(foot, 6), expect.closeTo(Number(marksOf(seriesOf(svg, 'regular'))[0]!['height']), 6)])
  })

  it.each([{}, { reserve: false }, { sections: ['632'] }, { sections: ['9'] }, { outlooks: ['休止・廃止'] }])('draws without a broken word or place (%j)', (filter) => {
    expect(svgText(picture({ filter }))).not.toMatch(/NaN|undefined|Infinity|missing/)
    expect(svgText(picture({ filter, wish: { actualOnly: true } }))).not.toMatch(/NaN|undefined|Infinity|missing/)
  })
})
