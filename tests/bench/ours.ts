import { amountAt } from '../../src/analytics/amounts.ts'
import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import { policySums } from '../../src/analytics/cost-sums.ts'
import { rollUpCosts } from '../../src/analytics/costs.ts'
import { countFacets, type FacetCounts } from '../../src/analytics/facets.ts'
import { select, type Selection } from '../../src/analytics/filter.ts'
import { countStates } from '../../src/analytics/states.ts'
import { checksum, type NamedFacets, TOP } from './answer.ts'
import type { World } from '../../src/analytics/column-part.ts'
import type { Step } from './trace.ts'

/** What is measured: `step` is timed, `read` is not. */
export interface Engine {
  readonly step: (step: Step) => void
  readonly read: () => string
}

interface Largest {
  readonly policy: number
  readonly value: number
}

/** The chosen policies with the largest cost in a year; rows of kinds that are switched off add nothing. */
function largestPolicies({ facts }: World, { policyIndexes, kinds }: Selection, year: number): readonly Largest[] {
  const { parts, firstPart, kind } = policySums(facts)
  const years = facts.years.length
  const top: Largest[] = []
  let least = 0
  for (let place = 0; place < policyIndexes.length; place++) {
    const policy = policyIndexes[place]!
    let value = 0
    const end = firstPart[policy + 1]!
    for (let part = firstPart[policy]!; part < end; part++) if (kinds[kind[part]!] === 1) value += amountAt(parts.home, part * years + year)
    if (value <= least) continue
    top.splice(top.findLastIndex((one) => one.value >= value) + 1, 0, { policy, value })
    if (top.length > TOP) top.pop()
    if (top.length === TOP) least = top.at(-1)?.value ?? 0
  }
  return top
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
      top: largestPolicies(world, selection, years - 2),
      facets: withFacets ? countFacets(facts, judged, filter) : null,
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
      return checksum({ costs, states, top: last.top }, last.facets === null ? null : named(world, last.facets))
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
  for (const { packed } of [home, relisted]) for (let at = 0; at < packed.length; at++) sum += packed[at]!
  return sum
}
