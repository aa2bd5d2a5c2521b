import { describe, expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import { buildWorkings, guideSentence, type Workings } from '../../src/view/workings.ts'
import { anIndicator, KEY_653 } from '../analytics/builders.ts'
import { asakaViews, type Wish } from './asaka.ts'

function workings(code: string, no = 1, wish: Wish = {}): Workings {
  const { facts, judged } = asakaViews(wish)
  const at = facts.indicators.source.findIndex((indicator, place) =>
    indicator.no === no && facts.policies.source[facts.indicators.policy[place]!]!.code === code)
  const policy = facts.policies.source[facts.indicators.policy[at]!]!
  return buildWorkings(facts.indicators.source[at]!, judged.attainments[at]!, policy.progress.basis)
}
const line = (code: string, name: string, no = 1): string => {
  const found = workings(code, no).lines.find((one) => one.name.startsWith(name))
  return found ? `${found.value}｜${found.from}` : ''
}

describe('the rule that held, in words', () => {
  it('says what one line assumes and that it is no target of the city', () => {
    expect(guideSentence(2020, 2022, true)).toBe(
      'R2年度の値から最終目標まで毎年同じ幅で進むと仮定した「R4年度の目安」と、R4見込みを比べたものです（この画面の試算で、市の年度目標や評価ではありません）。')
  })

  it('653 waits for its direction', () => {
    expect(workings('653').rule).toBe('指標名は「維持管理費の削減率」、目標は−5.0％です。数値の良い方向を所管課に確認するまで、試算の対象外とします。')
  })

  it('653 once confirmed is judged either way', () => {
    const confirmed = (direction: 'up' | 'down'): string => workings('653', 1, { confirmations: new Map([[KEY_653, { direction }]]) }).rule
    expect(confirmed('down')).toBe('R4見込みは18.6％で、目安−2.0％に届きません。')
    expect(confirmed('up')).toBe('R4見込みは18.6％で、最終目標−5.0％の水準に到達しています。')
  })

  it('652 is no further from its target than one printed step', () => {
    expect(workings('652').rule).toBe(
      'R4見込みは99.1％で、目安99.14％との差は−0.04ポイントです。差は表示の最小単位以内のため、「目安とほぼ同じ」としています。目標との差は0.1ポイントで、表示の最小単位です。進み具合の割合は表示しません。')
  })

  it('654 falls short, and R3 did not', () => {
    expect(workings('654').rule).toBe('R4見込みは88件で、目安94.6件に届きません。R3は100件でした。')
  })

  it('642 falls short with the first and not with the second', () => {
    expect(workings('642').rule).toBe('R4見込みは45％で、目安46.6％に届きません。')
    expect(workings('642', 2).rule).toBe('R4見込みは13,618人で、目安13,111人に到達しています。')
  })

  it('632 is within one printed step of its guide', () => {
    expect(workings('632').rule).toBe('R4見込みは25回で、目安24.4回との差は＋0.6回です。差は表示の最小単位以内のため、「目安とほぼ同じ」としています。')
  })

  it('631 has reached its target', () => {
    expect(workings('631').rule).toBe('R4見込みは81回で、最終目標60回の水準に到達しています。')
  })

  it('621 has no value, and the sheet says why', () => {
    expect(workings('621').rule).toBe('R2〜R4の数値が「－」のため計算していません（5年ごとの調査）。')
  })

  it('on 実績 alone speaks of R3', () => {
    expect(workings('632', 1, { actualOnly: true }).rule).toBe('R3実績は2回で、目安21.2回に届きません。')
  })

  it.each([
    [['', '', '-', '20'], 'R2〜R4に数値の記載がないため計算していません。'],
    [['1', '2', '3', '-'], '目標なしのため計算していません。'],
    [['1', '-', '-', '9'], '比べる年がないため計算していません。'],
    [['50', '60', '70', '1,050'], 'R4見込みは70人で、目安450人に届きません。'],
    [['100', '130', '138', '200'], 'R4見込みは138人で、目安140人との差は−2人です。差は目標までの幅の5％以内のため、「目安とほぼ同じ」としています。'],
  ])('%j says what is missing or which band held', (raws, rule) => {
    const indicator = anIndicator(raws)
    expect(buildWorkings(indicator, judge(indicator, { basis: 'latest' }), '').rule).toBe(rule)
  })
})

describe('計算の根拠', () => {
  it('gives every input as printed with its line, and every step', () => {
    expect(workings('654').lines.map(({ name, value, from, place }) => `${name}｜${value}｜${from}${place ? `${place.line}行${place.column}桁` : ''}`)).toEqual([
      '基準値（R2実績）｜91件｜1642行1桁', '値（R4見込み）｜88件｜1642行8桁', '最終目標（R7）｜100件｜1642行11桁',
      '数値の良い方向｜増えるほどよい｜基準値と最終目標から推定', 'この年度までの道のり｜40%｜5年のうち2年',
      'R4年度の目安（試算）｜94.6件｜基準値＋（最終目標−基準値）×道のり', '目安との差（＋が良い方向）｜−6.6件｜値−目安',
      '差とみなさない幅｜1件｜表示の最小単位と、目標までの幅の5％の大きい方', '目標までの割合（試算）｜−33.3%｜（値−基準値）÷（最終目標−基準値）',
      '目標までに必要な年平均｜＋4.0件｜直近（R3→R4）は−12.0件',
    ])
  })

  it('compares the yearly step that is needed with the last one: 642① ＋3.3 against ＋1.0', () => {
    expect(line('642', '目標までに必要な年平均')).toBe('＋3.3ポイント｜直近（R3→R4）は＋1.0ポイント')
    expect(line('652', '目標までに必要な年平均')).toBe('＋0.03ポイント｜直近（R3→R4）は−0.10ポイント')
    expect(line('631', '目標までに必要な年平均')).toBe('')
  })

  it('takes the value from the guide where less is better', () => {
    const less = anIndicator(['20', '15', '16', '10'])
    const gap = buildWorkings(less, judge(less, { basis: 'latest' }), '').lines.find((one) => one.name.startsWith('目安との差'))
    expect(gap).toEqual({ name: '目安との差（＋が良い方向）', value: '±0人', from: '目安−値' })
  })

  it('shows no share where the way is too short', () => {
    expect(line('652', '目標までの割合')).toBe('表示しない｜目標までの幅が表示の最小単位の2倍以内など')
    expect([line('631', '目標までの割合'), line('656', '目標までの割合', 2)].map((text) => text.split('｜')[0])).toEqual(['400.0%', '442.9%'])
  })

  it('gives what is stated where nothing was computed', () => {
    expect(workings('653').lines.map(({ name, value }) => `${name} ${value}`)).toEqual(['R2実績 0%', 'R3実績 7.2%', 'R4見込み 18.6%', '最終目標（R7） −5.0%'])
    expect(workings('621').lines.map(({ value }) => value)).toEqual(['－', '－', '－', '20%'])
    const noTarget = anIndicator(['1', '2', '3', '-'])
    expect(buildWorkings(noTarget, judge(noTarget, { basis: 'latest' }), '').lines.at(-1)!.value).toBe('－')
  })
})
