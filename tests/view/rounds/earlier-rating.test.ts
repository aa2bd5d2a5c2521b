import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER, select } from '../../../src/analytics/filter.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { earlierHeadline } from '../../../src/view/rounds/earlier-rating.ts'
import { asaka } from '../../analytics/asaka.ts'
import { sameRoundLater } from '../../analytics/next-round.ts'
import { twoRounds } from '../../analytics/rounds/two-rounds.ts'

describe("last year's evaluation of the chosen policies", () => {
  const codes: Readonly<Record<string, string>> = { 611: '6-1', 653: '6-12' }
  const round: Snapshot = { ...asaka(), policies: asaka().policies.map((policy) => ({ ...policy, code: codes[policy.code] ?? policy.code })) }

  it('leaves out a policy whose code only begins as a chosen one does', () => {
    const two = twoRounds([round], [sameRoundLater(round)])
    const { facts, judged } = two.after
    const department = facts.policies.source.find((policy) => policy.code === '6-1')?.leadDepartment ?? ''
    const selection = select(facts, judged, { ...EMPTY_FILTER, departments: [department] })
    expect(selection.policyCount).toBeLessThan(facts.policies.count)
    expect(earlierHeadline(two, selection)).toBe(`前年度の評価：「おおむね順調」${selection.policyCount}施策`)
  })
})
