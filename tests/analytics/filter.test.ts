import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { aPolicy, aProject, anIndicator, aSnapshot, asakaFacts, choose, codesOf } from './builders.ts'
import type { Filter } from '../../src/analytics/filter.ts'

const facts = asakaFacts()
const chosen = (change: Partial<Filter>): string[] => codesOf(facts, choose(facts, change).policyIndexes)
const rows = (change: Partial<Filter>): number => choose(facts, change).listings.reduce((sum, one) => sum + one, 0)

describe('a filter', () => {
  it('chooses everything when it is empty', () => {
    expect(choose(facts).policyCount).toBe(14)
    expect(rows({})).toBe(92)
  })

  it('takes chapters and sections by the beginning of the code', () => {
    expect(chosen({ sections: ['61', '64'] })).toEqual(['611', '612', '641', '642'])
    expect(chosen({ sections: ['6'] })).toHaveLength(14)
  })

  it('takes lead departments, and related ones when asked', () => {
    expect(chosen({ departments: ['人権庶務課'] })).toEqual(['611', '612', '621', '622'])
    expect(chosen({ departments: ['人権庶務課'], related: true })).toEqual(['611', '612', '621', '622', '654'])
    expect(chosen({ departments: ['教育指導課'] })).toEqual([])
    expect(chosen({ departments: ['教育指導課'], related: true })).toEqual(['611', '631', '632'])
  })

  it('is or within a facet, and across facets', () => {
    expect(chosen({ necessity: [4] })).toEqual(['621', '622', '642', '654'])
    expect(chosen({ progress: [2, 3], necessity: [4], sections: ['64', '65'] })).toEqual(['642', '654'])
    expect(chosen({ progress: [2] })).toEqual(['653'])
  })

  it('takes policies with at least one indicator in a state', () => {
    expect(chosen({ states: ['belowGuide'] })).toEqual(['642', '654'])
    expect(chosen({ states: ['awaiting', 'noFigures'] })).toEqual(['621', '622', '653'])
  })

  it('takes policies that any of the points speaks of', () => {
    expect(chosen({ points: ['F1', 'F11'] })).toEqual(['632', '642', '654'])
  })

  it('finds words in names, indicators, projects and departments, in any width and case', () => {
    expect(chosen({ text: 'ｔｗｉｔｔｅｒ' })).toEqual(['642'])
    expect(chosen({ text: '戸籍' })).toEqual(['654'])
    expect(chosen({ text: '  人権庶務課　パネル相談 ' })).toEqual([])
    expect(chosen({ text: '人権庶務課　市民相談' })).toEqual(['612'])
    expect(chosen({ text: '　' })).toHaveLength(14)
  })

  it('finds words in all prose: デジタル in 642, 651 and 654 only', () => {
    expect(chosen({ text: 'デジタル' })).toEqual(['642', '651', '654'])
    expect(chosen({ text: 'ﾃﾞｼﾞﾀﾙ 田園都市' })).toEqual(['651'])
  })

  it('leaves out rows, not policies, by outlook and by the two cost switches', () => {
    const stopped = choose(facts, { outlooks: ['休止・廃止'] })
    expect(stopped.policyCount).toBe(14)
    expect(rows({ outlooks: ['休止・廃止'] })).toBe(1)
    expect(rows({ reserve: false })).toBe(89)
    expect(rows({ reserve: false, oneOff: false })).toBe(86)
    expect(choose(facts, { reserve: false }).policyCount).toBe(14)
  })

  it('keeps rows of chosen policies only', () => {
    expect(rows({ sections: ['653'] })).toBe(13)
  })

  it('finds nothing for an option that the table does not have', () => {
    expect(chosen({ departments: ['なし課'] })).toEqual([])
    expect(rows({ outlooks: ['拡充'] })).toBe(0)
  })
})

describe('a filter over several rounds', () => {
  const two = buildFacts([
    aSnapshot([aPolicy('1', { indicators: [anIndicator(['1', '2', '3', '9'])] })], { id: 'a' }),
    aSnapshot([aPolicy('1', { projects: [aProject('広報事業', [1, 2, 3])] }), aPolicy('2', { progress: { rating: null, label: '', basis: '', externalFactors: '' } })], { id: 'b', municipality: '志木市' }),
  ])

  it('takes municipalities', () => {
    expect([...choose(two, { municipalities: ['志木市'] }).policyIndexes]).toEqual([1, 2])
    expect([...choose(two, { municipalities: ['朝霞市'] }).policyIndexes]).toEqual([0])
  })

  it('takes unrated policies as rating 0', () => {
    expect([...choose(two, { progress: [0] }).policyIndexes]).toEqual([2])
  })
})
