import { describe, expect, it } from 'vitest'
import { buildPolicyDetail, type PolicyDetail } from '../../src/view/policy-detail.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import { asakaViews, type Wish } from './asaka.ts'

function detail(code: string, wish: Wish = {}, filter: Partial<Filter> = {}): PolicyDetail {
  const { facts, judged, options, selection } = asakaViews(wish)
  return buildPolicyDetail(facts, judged, selection(filter), code, options)!
}

describe('one policy as a page', () => {
  it('stands between its neighbours; the first and the last have one', () => {
    expect([detail('653').before?.code, detail('653').after?.code]).toEqual(['652', '654'])
    expect([detail('611').before, detail('656').after]).toEqual([null, null])
  })

  it('has the head of the sheet', () => {
    const { name, department, related, progress, necessity } = detail('653')
    expect([name, department, related.length]).toEqual(['公共施設の効果的・効率的な管理運営', '財産管理課', 4])
    expect([progress.speech, progress.delayed]).toEqual(['進捗状況（内部評価） 4段階の2、やや遅れている', true])
    expect(progress.steps.map(({ text, marked, shape }) => `${text} ${shape}${marked ? ' marked' : ''}`)).toEqual(['1 square', '2 diamond marked', '3 circle', '4 double-ring'])
    expect([necessity.speech, necessity.delayed]).toEqual(['必要性 4段階の3、社会的なニーズは現状と変わらない', false])
    expect(detail('654').related).toHaveLength(16)
  })

  it('has the texts in the order of the sheet, each with its line', () => {
    expect(detail('653').texts.map(({ heading, place }) => `${heading} ${place?.line}`)).toEqual([
      '目指す姿 1478', '1 実施内容【新規】 1507', '1 実施内容【継続】 1513', '2 審議会等第三者機関の評価・意見 1520',
      '3 進捗状況【判断の根拠】 1530', '3 進捗状況【外的要因】 1534', '4 必要性 1540', '6 現状と課題の分析 1598',
      '7 今後の展開 1603', '8 行政と市民の役割分担 1609', '9 所管部の総括 1615',
    ])
  })

  it('leaves no word of the sheet out', () => {
    const { facts } = asakaViews()
    for (const policy of facts.policies.source) {
      const paragraphs = detail(policy.code).texts.flatMap((text) => text.paragraphs.map((paragraph) => paragraph.text)).join('')
      const { vision, thirdPartyOpinions, progress, necessity, issues, plans, roles, summary, activities } = policy
      for (const text of [vision, thirdPartyOpinions, progress.basis, progress.externalFactors, necessity.basis, issues, plans, roles, summary, ...activities.new, ...activities.continuing]) {
        for (const line of text.split('\n')) expect(paragraphs).toContain(line.trim())
      }
    }
  })

  it('shows a blank as blank: the 外的要因 of five policies', () => {
    const blank = ['611', '621', '622', '642', '651', '652', '653', '654'].filter((code) =>
      detail(code).texts.some((text) => text.heading === '3 進捗状況【外的要因】' && text.blank && text.paragraphs.length === 0 && text.place === null))
    expect(blank).toEqual(['621', '622', '642', '651', '652'])
  })

  it('has the 戦略目標 only where the sheet states one', () => {
    expect(detail('642').texts.map((text) => text.heading)).toContain('まち・ひと・しごと目標')
    expect(detail('653').texts.map((text) => text.heading)).not.toContain('まち・ひと・しごと目標')
  })

  it('has each indicator with its line and its workings', () => {
    expect(detail('642').indicators.map(({ view, workings }) => [view.no, view.place?.line, workings !== null])).toEqual([[1, 1020, true], [2, 1033, true]])
  })

  it('has neither workings nor points of the 試算 where it is hidden', () => {
    const hidden = detail('654', { hideAttainment: true })
    expect([hidden.points.map(({ code }) => code), hidden.indicators.map((one) => one.workings), hidden.indicators.map((one) => one.view.state)]).toEqual([['F13'], [null], [null]])
  })

  it('is shown also where the filter leaves it out', () => {
    expect(detail('653', {}, { sections: ['61'] }).chosen).toBe(false)
    expect(detail('653').chosen).toBe(true)
  })

  it('does not exist under another code', () => {
    const { facts, judged, options, selection } = asakaViews()
    expect(['999', '', '__proto__', '65'].map((code) => buildPolicyDetail(facts, judged, selection(), code, options))).toEqual([null, null, null, null])
  })
})
