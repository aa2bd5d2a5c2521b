import { ATTAINMENT_STATES } from './attainment.ts'
import { facetOptions } from './facet-options.ts'
import type { FactColumns } from './facts.ts'
import { rowClauses, type Filter, type JudgedColumns } from './filter.ts'
import { CLAUSE, findFailures } from './policy-clauses.ts'
import { POINT_CODES } from './points.ts'

export type FacetKey = 'sections' | 'departments' | 'progress' | 'states' | 'necessity' | 'outlooks' | 'points' | 'municipalities'
/** By option: a section's code, a department's or outlook's name, a rating ('0' = unrated), a state, a point's code, a municipality's name. */
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>

/** Which policies count for a facet: those that fail no clause but its own. */
interface Passing {
  readonly failures: Uint16Array
  /** Every clause but the facet's own. */
  readonly others: number
}

function tally(codes: ArrayLike<number>, size: number, { failures, others }: Passing): Uint32Array {
  const counts = new Uint32Array(size)
  for (let at = 0; at < failures.length; at++) if ((failures[at]! & others) === 0) counts[codes[at]!]!++
  return counts
}

function tallyBits(bits: ArrayLike<number>, size: number, passing: Passing): Uint32Array {
  const byPattern = tally(bits, 1 << size, passing)
  const counts = new Uint32Array(size)
  for (let pattern = 0; pattern < byPattern.length; pattern++) {
    if (byPattern[pattern] === 0) continue
    for (let bit = 0; bit < size; bit++) if ((pattern >> bit) % 2 === 1) counts[bit]! += byPattern[pattern]!
  }
  return counts
}

const named = (names: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, counts[at]!]))

function countSections(facts: FactColumns, passing: Passing): ReadonlyMap<string, number> {
  const byCode = tally(facts.policies.code, facts.policyCodes.length, passing)
  const { codesUnder } = facetOptions(facts)
  return new Map(facts.sections.map(({ code }, at) => [code, codesUnder[at]!.reduce((total, one) => total + byCode[one]!, 0)]))
}

function addRelated(counts: Uint32Array, facts: FactColumns, { failures, others }: Passing): void {
  const { department, relatedFirst, related } = facts.policies
  const lastCounted = new Int32Array(counts.length).fill(-1)
  for (let at = 0; at < failures.length; at++) {
    if ((failures[at]! & others) !== 0) continue
    lastCounted[department[at]!] = at
    const end = relatedFirst[at + 1]!
    for (let place = relatedFirst[at]!; place < end; place++) {
      const other = related[place]!
      if (lastCounted[other] !== at) counts[other]!++
      lastCounted[other] = at
    }
  }
}

function countDepartments(facts: FactColumns, withRelated: boolean, passing: Passing): ReadonlyMap<string, number> {
  const counts = tally(facts.policies.department, facts.departments.length, passing)
  if (withRelated) addRelated(counts, facts, passing)
  return named(facts.departments, counts)
}

function countRatingOptions(
  facts: FactColumns,
  kind: 'progress' | 'necessity',
  passing: Passing,
): ReadonlyMap<string, number> {
  const counts = tally(facts.policies[kind], 128, passing)
  const options = facetOptions(facts)[kind]
  return new Map(options.map((rating) => [String(rating), counts[rating]!]))
}

function countOutlooks(facts: FactColumns, filter: Filter, { failures }: Passing): ReadonlyMap<string, number> {
  const { kinds } = rowClauses(facts, filter)
  const { first, code, rows } = facetOptions(facts).ownOutlooks
  const size = facts.outlooks.length
  const byKind = new Uint32Array(kinds.length * size)
  for (let policy = 0; policy < failures.length; policy++) {
    if (failures[policy] !== 0) continue
    const end = first[policy + 1]!
    for (let at = first[policy]!; at < end; at++) byKind[code[at]!]! += rows[at]!
  }
  return new Map(facts.outlooks.map((name, outlook) =>
    [name, kinds.reduce((sum, included, kind) => sum + included * byKind[kind * size + outlook]!, 0)]))
}

/**
 * How many policies each option would give, ignoring its own facet's clause.
 * @returns every option of the table, also with 0; for outlooks own project rows of the otherwise chosen policies
 */
export function countFacets(facts: FactColumns, judged: JudgedColumns, filter: Filter): FacetCounts {
  const failures = findFailures(facts, judged, filter)
  const but = (own: number): Passing => ({ failures, others: ~own })
  const ofBits = (names: readonly string[], bits: ArrayLike<number>, own: number): ReadonlyMap<string, number> =>
    named(names, tallyBits(bits, names.length, but(own)))
  return {
    sections: countSections(facts, but(CLAUSE.sections)),
    departments: countDepartments(facts, filter.related, but(CLAUSE.departments)),
    progress: countRatingOptions(facts, 'progress', but(CLAUSE.progress)),
    states: ofBits(ATTAINMENT_STATES, judged.stateBits, CLAUSE.states),
    necessity: countRatingOptions(facts, 'necessity', but(CLAUSE.necessity)),
    outlooks: countOutlooks(facts, filter, but(0)),
    points: ofBits(POINT_CODES, judged.pointBits, CLAUSE.points),
    municipalities: named(facts.municipalities, tally(facts.policies.municipality, facts.municipalities.length, but(CLAUSE.municipalities))),
  }
}
