import { describe, expect, it } from 'vitest'
import { buildFacts } from '../../src/analytics/facts.ts'
import { findStepsAway, type YearStep } from '../../src/analytics/last-steps.ts'
import { judgeAll } from '../../src/analytics/judged.ts'
import type { Indicator } from '../../src/snapshot/types.ts'
import { aPolicy, aSnapshot, anIndicator, asakaFacts, choose, indicatorName } from './builders.ts'

function namesOf(raws: readonly string[], change: Partial<Indicator> = {}, basis: 'latest' | 'actual' = 'latest') {
  const facts = buildFacts([aSnapshot([aPolicy('611', { indicators: [anIndicator(raws, change)] })])])
  const found = findStepsAway(facts, judgeAll(facts, basis), choose(facts))
  return { away: found.away.length, within: found.within.length, awaiting: found.awaiting.length }
}
const nothing = { away: 0, within: 0, awaiting: 0 }

describe('indicators whose last year led away from the target', () => {
  it('are 654, 652 by one printed unit, and 653 which awaits its direction', () => {
    const facts = asakaFacts()
    const found = findStepsAway(facts, judgeAll(facts, 'latest'), choose(facts))
    const names = (steps: readonly YearStep[]) => steps.map((step) => indicatorName(facts, step.indicator))
    expect([names(found.away), names(found.within), names(found.awaiting)]).toEqual([['654-1'], ['652-1'], ['653-1']])
    expect(found.away[0]).toMatchObject({ fromYear: 2021, toYear: 2022, change: -12 })
  })

  it('count a rise where less is better', () => {
    expect(namesOf(['20', '12', '15', '5'])).toEqual({ ...nothing, away: 1 })
  })

  it('leave out one that still stands at its target, one that stayed, and one with a year between', () => {
    expect(namesOf(['10', '40', '35', '30'])).toEqual(nothing)
    expect(namesOf(['10', '20', '20', '30'])).toEqual(nothing)
    expect(namesOf(['10', '-', '8', '30'])).toEqual(nothing)
  })

  it('rest on actual values alone where the reader wants no estimate', () => {
    expect(namesOf(['10', '20', '15', '30'], {}, 'actual')).toEqual(nothing)
    expect(namesOf(['10', '7', '15', '30'], {}, 'actual')).toEqual({ ...nothing, away: 1 })
  })
})
