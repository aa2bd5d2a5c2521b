import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '../../src/analytics/filter.ts'
import { buildPaperList } from '../../src/view/paper-list.ts'
import { buildPaperPolicy } from '../../src/view/paper-policy.ts'
import { asakaViews, type Wish } from './asaka.ts'

const CODES = ['611', '612', '621', '622', '631', '632', '641', '642', '651', '652', '653', '654', '655', '656']

function aPage(code: string, wish: Wish = {}, boxes = false) {
  const { facts, judged, years, options } = asakaViews(wish)
  return buildPaperPolicy(facts, judged, code, { ...options, years, unit: 'm', filter: EMPTY_FILTER, boxes })!
}
function aList(wish: Wish = {}) {
  const { facts, judged, years, options, selection } = asakaViews(wish)
  return buildPaperList(facts, judged, selection(), { ...options, years, unit: 'm' })
}

describe('a policy on one page', () => {
  it('holds every block whole or says where the rest stands', () => {
    for (const boxes of [false, true]) {
      for (const code of CODES) {
        const { texts, without, detail } = aPage(code, {}, boxes)
        for (const { heading, paragraphs, rest } of texts) {
          const block = detail.texts.find((one) => one.heading === heading && (one.blank || one.paragraphs[0]?.text.startsWith(paragraphs[0]!.replace(/…$/, ''))))
          expect(block, `${code} ${heading}`).toBeDefined()
          const whole = block!.blank ? '空欄' : block!.paragraphs.map(({ text }) => text).join('\n')
          expect(rest, `${code} ${heading}`).toBe(paragraphs.join('\n') === whole ? null : `続きは評価シート${code}「${heading}」`)
        }
        expect(texts.length + (without ?? '').split('、').filter((name) => name !== '').length).toBe(7)
      }
    }
  })

  it('lists the six largest projects in the sheet’s order, counts the others and adds up all', () => {
    const { projects } = aPage('654')
    expect(projects.table.rows.map(({ cells }) => Number(cells.no?.text))).toEqual([6, 14, 21, 28, 29, 30])
    expect(projects.rest).toBe('ほか29行は評価シート654「5 施策構成事務事業」')
    expect(projects.table.total?.cells['2022']?.text).toBe('2,042.6')
    expect(projects.table.rows.at(-1)?.cells.change?.text).toBe('△61.8')
    expect(projects.table.total?.cells.change?.text).toBe('＋93.7')
    expect(aPage('611').projects.rest).toBeNull()
  })

  it('has the 試算 in a frame with its one sentence, or nothing of it', () => {
    const { trial } = aPage('654')
    expect(trial?.sentence).toMatch(/^R2年度の値から最終目標まで毎年同じ幅で進むと仮定した「R4年度の目安」と、R4見込みを比べたものです/)
    expect(trial?.lines[0]).toMatchObject({ name: '指標1', rule: 'R4見込みは88件で、目安94.6件に届きません。R3は100件でした。' })
    const without = aPage('654', { hideAttainment: true })
    expect(without.trial).toBeNull()
    expect(without.indicators.map(({ state, track }) => [state, track.guide])).toEqual([[null, null]])
  })

  it('names as many 関連課 as a line holds and counts the rest', () => {
    expect(aPage('654').related).toMatch(/^秘書課、.*ほか9課等$/)
    expect(aPage('611').related).toBe('教育指導課、生涯学習・スポーツ課')
  })
})

describe('the list of all policies', () => {
  it('is one page with every policy, its indicators, three years, the change and the reason', () => {
    const { pages, years, total } = aList()
    expect(pages.map((rows) => rows.map(({ code }) => code))).toEqual([CODES])
    expect(years).toEqual(['R2決算', 'R3決算', 'R4決算見込み'])
    expect(total).toEqual({ amounts: ['3,513.5', '5,276.5', '5,531.8'], change: '＋2,018.3' })
    const row = (code: string) => pages[0]!.find((one) => one.code === code)!
    expect(row('611').change).toBe('△3.3')
    expect(row('653').reason).toEqual({ text: 'その結果、PPSによる電気料金の削減効果が無くなったため。', rest: null })
    expect(row('654').reason?.rest).toBe('続きは評価シート654「3 判断の根拠」')
  })
})
