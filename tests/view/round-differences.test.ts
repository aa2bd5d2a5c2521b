import { expect, it } from 'vitest'
import { findRoundDifferences } from '../../src/view/round-differences.ts'
import { asaka } from '../analytics/asaka.ts'

const before = asaka()

it('a round beside itself shows no difference', () => {
  expect(findRoundDifferences(before, before)).toEqual({ finding: '記載の内容は同じです。', shown: [], more: 0 })
})

it('each place that differs is named with what stood and what would stand there', () => {
  const policies = before.policies.filter(({ code }) => code !== '611').map((policy) => (policy.code !== '653' ? policy : {
    ...policy,
    leadDepartment: '財政課',
    indicators: policy.indicators.map((one) => ({ ...one, figures: one.figures.map((figure) => (figure.year === 2022 ? { ...figure, value: 18, raw: '18.0%' } : figure)) })),
    progress: { ...policy.progress, rating: 3 },
  }))
  const { finding, shown } = findRoundDifferences(before, { ...before, policies })
  expect(finding).toBe('置き換えると変わる記載は4か所です（施策の追加0、削除1、記載の変更3）。')
  expect(shown.map(({ place, before: was, after }) => [place, was, after])).toEqual([
    ['611 施策', before.policies[0]!.name, ''],
    ['653 担当課', '財産管理課', '財政課'],
    ['653 進捗状況の段階', '2', '3'],
    ['653 指標1 R4（2022）年度見込み', '18.6%', '18.0%'],
  ])
})
