import { describe, expect, it } from 'vitest'
import AccuracyPanel from '../../src/components/AccuracyPanel.vue'
import ProposalsPanel from '../../src/components/ProposalsPanel.vue'
import RatingChangeItem from '../../src/components/RatingChangeItem.vue'
import StateChangeItem from '../../src/components/StateChangeItem.vue'
import { twoRounds } from '../analytics/rounds/two-rounds.ts'
import { chainOfTwo, comparedOf, scopeOf } from '../view/rounds/builders.ts'
import { heard, mountOnPage, seen } from './mount.ts'

const compared = comparedOf(scopeOf())

describe('an indicator whose state changed', () => {
  it('tells both years, the same base year and both workings', () => {
    const item = mountOnPage(StateChangeItem, { row: compared.states!.rows[0] })
    expect(heard(item)).toMatch(/642指標1.*R4年度評価.*目安に届かない.*41→44→45見込%／目標55%.*R5年度評価.*目安に到達.*前回と同じR2を基準に.*計算の根拠（R4年度評価）.*計算の根拠（R5年度評価）/)
    expect(item.find('h3 a').attributes('href')).toBe('#/policies/642')
  })
})

describe('a rating that changed', () => {
  it('is read out for both years, and the earlier place is told in words', () => {
    const item = mountOnPage(RatingChangeItem, { row: compared.ratings.rows[0] })
    expect(heard(item)).toMatch(/前回の進捗状況 4段階の2、やや遅れている 前回1526行\s*今回 今回の進捗状況 4段階の3、おおむね順調/)
  })
})

describe('rows that may be one', () => {
  it('wait for a person, who may say either', async () => {
    const panel = mountOnPage(ProposalsPanel, { proposals: compared.proposals })
    expect(panel.find('h2').text()).toContain('確認していない組は2、確認した組は0')
    const [, project] = panel.findAll('li')
    expect(project!.text()).toContain('名称の50％が同じ文字の並びです')
    const [same, other] = project!.findAll('button')
    await same!.trigger('click')
    await other!.trigger('click')
    const { between, key } = compared.proposals.open[1]!
    expect(panel.emitted('settle')).toEqual([[between, key, 'same'], [between, key, 'other']])
  })

  it('tell what was said, and let it be taken back', async () => {
    const { between, key } = compared.proposals.open[1]!
    const settled = comparedOf(scopeOf({}, {}, chainOfTwo(twoRounds(undefined, undefined, new Map([[key, 'same']]))))).proposals
    const panel = mountOnPage(ProposalsPanel, { proposals: settled })
    const said = panel.findAll('li').find((item) => item.text().includes('広聴活動事業'))!
    expect(said.text()).toContain('同じ事業としています')
    await said.find('button').trigger('click')
    expect(panel.emitted('settle')).toEqual([[between, key, null]])
  })
})

describe('見込みの精度', () => {
  it('is told as a finding and as a table; the reader chooses for what and in which order', async () => {
    const panel = mountOnPage(AccuracyPanel, { accuracy: compared.accuracy, build: () => ({}), height: 96, by: 'project', tabular: true, sort: null })
    expect(seen(panel)).toContain('R4の見込みと決算の差は＋12,783千円')
    await panel.find('.by select').setValue('department')
    await panel.findAll('button').find((button) => button.text() === '差の大きい順')!.trigger('click')
    expect(panel.emitted('by')).toEqual([['department']])
    expect(panel.emitted('sort')).toEqual([[{ key: 'size', descending: true }]])
  })
})
