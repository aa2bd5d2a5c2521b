import { describe, expect, it } from 'vitest'
import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { countFacets } from '../../src/analytics/facets.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { EMPTY_FILTER, judgeAll, select, type Filter } from '../../src/analytics/filter.ts'
import { countStates } from '../../src/analytics/states.ts'
import { buildCity } from '../../src/made-up/city.ts'
import { worldOf } from '../bench/main.ts'
import { buildTrace } from '../bench/trace.ts'

const { policies, ...header } = buildCity(1)
const parts = [1, 2, 3].map((seed) => buildCity(seed, { policies: 20 + seed, projects: 150, indicators: 40 }).policies.map((policy) => ({ ...policy, municipality: `見本市${seed}` })))
const facts = buildFacts([{ ...header, policies: parts.flat() }])
const judged = judgeAll(facts, 'latest')
const joined = worldOf(header, parts)

describe('the facts of a country joined part by part', () => {
  it('answer every filter of the trace as those of the whole', () => {
    for (const { filter } of buildTrace(facts, 7, 60)) {
      const [here, there] = [select(facts, judged, filter), select(joined.facts, joined.judged, filter)]
      expect(rollUpCosts(joined.facts, there, 'department')).toEqual(rollUpCosts(facts, here, 'department'))
      expect(countStates(joined.facts, joined.judged, there)).toEqual(countStates(facts, judged, here))
      expect(countFacets(joined.facts, joined.judged, filter)).toEqual(countFacets(facts, judged, filter))
    }
  })
})

const policiesOf = (filter: Filter): readonly number[] => [...select(facts, judged, filter).policyIndexes]

describe('counts beside the options, as the filter itself would give them', () => {
  it('of sections, departments, ratings and states', () => {
    for (const { filter } of buildTrace(facts, 11, 60)) {
      const counts = countFacets(facts, judged, filter)
      for (const [section, count] of counts.sections) expect(count).toBe(policiesOf({ ...filter, sections: [section] }).length)
      for (const [department, count] of counts.departments) expect(count).toBe(policiesOf({ ...filter, departments: [department] }).length)
      for (const [rating, count] of counts.progress) expect(count).toBe(policiesOf({ ...filter, progress: [Number(rating)] }).length)
      for (const [rating, count] of counts.necessity) expect(count).toBe(policiesOf({ ...filter, necessity: [Number(rating)] }).length)
      for (const [state, count] of counts.states) expect(count).toBe(policiesOf({ ...filter, states: ATTAINMENT_STATES.filter((one) => one === state) }).length)
    }
  })

  it('of outlooks, own rows alone and none of a kind that is switched off', () => {
    for (const filter of [EMPTY_FILTER, { ...EMPTY_FILTER, reserve: false }, { ...EMPTY_FILTER, sections: ['1'], oneOff: false }]) {
      const { relisted, outlook } = facts.listings
      const { listings } = select(facts, judged, filter)
      for (const [name, count] of countFacets(facts, judged, filter).outlooks) {
        expect(count).toBe([...listings].filter((one, row) => one === 1 && relisted[row] === 0 && facts.outlooks[outlook[row]!] === name).length)
      }
    }
  })
})
