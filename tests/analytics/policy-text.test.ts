import { describe, expect, it } from 'vitest'
import { policyText } from '../../src/analytics/policy-text.ts'
import { aPolicy, aProject, anIndicator } from './builders.ts'

describe('the text of a policy', () => {
  const progress = { rating: 3, label: '順調', basis: '判断文', externalFactors: '外部文' }
  const text = policyText(
    aPolicy('653', {
      relatedDepartments: ['関連課'],
      vision: '目指す文',
      strategyGoal: '戦略文',
      indicators: [anIndicator(['1', '2', '3', '9'], { name: '指標名', description: '指標の説明' })],
      activities: { new: ['新規文'], continuing: ['継続文'] },
      thirdPartyOpinions: '意見文',
      progress,
      necessity: { rating: 3, label: '必要', basis: '必要性文' },
      projects: [aProject('ＤＸ推進事業', [1, 2, 3])],
      issues: '課題文',
      plans: '展開文',
      roles: '分担文',
      summary: '総括文',
    }),
  )

  it.each([
    ...['653', '施策653', '政策企画課', '関連課', '目指す文', '戦略文', '指標名', '指標の説明', '新規文', '継続文', '意見文'],
    ...['判断文', '外部文', '必要性文', 'dx推進事業', '課題文', '展開文', '分担文', '総括文'],
  ])('holds %s', (word) => {
    expect(text).toContain(word)
  })

  it('does not run one block into the next', () => {
    expect(text).not.toContain('課題文展開文')
  })
})
