import { describe, expect, it } from 'vitest'
import { listExceptions, type Exceptions } from '../../src/analytics/exceptions.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import type { JudgedBasis } from '../../src/analytics/attainment.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { aPolicy, anIndicator, aSnapshot, asakaFacts, choose, codesOf, indicatorName, KEY_653 } from './builders.ts'

const list = (facts: FactTable, basis: JudgedBasis = 'latest', hideAttainment = false): Exceptions =>
  listExceptions(facts, judgeAll(facts, basis), choose(facts), { hideAttainment })
const rows = (facts: FactTable, exceptions: Exceptions): string[] =>
  exceptions.items.map(({ policies, why }) => `${codesOf(facts, policies).join('・')} ${why}`)

describe('policies to look at first', () => {
  const facts = asakaFacts()

  it('are 653, 654, 642 and, in one row, 621 and 622', () => {
    expect(rows(facts, list(facts))).toEqual(['653 delayed', '654 belowGuide', '642 belowGuide', '621・622 noFigures'])
  })

  it('name the indicators concerned and why figures are missing', () => {
    const { items } = list(facts)
    expect(items.map(({ indicators }) => indicators.map((at) => indicatorName(facts, at)))).toEqual([
      ['653-1'], ['654-1'], ['642-1'], ['621-1', '622-1'],
    ])
    expect(items.map(({ reason }) => reason)).toEqual([null, null, null, 'no-value'])
  })

  it('leave nine policies as counts', () => {
    const { restPolicies, restStates } = list(facts)
    expect(restPolicies).toHaveLength(9)
    expect(restStates).toEqual({ reached: 2, aboveGuide: 5, onGuide: 3, belowGuide: 0, awaiting: 0, noFigures: 0 })
  })

  it('with the 試算 hidden are 653 and 621・622, and no state is left', () => {
    const hidden = list(facts, 'latest', true)
    expect(rows(facts, hidden)).toEqual(['653 delayed', '621・622 noFigures'])
    expect([hidden.restPolicies.length, hidden.restStates]).toEqual([11, null])
  })

  it('on the last 実績 follow its states', () => {
    expect(rows(facts, list(facts, 'actual'))).toEqual(['653 delayed', '632 belowGuide', '621・622 noFigures'])
  })

  it('keep 653 first when its direction is confirmed', () => {
    const confirmed = asakaFacts(new Map([[KEY_653, { direction: 'down' }]]))
    expect(rows(confirmed, list(confirmed))[0]).toBe('653 delayed')
  })

  it('stay within the selection', () => {
    const selection = choose(facts, { sections: ['64'] })
    expect(rows(facts, listExceptions(facts, judgeAll(facts, 'latest'), selection))).toEqual(['642 belowGuide'])
  })

  it('come by code within a reason; rows are shared only where the reason is the same', () => {
    const noTarget = anIndicator(['1', '2', '3', '-'])
    const waiting = anIndicator(['9', '8', '7', '5'], { name: '経費の削減率' })
    const none = anIndicator(['-', '-', '-', '5'])
    const some = buildFacts([
      aSnapshot([
        aPolicy('5', { indicators: [none] }),
        aPolicy('4', { indicators: [noTarget] }),
        aPolicy('3', { indicators: [waiting] }),
        aPolicy('2', { indicators: [none] }),
        aPolicy('1', { indicators: [] }),
      ]),
    ])
    expect(rows(some, list(some))).toEqual(['3 awaiting', '2・5 noFigures', '4 noFigures'])
    expect(rows(some, list(some, 'latest', true))).toEqual(['2・5 noFigures'])
  })
})
