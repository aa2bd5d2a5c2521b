import { policySums } from '../../src/analytics/cost-sums.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import { judgeAll } from '../../src/analytics/filter.ts'
import { normaliseText, policyFields } from '../../src/analytics/policy-text.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { buildCity } from './city.ts'
import { buildCountry, type CountryName } from './countries.ts'
import { joinFacts, strip, type World } from './join-facts.ts'

/** The facts of some rounds, made round by round, so that never more than one round's sheets are in memory. */
export function worldOf(rounds: Iterable<Snapshot>): World {
  const parts: ReturnType<typeof strip>[] = []
  for (const round of rounds) {
    const facts = buildFacts([round])
    parts.push(strip(facts, judgeAll(facts, 'latest')))
  }
  const world = joinFacts(parts)
  policySums(world.facts)
  return world
}

export const buildWorld = (name: CountryName, seed: number): World => worldOf(buildCountry(name, seed))

/** 10,000 policies with about 3,000 characters of prose each. */
export function buildTextFacts(seed: number): FactTable {
  const city = buildCity(seed, { policies: 10_000, projects: 20_000, indicators: 15_000 })
  return buildFacts([{ ...city, policies: city.policies.map((policy) => ({ ...policy, issues: policy.issues.repeat(25), plans: policy.plans.repeat(25) })) }])
}

/** By policy whether one of its texts holds a word: the plain definition of a hit. */
export const findByField = (facts: FactTable, word: string): readonly boolean[] =>
  facts.policies.source.map((policy) => policyFields(policy).some(({ text }) => normaliseText(text).includes(normaliseText(word))))

export { EMPTY_FILTER } from '../../src/analytics/filter-choice.ts'
export { findPolicies } from '../../src/analytics/search.ts'
export { parseSheets } from '../../src/sheet/parse-sheets.ts'
export { checksum, nameFacets, TOP } from './answer.ts'
export { ourEngine, sumOfBytes } from './ours.ts'
export { projectRows, rolledUpRows } from './rows.ts'
export { buildTrace } from './trace.ts'
