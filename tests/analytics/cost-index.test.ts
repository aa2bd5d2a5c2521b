import { describe, expect, it } from 'vitest'
import { indexCosts } from '../../src/analytics/cost-index.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { fiscalYear } from '../../src/domain/units.ts'
import { aPolicy, aProject, aSnapshot, asakaFacts, choose } from './builders.ts'

const r2 = fiscalYear(2020)

describe('costs with R2 = 100', () => {
  it('the whole document stands at 157.4 in R4', () => {
    const facts = asakaFacts()
    const index = indexCosts(rollUpCosts(facts, choose(facts), 'all'), r2)
    expect(index[0]).toMatchObject({ value: 100, reason: null })
    expect(index[2]!.value).toBeCloseTo(157.44, 1)
  })

  it('a policy whose base is 0 has none, with the reason', () => {
    const facts = asakaFacts()
    const index = indexCosts(rollUpCosts(facts, choose(facts), 'policy'), r2).filter(({ key }) => key === '632')
    expect(index.map(({ value, reason }) => [value, reason])).toEqual([[null, 'base-zero'], [null, 'base-zero'], [null, 'base-zero']])
  })

  it('tells a missing base from a missing year', () => {
    const facts = buildFacts([
      aSnapshot([
        aPolicy('1', { projects: [aProject('甲', [null, 2, 3])] }),
        aPolicy('2', { projects: [aProject('乙', [4, null, 2])] }),
      ]),
    ])
    const index = indexCosts(rollUpCosts(facts, choose(facts), 'policy'), r2)
    expect(index.map(({ value, reason }) => value ?? reason)).toEqual(['base-missing', 'base-missing', 'base-missing', 100, 'missing', 50])
    expect(indexCosts(rollUpCosts(facts, choose(facts), 'all'), fiscalYear(2019))[0]).toMatchObject({ reason: 'base-missing' })
  })
})
