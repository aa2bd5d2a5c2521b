import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import { policySums } from '../../src/analytics/cost-sums.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { countFacets, type FacetCounts } from '../../src/analytics/facets.ts'
import { select } from '../../src/analytics/filter.ts'
import { largestPolicies } from '../../src/analytics/largest-policies.ts'
import { countStates } from '../../src/analytics/states.ts'
import { checksum, type NamedFacets, TOP } from './answer.ts'
import type { World } from '../../src/analytics/column-part.ts'
import type { Step } from './trace.ts'

/** What is measured: `step` is timed, `read` is not. */
export interface Engine {
  readonly step: (step: Step) => void
  readonly read: () => string
}

function named({ facts }: World, facets: FacetCounts): NamedFacets {
  const ratings = (counts: ReadonlyMap<string, number>): readonly number[] => Array.from({ length: 5 }, (_, rating) => counts.get(String(rating)) ?? 0)
  return {
    departments: facts.departments.slice(0, facts.leadDepartmentCount).map((one) => facets.departments.get(one) ?? 0),
    sections: facts.sections.map(({ code }) => facets.sections.get(code) ?? 0),
    progress: ratings(facets.progress), necessity: ratings(facets.necessity),
    states: ATTAINMENT_STATES.map((state) => facets.states.get(state) ?? 0),
  }
}

/** The app's own functions, as its pages call them. */
export function ourEngine(world: World, withFacets: boolean): Engine {
  const { facts, judged } = world
  const years = facts.years.length
  const compute = ({ filter }: Step) => {
    const selection = select(facts, judged, filter)
    return {
      costs: rollUpCosts(facts, selection, 'department'),
      states: countStates(facts, judged, selection),
      top: largestPolicies(facts, selection, years - 2, TOP),
      facets: withFacets ? countFacets(facts, judged, filter, selection) : null,
    }
  }
  let last: ReturnType<typeof compute> | undefined
  return {
    step: (step) => { last = compute(step) },
    read: () => {
      if (last === undefined) return ''
      const costs = new Float64Array(facts.leadDepartmentCount * (years + 1))
      last.costs.forEach(({ index, year, home, missing }) => {
        costs[index * (years + 1) + facts.years.indexOf(year)]! += home
        costs[index * (years + 1) + years]! += missing
      })
      const states = ATTAINMENT_STATES.map((state) => last?.states[state] ?? 0)
      return checksum({ costs, states, top: last.top.map(({ policy, amount }) => ({ policy, value: amount })) }, last.facets === null ? null : named(world, last.facets))
    },
  }
}

/** The limit of the language: the bytes that a change of the filter rests on, added up by the plainest loop. */
export function sumOfBytes({ facts, judged }: World): number {
  const { department, code, progress, necessity, firstIndicator } = facts.policies
  const { home, relisted, missing, rows } = policySums(facts).parts
  let sum = 0
  for (const column of [department, code, progress, necessity, firstIndicator, judged.stateBits, judged.states, rows]) for (let at = 0; at < column.length; at++) sum += column[at]!
  for (let at = 0; at < missing.length; at++) sum += missing[at]!
  for (const amounts of [home, relisted]) for (let at = 0; at < amounts.length; at++) sum += amounts[at]!
  return sum
}
