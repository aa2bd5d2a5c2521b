import { describe, expect, it } from 'vitest'
import { measureAccuracy, settledYears } from '../../../src/analytics/rounds/accuracy.ts'
import { sumAccuracy } from '../../../src/analytics/rounds/accuracy-sums.ts'
import { measureIndicators } from '../../../src/analytics/rounds/indicator-accuracy.ts'
import { EMPTY_FILTER, select } from '../../../src/analytics/filter.ts'
import { joinPolicyCosts } from '../../../src/analytics/rounds/joined-costs.ts'
import { joinStated, type JoinedValue } from '../../../src/analytics/rounds/join-stated.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../../src/snapshot/types.ts'
import { asaka } from '../asaka.ts'
import { sameRoundLater } from '../next-round.ts'
import { twoRounds } from './two-rounds.ts'

const two = twoRounds()
const rows = measureAccuracy(two)
const nameOf = (row: number): string => two.after.facts.listings.source[row]!.name

describe('estimates against what was settled', () => {
  it('are measured in the years that one round estimates and the next settles', () => {
    expect(settledYears(two)).toEqual([2022])
    expect(settledYears(twoRounds([asaka()], [sameRoundLater(asaka())]))).toEqual([])
  })

  it('differ where the settled cost is another one, and nowhere else', () => {
    const differing = rows.filter((one) => one.difference !== 0)
    expect(differing.map((one) => [nameOf(one.pair.after), one.estimate, one.settled, one.difference, one.gap])).toEqual([
      ['人権啓発推進事業', 6_717, 6_500, -217, null], ['総合計画推進事業', 22_125, null, null, 'no-settled'], ['庁舎管理事業', 150_474, 163_474, 13_000, null],
    ])
    expect(differing[2]?.ratio).toBeCloseTo(13_000 / 150_474, 12)
  })

  it('have no ratio where the estimate is 0, and a reason', () => {
    const [policy] = asaka().policies
    const costs = (value: number, basis: 'estimate' | 'settled') => [{ year: 2022, basis, value }]
    const project = { no: 1, name: '新事業', relisted: false, outlook: '継続' }
    const earlier = { ...asaka(), policies: [{ ...policy!, projects: [{ ...project, costs: costs(0, 'estimate') }] }] }
    const later = sameRoundLater({ ...earlier, policies: [{ ...policy!, projects: [{ ...project, costs: costs(30, 'settled') }] }] })
    expect(measureAccuracy(twoRounds([earlier], [later]))).toMatchObject([{ difference: 30, ratio: null, gap: 'zero-estimate' }])
  })
})

describe('sums of estimates and settled costs', () => {
  const [all] = sumAccuracy(two, rows, 'all')

  it('count joined projects with both amounts alone, and say how many lack one', () => {
    expect(all).toMatchObject({ rows: 68, missing: 1, difference: 13_000 - 217 })
    // 総額 of R4見込み, without the ended, the renamed and the project that nothing was settled of.
    expect(all?.estimate).toBe(5_531_793 - 7_491 - 8_544 - 22_125)
  })

  it('of policies and of departments add up to the whole', () => {
    for (const by of ['policy', 'department'] as const) {
      const parts = sumAccuracy(two, rows, by)
      expect(parts.reduce((sum, one) => sum + one.estimate, 0)).toBe(all?.estimate)
      expect(parts.reduce((sum, one) => sum + one.settled, 0)).toBe(all?.settled)
      expect(parts.reduce((sum, one) => sum + one.rows, 0)).toBe(all?.rows)
    }
  })

  it('count a project that moved at the policy of the later round', () => {
    const code = (group: number): string => two.after.facts.policies.source[group]!.code
    const moved = rows.filter((one) => one.pair.how === 'moved')
    expect(sumAccuracy(two, moved, 'policy').map((one) => [code(one.group), one.estimate, one.settled])).toEqual([['653', 10_545, 10_545]])
  })

  it('say nothing of a group of which no project has both amounts', () => {
    const lacking = rows.filter((one) => one.difference === null)
    expect(sumAccuracy(two, lacking, 'all')).toMatchObject([{ rows: 0, missing: 1, difference: null, ratio: null }])
  })
})

