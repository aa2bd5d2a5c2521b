import { describe, expect, it } from 'vitest'
import type { Confirmations } from '../../src/analytics/confirmations.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { POINT_CODES, type PointCode } from '../../src/analytics/points.ts'
import { buildPointLists, pointsAtOnce, pointsFinding, type PointItem } from '../../src/view/point-list.ts'
import { pointsLink } from '../../src/view/points-link.ts'
import { asakaFacts, choose, KEY_653 } from '../analytics/builders.ts'
import { asaka } from '../analytics/asaka.ts'

const NONE: ReadonlySet<PointCode> = new Set()

function lists(change: { hidden?: boolean; confirmations?: Confirmations; off?: ReadonlySet<PointCode>; sections?: readonly string[] } = {}) {
  const { hidden = false, confirmations, off = NONE, sections = [] } = change
  const facts = asakaFacts(confirmations)
  return buildPointLists(facts, judgeAll(facts, 'latest', off), choose(facts, { sections }), { hideAttainment: hidden, switchedOff: off })
}
const itemsOf = (code: PointCode, change: Parameters<typeof lists>[0] = {}): readonly PointItem[] =>
  lists(change).flatMap(({ rules }) => rules).find((rule) => rule.code === code)?.items ?? []
const codes = (items: readonly PointItem[]): string[] => items.map(({ policies }) => policies.map(({ code }) => code).join('⇔'))
const sentences = (items: readonly PointItem[]): string[] => items.map(({ sentence }) => sentence)

describe('確認したい点 of the source document', () => {
  it('are nine questions and ten checks of the record', () => {
    expect(pointsFinding(lists())).toBe('質問の候補は9点、記載の確認は10点')
  })

  it('are so few that all are drawn at once; of many the first four, whatever rule they stand under', () => {
    expect([...pointsAtOnce(lists()).values()].reduce((sum, one) => sum + one)).toBe(19)
    const many = lists().map((list) => ({ ...list, count: list.count + 10 }))
    expect([...pointsAtOnce(many)].slice(0, 4)).toEqual([['F1', 2], ['F2', 2], ['F3', 0], ['F4', 0]])
  })

  it.each([
    ['F1', ['642', '654'], ['「おおむね順調」とした判断と、目安に届かない指標（2指標中1）の関係', '「おおむね順調」とした判断と、目安に届かない指標（1指標中1）の関係']],
    ['F2', ['621', '622'], Array.from({ length: 2 }, () => 'この3年度に数値がない指標の、進み具合の把握方法')],
    ['F3', [], []],
    ['F4', ['631', '656'], Array.from({ length: 2 }, () => '最終目標の水準に到達。目標値見直しの予定の有無')],
    ['F6', ['611', '612'], Array.from({ length: 2 }, () => 'シートは目標を下回ったと説明。比べた目標（最終目標か年度の目標か）の確認')],
    ['F11', ['632'], ['R3実績2回とR4見込み25回の差が大きいため、確定値の確認']],
    ['F5', ['653'], ['数値の良い方向（増える・減る）の確認']],
    ['F9', ['631⇔632'], ['631・632に同文の行が3行。共通の記載でよいかの確認']],
    ['F10', ['632'], ['すべての事業が再掲で計が0。本体の施策での計上の確認']],
    ['F12', [], []],
    ['F13', ['611', '612', '621', '631', '632', '641', '654'], [3, 1, 1, 1, 1, 2, 1].map((rows) => `再掲${rows}行の本体がこの評価にない。計上先の施策の確認`)],
  ] as const)('%s: %j', (code, policies, asked) => {
    expect(codes(itemsOf(code))).toEqual(policies)
    expect(sentences(itemsOf(code))).toEqual(asked)
  })

  it('give values, target and guide, with the line on the sheet', () => {
    const [first] = itemsOf('F1')
    expect(first!.indicators.map(({ view, sentence }) => [view.values, view.targetText, sentence, view.place?.line])).toEqual([
      ['41→44→45見込', '55', 'R4見込みは45％で、目安46.6％に届きません。', 1020],
    ])
    expect(itemsOf('F4')[0]!.indicators[0]!.sentence).toContain('R4年度の目安は55.8回です。')
  })

  it('quote whole sentences of the department, for F6 the one with the words found', () => {
    for (const item of POINT_CODES.flatMap((code) => itemsOf(code))) {
      if (item.quote === null) continue
      const basis = asaka().policies.find(({ code }) => code === item.policies[0]!.code)!.progress.basis
      expect(basis).toContain(item.quote.text)
      expect(item.quote.place?.line).toBeGreaterThan(0)
    }
    expect(itemsOf('F6').map(({ quote }) => quote!.text)).toEqual([expect.stringContaining('目標は下回'), expect.stringContaining('目標を下回')])
    expect(itemsOf('F2')[0]!.quote!.text).toContain('5年ごとの市民意識調査')
  })

  it('F9 prints the three lines as they stand, with their places on both sheets', () => {
    expect(itemsOf('F9')[0]!.facts.map(({ text, places }) => [text, places.map(({ code, place }) => `${code}：${place.line}`)])).toEqual([
      ['「多文化共生に関する情報発信（広報、HP等での周知・啓発）（計12回）」', ['631：599', '632：734']],
      ['「多文化推進サポーター事業の実施（13件25人）見込」', ['631：600', '632：735']],
      ['「国際化推進事業庁内連絡会議開催」', ['631：601', '632：736']],
    ])
  })

  it('F13 names ten rows of nine projects', () => {
    const rows = itemsOf('F13').flatMap(({ facts }) => facts.map(({ text }) => text))
    expect(rows).toHaveLength(10)
    expect(new Set(rows).size).toBe(9)
  })

  it('never judge', () => {
    const words = JSON.stringify([lists(), lists({ confirmations: new Map([[KEY_653, { direction: 'up' }]]) })].map((all) =>
      all.map(({ note, rules }) => [note, rules.map(({ title, rule, items }) => [title, rule, sentences(items)])])))
    expect(words).not.toMatch(/食い違い|矛盾|誤り|悪化|逆方向/)
  })
})

