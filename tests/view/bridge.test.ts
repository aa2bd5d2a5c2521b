import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/analytics/filter.ts'
import type { MoneyUnit } from '../../src/format/money.ts'
import { buildBridge, type BridgeView } from '../../src/view/bridge.ts'
import { asakaViews, type Wish } from './asaka.ts'

function bridge(filter: Partial<Filter> = {}, unit: MoneyUnit = 'k', wish: Wish = {}): BridgeView {
  const { facts, years, selection } = asakaViews(wish)
  return buildBridge(facts, selection(filter), years, unit)!
}
const amountOf = (text: string): number => Number(text.replaceAll(/[,＋]/g, '').replace('−', '-').replace('±', ''))

describe('総コストの増減の内訳', () => {
  it('leads from R2 over four blocks to R4', () => {
    expect(bridge().bars.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'R2決算 3,513,510', '基金への積立 ＋1,847,630', '選挙・周年 ＋87,384', 'その他の増 ＋283,543', 'その他の減 −200,274', 'R4決算見込み 5,531,793',
    ])
  })

  it('has blocks that add up to the change', () => {
    const [from, ...rest] = bridge().bars.map((bar) => amountOf(bar.text))
    const to = rest.pop()
    expect(rest.reduce((sum, one) => sum + one, 0)).toBe(2_018_283)
    expect(from! + 2_018_283).toBe(to)
  })

  it('says the change and the deposits in it', () => {
    expect(bridge({}, 'o').title).toBe('総コストの増減の内訳（R2→R4見込み、億円）')
    expect(bridge({}, 'o').finding).toBe('2年で＋20.2億円、うち積立＋18.5億円')
  })

  it.each([{}, { reserve: false }, { oneOff: false }, { sections: ['64'] }, { departments: ['財産管理課'] }])('chains its bars between 0 and 1 (%j)', (filter) => {
    const { bars } = bridge(filter)
    let level = bars[0]!.end
    for (const bar of bars.slice(1, -1)) {
      const rises = amountOf(bar.text) >= 0
      expect(rises ? bar.start : bar.end).toBeCloseTo(level, 9)
      level = rises ? bar.end : bar.start
    }
    expect(bars.at(-1)!.end).toBeCloseTo(level, 9)
    for (const { start, end } of bars) expect([start >= 0, start <= end, end <= 1 + 1e-9]).toEqual([true, true, true])
  })

  it('without deposits has no such block, and runs from 3,026,923 to 3,197,576', () => {
    const { bars, finding } = bridge({ reserve: false })
    expect(bars.map((bar) => bar.key)).toEqual(['from', 'oneOff', 'increase', 'decrease', 'to'])
    expect([bars[0]!.text, bars.at(-1)!.text, finding]).toEqual(['3,026,923', '3,197,576', '2年で＋170,653千円'])
  })

  it('marks what is estimated', () => {
    expect(bridge().bars.map((bar) => bar.estimate)).toEqual([false, true, true, true, true, true])
    expect(bridge({}, 'k', { actualOnly: true }).bars.map((bar) => bar.estimate)).not.toContain(true)
  })

  it('on 実績 alone ends in R3', () => {
    expect(bridge({}, 'k', { actualOnly: true }).finding).toBe('1年で＋1,763,018千円、うち積立＋1,691,603千円')
  })

  it('says how many projects state a year not', () => {
    expect(bridge().notes[0]).toBe('5事業は「－」の年度があり、その年度の額には加えていません。')
  })

  it('needs two years', () => {
    const { facts, years, selection } = asakaViews()
    expect(buildBridge(facts, selection(), years.slice(0, 1), 'k')).toBeNull()
    expect(buildBridge(facts, selection(), [], 'k')).toBeNull()
  })

  it('stands on nothing where nothing is chosen', () => {
    expect(bridge({ sections: ['9'] }).bars.map(({ text, start, end }) => [text, start, end])).toEqual([['0', 0, 0], ['0', 0, 0]])
  })
})