describe('indicators', () => {
  it('set their 見込み against the 実績 in their own unit, and leave holes as holes', () => {
    const measured = measureIndicators(two)
    const known = measured.filter((one) => one.difference !== null && one.difference !== 0)
    expect(known.map((one) => [one.estimate.value, one.actual.value, one.difference])).toEqual([[88, 95, 7]])
    expect(measured.filter((one) => one.difference === null)).toHaveLength(2)
  })
})

/** Estimates that were replaced and final figures that differ: [round, value]. */
const told = ({ replaced, differs }: JoinedValue<CostBasis>) => [replaced, differs].map((list) => list.map(({ from, stated }) => [from, stated.value]))

describe('joined years', () => {
  it('take a settled figure for an estimate, keep two settled figures, and fill no hole with an estimate', () => {
    const joined = joinStated<CostBasis>([
      [{ year: 2020, basis: 'settled', value: 1 }, { year: 2021, basis: 'settled', value: 2 }, { year: 2022, basis: 'estimate', value: 3 }],
      [{ year: 2021, basis: 'settled', value: 5 }, { year: 2022, basis: 'settled', value: null, raw: '-' }, { year: 2023, basis: 'budget', value: 7 }],
    ])
    expect(joined.map((one) => [one.year, one.stated.value, one.stated.basis, one.from, ...told(one)])).toEqual([
      [2020, 1, 'settled', 0, [], []], [2021, 5, 'settled', 1, [], [[0, 2]]],
      [2022, null, 'settled', 1, [[0, 3]], []], [2023, 7, 'budget', 1, [], []],
    ])
  })

  it('keep a figure that only one round states, and the one that is final where the other still estimates', () => {
    const joined = (before: Stated<IndicatorBasis>, after: Stated<IndicatorBasis>) => joinStated([[before], [after]])[0]
    const final = (value: number | null): Stated<IndicatorBasis> => ({ year: 2021, basis: 'actual', value })
    const estimate = (value: number): Stated<IndicatorBasis> => ({ year: 2021, basis: 'estimate', value })
    expect(joined(final(4), final(null))).toMatchObject({ from: 0, stated: { value: 4 }, differs: [{ from: 1, stated: { value: null } }] })
    expect(joined(final(4), estimate(6))).toMatchObject({ from: 0, stated: { value: 4 }, replaced: [], differs: [] })
    expect(joined(estimate(4), estimate(6))).toMatchObject({ from: 1, stated: { value: 6 }, replaced: [{ from: 0, stated: { value: 4 } }], differs: [] })
  })

  it('of three rounds take the latest settled figure, and keep every estimate before it and every figure that differs', () => {
    const [joined] = joinStated<CostBasis>([
      [{ year: 2023, basis: 'budget', value: 7 }], [{ year: 2023, basis: 'estimate', value: 8 }],
      [{ year: 2023, basis: 'settled', value: 9 }], [{ year: 2023, basis: 'settled', value: 10 }], [],
    ])
    expect([joined!.stated.value, joined!.from, ...told(joined!)]).toEqual([10, 3, [[0, 7], [1, 8]], [[2, 9]]])
  })

  it('of a policy hold the cost of every year of both rounds, and both sums where they differ', () => {
    const whole = ({ facts, judged }: typeof two.before) => select(facts, judged, EMPTY_FILTER)
    const costs = joinPolicyCosts({ rounds: [two.before, two.after], matches: [two.match] }, [whole(two.before), whole(two.after)])
    const policy = (code: string) => costs.find((one) => two.after.facts.policies.source[one.policy]!.code === code)?.years
    expect(policy('653')?.map((one) => [one.year, one.stated.value, one.stated.basis, told(one)[1]])).toEqual([
      [2020, 390_572, 'settled', []], [2021, 977_018, 'settled', [[0, 970_024]]], [2022, 1_049_664, 'settled', []], [2023, 1_036_664, 'estimate', []],
    ])
    expect(costs).toHaveLength(14)
  })
})