describe('確認したい点 under the reader’s settings', () => {
  it('653 confirmed: asked about its rating and target when higher is better, beside its rating no more when lower is', () => {
    const up: Confirmations = new Map([[KEY_653, { direction: 'up' }]])
    const down: Confirmations = new Map([[KEY_653, { direction: 'down' }]])
    expect([codes(itemsOf('F3', { confirmations: up })), codes(itemsOf('F4', { confirmations: up })), codes(itemsOf('F5', { confirmations: up }))])
      .toEqual([['653'], ['631', '653', '656'], []])
    expect([codes(itemsOf('F3', { confirmations: down })), codes(itemsOf('F5', { confirmations: down }))]).toEqual([[], []])
  })

  it('with 試算 hidden only those that do not rest on it are left, and none speaks of it', () => {
    const hidden = lists({ hidden: true })
    expect(hidden.flatMap(({ rules }) => rules.map(({ code }) => code))).toEqual(['F2', 'F9', 'F10', 'F12', 'F13'])
    expect(JSON.stringify(hidden.map(({ rules }) => rules.map(({ title, rule, items }) => [title, rule, items.map((item) => [item.sentence, item.indicators.map(({ sentence, view }) => [sentence, view.state])])]))))
      .not.toMatch(/試算|目安|計算/)
  })

  it('follow the filter; a point on two policies stays with either', () => {
    expect(codes(itemsOf('F13', { sections: ['63'] }))).toEqual(['631', '632'])
    expect(codes(itemsOf('F9', { sections: ['632'] }))).toEqual(['631⇔632'])
    expect(itemsOf('F9', { sections: ['65'] })).toEqual([])
  })

  it('a rule switched off stays in the list so that it can be switched on again', () => {
    const rule = lists({ off: new Set<PointCode>(['F13']) }).flatMap(({ rules }) => rules).find(({ code }) => code === 'F13')
    expect(rule).toMatchObject({ on: false, items: [] })
  })

  it('are counted for the link of another page', () => {
    const facts = asakaFacts()
    const judged = judgeAll(facts, 'latest')
    expect(pointsLink(judged, choose(facts), false)).toBe('確認したい点 19（質問の候補9、記載の確認10）')
    expect(pointsLink(judged, choose(facts), true)).toBe('確認したい点 11（質問の候補2、記載の確認9）')
    expect(pointsLink(judged, choose(facts, { sections: ['655'] }), false)).toBeNull()
  })
})
