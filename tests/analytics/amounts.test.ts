import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountAt, joinAmounts, packAmounts } from '../../src/analytics/amounts.ts'
import { LISTING_KINDS } from '../../src/analytics/cost-lists.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { EMPTY_FILTER, judgeAll, select } from '../../src/analytics/filter.ts'
import type { Policy } from '../../src/snapshot/types.ts'
import { aPolicy, aProject, aSnapshot } from './builders.ts'

const RUNS = { numRuns: 200, seed: 653 }
const whole = fc.integer({ min: -0x7fffffff, max: 0x7fffffff })
const edge = fc.constantFrom(0, -0, 1, -1, 0x7fffffff, -0x7fffffff, -0x80000000, 0x80000000, 2 ** 53, -(2 ** 53), 0.1, 1e-9, -0.5, 1e18)
const amount = fc.oneof({ weight: 2, arbitrary: whole }, edge, fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e18, min: -1e18 }))
const column = (values: fc.Arbitrary<number>) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), { maxLength: 12 })

describe('packed amounts', () => {
  it('are the amounts they were made of, and what is not stated stays so', () => {
    fc.assert(fc.property(fc.oneof(column(whole), column(amount)), (values) => {
      const packed = packAmounts(Float64Array.from(values))
      expect(values.map((_, at) => amountAt(packed, at))).toEqual(values)
    }), RUNS)
  })

  it('take half the bytes where all are whole numbers of 32 bits', () => {
    fc.assert(fc.property(column(whole), (values) => packAmounts(Float64Array.from(values)).packed.byteLength === values.length * 4), RUNS)
    expect(packAmounts(Float64Array.of(1, -0x80000000)).packed.byteLength).toBe(16)
  })

  it('laid end to end are the amounts of every part in turn', () => {
    fc.assert(fc.property(fc.array(fc.oneof(column(whole), column(amount)), { maxLength: 4 }), (parts) => {
      const joined = joinAmounts(parts.map((values) => packAmounts(Float64Array.from(values))))
      expect(parts.flat().map((_, at) => amountAt(joined, at))).toEqual(parts.flat())
    }), RUNS)
  })
})

const cost = fc.option(amount, { freq: 4, nil: null })
const NAMES = ['広報事業', '広聴事業', '基金積立事業', '選挙執行事業']
const project = fc.record({ name: fc.constantFrom(...NAMES), costs: fc.tuple(cost, cost, cost), relisted: fc.boolean() })
  .map(({ name, costs, relisted }) => aProject(name, costs, { relisted }))
const policies = fc.array(fc.array(project, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((projects, at): Policy => aPolicy(String(611 + at), { projects })))

/** What a policy's own rows state in a year, kind by kind in sheet order, in doubles. */
function plainSum({ projects }: Policy, kindOf: (name: string) => number, year: number): { home: number; missing: number } {
  const own = projects.filter(({ relisted }) => !relisted)
  const stated = (kind: number): readonly number[] => own.filter(({ name }) => kindOf(name) === kind).flatMap(({ costs }) => costs[year]!.value ?? [])
  return {
    home: LISTING_KINDS.reduce((total, _, kind) => total + stated(kind).reduce((sum, one) => sum + one, 0), 0),
    missing: own.filter(({ costs }) => costs[year]!.value === null).length,
  }
}

describe('costs of any size added up', () => {
  it('are bit for bit the sums of what the sheets state', () => {
    const kindOf = (name: string): number => (name.includes('積立') ? 1 : name.includes('選挙') ? 2 : 0)
    fc.assert(fc.property(policies, (all) => {
      const facts = buildFacts([aSnapshot(all)])
      const rollups = rollUpCosts(facts, select(facts, judgeAll(facts, 'latest'), EMPTY_FILTER), 'policy')
      const found = rollups.map(({ home, missing }) => ({ home, missing }))
      expect(found).toEqual(all.flatMap((policy) => [0, 1, 2].slice(0, facts.years.length).map((year) => plainSum(policy, kindOf, year))))
    }), RUNS)
  })
})
