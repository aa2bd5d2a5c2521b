import { describe, expect, it } from 'vitest'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import type { Filter } from '../../src/analytics/filter.ts'
import type { CostGrouping } from '../../src/analytics/group-sums.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, choose } from './builders.ts'

const facts = asakaFacts()
const roll = (change: Partial<Filter> = {}, by: CostGrouping = 'all') => rollUpCosts(facts, choose(facts, change), by)
const totals = (change: Partial<Filter> = {}): number[] => roll(change).map(({ home }) => home)
const of = (key: string, by: CostGrouping) => roll({}, by).filter((rollup) => rollup.key === key)

describe('the cost of the source document', () => {
  it('is 3,513,510 → 5,276,528 → 5,531,793 千円, the last an estimate', () => {
    expect(totals()).toEqual([3513510, 5276528, 5531793])
    expect(roll().map(({ basis }) => basis)).toEqual(['settled', 'settled', 'estimate'])
  })

  it('without deposits into funds is 3,026,923 → 3,197,576', () => {
    const [r2, , r4] = totals({ reserve: false })
    expect([r2, r4]).toEqual([3026923, 3197576])
  })

  it('of elections and anniversaries is 0 / 7,724 / 87,384', () => {
    expect(of('oneOff', 'kind').map(({ home }) => home)).toEqual([0, 7724, 87384])
    const without = totals({ oneOff: false })
    expect(totals().map((all, at) => all - without[at]!)).toEqual([0, 7724, 87384])
  })

  it('of the policies that 人権庶務課 leads is 50,143 in R4', () => {
    expect(of('人権庶務課', 'department').at(-1)).toMatchObject({ home: 6717 + 7513 + 19610 + 16303, missing: 0, rows: 5 })
    expect(of('人権庶務課', 'department').at(-1)!.home).toBe(50143)
  })

  it('of 632 is 0 because both its rows are relisted; their home is told apart', () => {
    expect(of('632', 'policy')).toEqual([
      expect.objectContaining({ home: 0, relisted: 4316, rows: 0, missing: 0 }),
      expect.objectContaining({ home: 0, relisted: 1536, rows: 0, missing: 0 }),
      expect.objectContaining({ home: 0, relisted: 2633, rows: 0, missing: 0 }),
    ])
  })

  it('misses five own rows in R2: two elections, the anniversary and two funds', () => {
    expect(roll().map(({ missing, rows }) => [missing, rows])).toEqual([[5, 71], [2, 71], [0, 71]])
    expect(of('654', 'policy').map(({ missing }) => missing)).toEqual([3, 2, 0])
    expect(of('652', 'policy').map(({ missing }) => missing)).toEqual([1, 0, 0])
    expect(of('653', 'policy').map(({ missing }) => missing)).toEqual([1, 0, 0])
  })

  it('stands in sheet order, key by key and year by year', () => {
    const policies = roll({}, 'policy')
    expect(policies.map(({ key }) => key).filter((_, at) => at % 3 === 0)).toEqual(facts.policies.source.map(({ code }) => code))
    expect(new Set(roll({}, 'department').map(({ key }) => key)).size).toBe(6)
    expect(policies.slice(0, 3).map(({ year }) => year)).toEqual([2020, 2021, 2022])
  })

  it('equals all 42 totals that the sheets print', () => {
    const printed = facts.policies.source.flatMap(({ code, statedTotals }) => statedTotals.map(({ year, value }) => [code, year, value]))
    expect(printed).toHaveLength(42)
    expect(roll({}, 'policy').map(({ key, year, home }) => [key, year, home])).toEqual(printed)
  })

  it('of a chosen policy stays in the list when its rows are left out', () => {
    const stopped = roll({ outlooks: ['休止・廃止'] }, 'policy').filter(({ year }) => year === 2022)
    expect(stopped).toHaveLength(14)
    expect(stopped.filter(({ home }) => home > 0).map(({ key, home }) => [key, home])).toEqual([['653', 1367]])
  })

  it('of nothing is 0 from no rows', () => {
    expect(roll({ progress: [1] })).toEqual([2020, 2021, 2022].map((year) => ({ key: 'all', index: 0, year, basis: null, home: 0, relisted: 0, missing: 0, rows: 0 })))
    expect(roll({ progress: [1] }, 'policy')).toEqual([])
  })
})

describe('a blank or unstated cost', () => {
  it('adds to missing and never 0', () => {
    const blank = { ...aProject('広報事業', [1, 2]), no: 2 }
    const some = buildFacts([aSnapshot([aPolicy('1', { projects: [aProject('広聴事業', [null, 0, 5]), blank] })])])
    expect(rollUpCosts(some, choose(some), 'all').map(({ home, missing }) => [home, missing])).toEqual([[1, 1], [2, 0], [5, 1]])
  })

  it('a printed amount on a relisted row is not added either', () => {
    const some = buildFacts([aSnapshot([aPolicy('1', { projects: [aProject('広報事業', [1, 2, 3], { relisted: true })] })])])
    expect(rollUpCosts(some, choose(some), 'all').map(({ home, relisted }) => [home, relisted])).toEqual([[0, 0], [0, 0], [0, 0]])
  })
})

describe('the basis of a year', () => {
  it('is unknown where chosen rounds differ', () => {
    const settled = { ...aProject('広報事業', []), costs: [{ year: 2022, basis: 'settled' as const, value: 7 }] }
    const both = buildFacts([
      aSnapshot([aPolicy('1', { projects: [aProject('広報事業', [1, 2, 3])] })], { id: 'a' }),
      aSnapshot([aPolicy('2', { projects: [settled] })], { id: 'b' }),
    ])
    expect(rollUpCosts(both, choose(both), 'all').at(-1)).toMatchObject({ basis: null, home: 10 })
    expect(rollUpCosts(both, choose(both, { sections: ['2'] }), 'all').at(-1)).toMatchObject({ basis: 'settled', home: 7 })
  })
})

describe('a sum of fractions', () => {
  it('is added up from what is chosen, never what is left of a larger sum', () => {
    const costs = { 610: 0.1, 611: 0.1, 620: 1_000_000.3 }
    const table = buildFacts([aSnapshot(Object.entries(costs).map(([code, cost]) => aPolicy(code, { projects: [aProject('統計事業', [cost])] })))])
    expect(rollUpCosts(table, choose(table, { sections: ['61'] }), 'all')[0]!.home).toBe(0.1 + 0.1)
  })
})
