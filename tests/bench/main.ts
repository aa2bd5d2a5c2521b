import { policySums } from '../../src/analytics/cost-sums.ts'
import { buildFacts, type FactTable } from '../../src/analytics/facts.ts'
import { buildColumnPart, type ColumnPart, type World } from '../../src/analytics/column-part.ts'
import { joinColumns } from '../../src/analytics/join-columns.ts'
import { normaliseText, policyFields } from '../../src/analytics/policy-text.ts'
import { buildCity } from '../../src/made-up/city.ts'
import { buildCountry, countryHeader, type CountryName } from '../../src/made-up/countries.ts'
import type { Policy, Snapshot } from '../../src/snapshot/types.ts'

/** The facts of a round, made part by part, so that never more than one part's sheets are in memory. */
export function worldOf(header: Omit<Snapshot, 'policies'>, parts: Iterable<readonly Policy[]>): World {
  const columns: ColumnPart[] = []
  for (const policies of parts) columns.push(buildColumnPart({ ...header, policies }))
  const world = joinColumns(columns)
  policySums(world.facts)
  return world
}

export const buildWorld = (name: CountryName, seed: number): World => worldOf(countryHeader(name, seed), buildCountry(name, seed))

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
