import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { judgeAll, type Filter } from '../../src/analytics/filter.ts'
import { buildExceptions, type ExceptionsView } from '../../src/view/exception-rows.ts'
import { aPolicy, aSnapshot, anIndicator, choose } from '../analytics/builders.ts'
import { asakaViews, type Wish } from './asaka.ts'

const list = (wish: Wish = {}, filter: Partial<Filter> = {}): ExceptionsView => {
  const { facts, judged, options, selection } = asakaViews(wish)
  return buildExceptions(facts, judged, selection(filter), options)
}
const indicatorsOf = (view: ExceptionsView): string[] =>
  view.rows.flatMap((row) => row.indicators.map((one) => `${one.key} ${one.values}／${one.targetText}${one.state ? ` ${one.state.word}` : ''}`))

describe('確認したい施策', () => {
  it('come with 653 first, and 621 and 622 in one row', () => {
    const { title, rows, rest } = list()
    expect(title).toBe('確認したい施策（5）')
    expect(rows.map((row) => row.key)).toEqual(['653', '654', '642', '621-622'])
    expect(rest).toBe('残り9施策（指標：到達2・目安に到達5・目安とほぼ同じ3）')
  })

  it('show values, the estimate named, beside the target', () => {
    expect(indicatorsOf(list())).toEqual([
      '653-1 0→7.2→18.6見込／−5.0 確認待ち',
      '654-1 91→100→88見込／100 目安に届かない',
      '642-1 41→44→45見込／55 目安に届かない',
      '642-2 12,385→13,152→13,618見込／14,200 目安に到達',
      '621-1 －→－→－／20 数値なし（実績なし）',
      '622-1 －→－→－／80 数値なし（実績なし）',
    ])
  })

  it('quote the departments\' own reasons', () => {
    expect(list().rows.flatMap((row) => row.policies.map((policy) => policy.quote?.text))).toEqual([
      'その結果、PPSによる電気料金の削減効果が無くなったため。',
      '…令和4年度は目標件数を下回り令和2年度と同じ水準となった。',
      '広報あさかについては、原稿依頼課に対して表現やレイアウトなどに関して意見などして…',
      '指標については、5年ごとの市民意識調査より進捗状況を見ると、ほぼ、横ばい状況にある。',
      '…平成26年度調査（59.4%）時と令和元年度調査（58%）を比較するとほぼ横ばい状態',
    ])
  })

  it('say why there is no value, as the sheets say it', () => {
    expect(list().rows.map((row) => row.nothing)).toEqual([null, null, null, 'R2〜R4の数値が「－」（5年ごとの調査）'])
  })

  it('tell facts beside a state as numbers', () => {
    const tags = list().rows.map((row) => row.indicators.flatMap((one) => one.facts.map((fact) => fact.tag)))
    expect(tags).toEqual([[], ['基準年R2より3件少ない', 'R3は目標の水準'], ['アンケート', '累計'], ['アンケート']])
  })

  it('with the 試算 hidden are 653 and 621・622, without any state', () => {
    const hidden = list({ hideAttainment: true })
    expect([hidden.title, ...hidden.rows.map((row) => row.key), hidden.rest]).toEqual(['確認したい施策（3）', '653', '621-622', '残り11施策'])
    expect(indicatorsOf(hidden)[0]).toBe('653-1 0→7.2→18.6見込／−5.0')
  })

  it('on 実績 alone leave the estimate out of the values', () => {
    const actual = list({ actualOnly: true })
    expect(actual.rows.map((row) => row.key)).toEqual(['653', '632', '621-622'])
    expect(indicatorsOf(actual)[1]).toBe('632-1 18→2／34 目安に届かない')
  })

  it('follow the filter; nothing is left to count where every policy stands in a row', () => {
    const one = list({}, { sections: ['653'] })
    expect([one.title, one.rest]).toEqual(['確認したい施策（1）', null])
    expect(list({}, { sections: ['9'] })).toEqual({ title: '確認したい施策（0）', rows: [], rest: null })
  })

  it('tell blank cells from dashes', () => {
    const facts = buildFacts([aSnapshot([aPolicy('621', { indicators: [anIndicator(['', '', '-', '20'])] })])])
    const [row] = buildExceptions(facts, judgeAll(facts, 'latest'), choose(facts), { actualOnly: false, hideAttainment: false }).rows
    expect(row?.nothing).toBe('R2〜R4に数値の記載なし')
  })
})
