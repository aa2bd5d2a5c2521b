import { ATTAINMENT_STATES } from './attainment.ts'
import type { FactTable } from './facts.ts'
import { rowClauses, type Filter, type Judged } from './filter.ts'
import { CLAUSE, findFailures } from './policy-clauses.ts'
import { POINT_CODES } from './points.ts'

export type FacetKey = 'sections' | 'departments' | 'progress' | 'states' | 'necessity' | 'outlooks' | 'points'
/** By option: a section's code, a department's or outlook's name, a rating ('0' = unrated), a state, a point's code. */
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>

type Counter = (passing: Uint8Array) => ReadonlyMap<string, number>

function passing(failures: Uint16Array, ownBit: number): Uint8Array {
  const mask = new Uint8Array(failures.length)
  for (let at = 0; at < mask.length; at++) mask[at] = (failures[at]! & ~ownBit) === 0 ? 1 : 0
  return mask
}

function tally(codes: ArrayLike<number>, size: number, chosen: Uint8Array): Uint32Array {
  const counts = new Uint32Array(size)
  for (let at = 0; at < chosen.length; at++) if (chosen[at] === 1) counts[codes[at]!]!++
  return counts
}

function tallyBits(bits: Uint8Array, chosen: Uint8Array): Uint32Array {
  const counts = new Uint32Array(8)
  for (let at = 0; at < chosen.length; at++) {
    if (chosen[at] === 0) continue
    for (let rest = bits[at]!; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++
  }
  return counts
}

const named = (names: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, counts[at]!]))

const countSections =
  (facts: FactTable): Counter =>
  (chosen) => {
    const byCode = tally(facts.policies.code, facts.policyCodes.length, chosen)
    const sum = (section: string): number =>
      facts.policyCodes.reduce((total, code, at) => total + (code.startsWith(section) ? byCode[at]! : 0), 0)
    return new Map(facts.sections.map(({ code }) => [code, sum(code)]))
  }

const countDepartments =
  (facts: FactTable, withRelated: boolean): Counter =>
  (chosen) => {
    const { department, relatedFirst, related } = facts.policies
    const counts = tally(department, facts.departments.length, chosen)
    if (!withRelated) return named(facts.departments, counts)
    const lastCounted = new Int32Array(facts.departments.length).fill(-1)
    for (let at = 0; at < chosen.length; at++) {
      if (chosen[at] === 0) continue
      lastCounted[department[at]!] = at
      for (let place = relatedFirst[at]!; place < relatedFirst[at + 1]!; place++) {
        const other = related[place]!
        if (lastCounted[other] !== at) counts[other]!++
        lastCounted[other] = at
      }
    }
    return named(facts.departments, counts)
  }

const countRatingOptions =
  (facts: FactTable, kind: 'progress' | 'necessity'): Counter =>
  (chosen) => {
    const ratings = new Set(facts.rounds.flatMap((round) => round.ratingScales[kind].labels.map(({ rating }) => rating)))
    for (const rating of facts.policies[kind]) ratings.add(rating)
    const counts = tally(facts.policies[kind], 128, chosen)
    const options = [...ratings].sort((a, b) => b - a)
    return new Map(options.map((rating) => [String(rating), counts[rating]!]))
  }

function countOutlooks(facts: FactTable, filter: Filter, chosen: Uint8Array): ReadonlyMap<string, number> {
  const { count, policy, relisted, kind, outlook } = facts.listings
  const { kinds } = rowClauses(facts, filter)
  const counts = new Uint32Array(facts.outlooks.length)
  for (let at = 0; at < count; at++) {
    if (relisted[at] === 0 && chosen[policy[at]!] === 1 && kinds[kind[at]!] === 1) counts[outlook[at]!]!++
  }
  return named(facts.outlooks, counts)
}

/**
 * How many policies each option would give, ignoring its own facet's clause.
 * @returns every option of the table, also with 0; for outlooks own project rows of the otherwise chosen policies
 */
export function countFacets(facts: FactTable, judged: Judged, filter: Filter): FacetCounts {
  const failures = findFailures(facts, judged, filter)
  return {
    sections: countSections(facts)(passing(failures, CLAUSE.sections)),
    departments: countDepartments(facts, filter.related)(passing(failures, CLAUSE.departments)),
    progress: countRatingOptions(facts, 'progress')(passing(failures, CLAUSE.progress)),
    states: named(ATTAINMENT_STATES, tallyBits(judged.stateBits, passing(failures, CLAUSE.states))),
    necessity: countRatingOptions(facts, 'necessity')(passing(failures, CLAUSE.necessity)),
    outlooks: countOutlooks(facts, filter, passing(failures, 0)),
    points: named(POINT_CODES, tallyBits(judged.pointBits, passing(failures, CLAUSE.points))),
  }
}
