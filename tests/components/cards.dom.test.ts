import { describe, expect, it } from 'vitest'
import BridgeBars from '../../src/components/BridgeBars.vue'
import KpiCard from '../../src/components/KpiCard.vue'
import MiniBars from '../../src/components/MiniBars.vue'
import { buildBridge } from '../../src/view/bridge.ts'
import { buildKpis } from '../../src/view/kpis.ts'
import { asakaViews } from '../view/asaka.ts'
import { heard, mountOnPage, seen } from './mount.ts'

const { facts, judged, years, options, selection } = asakaViews()

describe('a number of the first screen', () => {
  const kpis = buildKpis(facts, judged, selection(), { ...options, years, unit: 'o' })
  const card = (at: number) => mountOnPage(KpiCard, { kpi: kpis[at], to: kpis[at]!.to })

  it('stands with its unit and what it is a part of', () => {
    expect([0, 1, 2, 3].map((at) => seen(card(at)).replaceAll(' ', ''))).toEqual([
      'やや遅れている1／14施策進捗状況（内部評価）', '試算目安に届かない2／16指標確認待ち1', 'この3年度に数値がない2／16指標621・622', '総コストR4決算見込み55.3億円うち積立23.3億円',
    ])
  })

  it('leads to the page behind it', () => {
    expect([0, 1, 2, 3].map((at) => card(at).attributes('href'))).toEqual(['#/policies', '#/indicators', '#/indicators', '#/costs'])
  })
})

describe('the bars of the breakdown', () => {
  const mounted = () => mountOnPage(BridgeBars, { bars: buildBridge(facts, selection(), years, 'o')!.bars })

  it('are a table: label and amount a row', () => {
    const bars = mounted()
    expect(bars.findAll('tr').map((row) => `${row.get('th').text()} ${row.get('.amount').text()}`)).toEqual([
      'R2決算 35.1', '基金への積立 ＋18.5', '選挙・周年 ＋0.9', 'その他の増 ＋2.8', 'その他の減 −2.0', 'R4決算見込み 55.3',
    ])
    expect(bars.get('caption').text()).toBe('年度の総コストと、その間の増減の内訳')
  })

  it('draw what is estimated unlike what is settled', () => {
    const bars = mounted()
    expect(bars.findAll('.block').map((block) => block.classes('estimate'))).toEqual([false, true, true, true, true, true])
    expect(bars.html()).not.toMatch(/NaN|undefined/)
  })
})

describe('small bars', () => {
  const bar = (share: number | null, estimate = false) => ({ label: `R${share}${estimate}`, text: '', share, estimate })

  it('show 「－」 and no bar where nothing is stated, and a base line for 0', () => {
    const bars = mountOnPage(MiniBars, { bars: [bar(null), bar(0), bar(1)], height: 36 })
    expect(bars.findAll('text').map((gap) => gap.text())).toEqual(['－'])
    expect(bars.get('.bar').attributes('d')).toBe('M27 34H43V35H27ZM53 2H69V35H53Z')
  })

  it('hatch the estimate', () => {
    const bars = mountOnPage(MiniBars, { bars: [bar(0.5), bar(0.7, true)] })
    expect(bars.findAll('.bar').map((one) => one.classes('estimate'))).toEqual([false, true])
    expect(bars.findAll('.hatch').length).toBe(1)
  })

  it('are silent: the amounts beside them say the same', () => {
    expect(heard(mountOnPage(MiniBars, { bars: [bar(null), bar(1)] }))).toBe('')
    expect(mountOnPage(MiniBars, { bars: [bar(1)] }).attributes('aria-hidden')).toBe('true')
  })
})
