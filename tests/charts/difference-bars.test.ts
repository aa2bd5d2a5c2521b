import { describe, expect, it } from 'vitest'
import { buildDifferenceSvg, differenceHeight } from '../../src/charts/difference-bars.ts'
import { svgText } from '../../src/charts/svg.ts'
import { theme } from './draw.ts'
import { marksOf, partsNamed, placesOf } from './svg-parts.ts'

const bars = [{ label: '庁舎管理事業（653）', value: 13, text: '＋13.0' }, { label: '広報事業（642）', value: -6.5, text: '−6.50' }, { label: '議会事業（654）', value: 0, text: '±0' }]
const LONG = '誰もが安心して暮らすことができる地域づくりのための総合的な施策の推進と担い手の育成及び基盤の強化事業（111）'

describe('the bars of what was settled against what was estimated', () => {
  it('go from 0 to the right where more was settled, else to the left, as long as the differences; none where there is none', () => {
    const [more, less, ...none] = marksOf(buildDifferenceSvg({ bars }, theme, 700))
    expect([Number(less!['x']) + Number(less!['width']), Number(more!['width']) / Number(less!['width']), none]).toEqual([expect.closeTo(Number(more!['x']), 6), expect.closeTo(2, 6), []])
    expect(more!['fill']).not.toBe(less!['fill'])
  })

  it('have their name before them and their amount beyond them, all within the picture', () => {
    for (const width of [320, 700, 1300]) {
      const svg = buildDifferenceSvg({ bars }, theme, width)
      const [amount, name] = [placesOf(svg).find(({ text }) => text === '＋13.0')!, placesOf(svg).find(({ text }) => text.startsWith('庁舎'))!]
      const bar = marksOf(svg)[0]!
      expect(name.x).toBeLessThan(Number(bar['x']))
      expect(amount.x).toBeGreaterThan(Number(bar['x']) + Number(bar['width']))
      expect(amount.x + 3 * theme.size).toBeLessThanOrEqual(width)
    }
  })

  it('end a name that is too long with … and tell it whole to who asks', () => {
    const svg = buildDifferenceSvg({ bars: [{ label: LONG, value: 1, text: '＋1.00' }] }, theme, 500)
    expect(partsNamed(svg, 'title').map(({ content }) => content)).toEqual([LONG])
    expect(placesOf(svg).map(({ text }) => text).filter((text) => text !== '＋1.00')).toEqual([expect.any(String), expect.stringMatching(/…$/)])
  })

  it('need a step each, and none is no broken picture', () => {
    expect([differenceHeight({ bars }), differenceHeight({ bars: [] })]).toEqual([136, 16])
    for (const some of [[], bars, bars.slice(2)]) expect(svgText(buildDifferenceSvg({ bars: some }, theme, 300))).not.toMatch(/NaN|undefined|Infinity/)
  })
})
