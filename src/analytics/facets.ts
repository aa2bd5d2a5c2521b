import { ATTAINMENT_STATES } from './attainment.ts'
import { facetOptions } from './facet-options.ts'
import type { FactColumns } from './facts.ts'
import { select, type Choice, type Filter, type JudgedColumns } from './filter.ts'
import { CLAUSE } from './policy-clauses.ts'
import { POINT_CODES } from './points.ts'
import { countSide, sideWithout, smallerSide, tally, type Side } from './side.ts'

export type FacetKey = 'sections' | 'departments' | 'progress' | 'states' | 'necessity' | 'outlooks' | 'points' | 'municipalities'
/** By option: a section's code, a department's or outlook's name, a rating ('0' = unrated), a state, a point's code, a municipality's name. */
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>

function tallyBits(bits: Uint8Array | Uint16Array, size: number, side: Side): Uint32Array {
  const byPattern = tally(bits, 1 << size, side)
  const counts = new Uint32Array(size)
  for (let pattern = 0; pattern < byPattern.length; pattern++) {
    if (byPattern[pattern] === 0) continue
    for (let bit = 0; bit < size; bit++) if ((pattern >> bit) % 2 === 1) counts[bit]! += byPattern[pattern]!
  }
  return counts
}

const named = (names: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, counts[at]!]))

function countSections(facts: FactColumns, side: Side): ReadonlyMap<string, number> {
  const byCode = tally(facts.policies.code, facts.policyCodes.length, side)
  const { codesUnder } = facetOptions(facts)
  return new Map(facts.sections.map(({ code }, at) => [code, codesUnder[at]!.reduce((total, one) => total + byCode[one]!, 0)]))
}

/** The departments of each policy, its own and related ones, each once. */
function tallyRelated({ departments, policies: { department, relatedFirst, related } }: FactColumns, side: Side): Uint32Array {
  const lastCounted = new Int32Array(departments.length)
  return countSide(side, {
    column: related, policies: department.length, name: 'related', size: departments.length,
    add: (counts, { policies, sign }) => {
      lastCounted.fill(-1)
      for (const policy of policies) {
        lastCounted[department[policy]!] = policy
        counts[department[policy]!]! += sign
        for (let place = relatedFirst[policy]!; place < relatedFirst[policy + 1]!; place++) {
          const other = related[place]!
          if (lastCounted[other] !== policy) counts[other]! += sign
          lastCounted[other] = policy
        }
      }
    },
  })
}

function countRatingOptions(facts: FactColumns, kind: 'progress' | 'necessity', side: Side): ReadonlyMap<string, number> {
  const counts = tally(facts.policies[kind], 128, side)
  return new Map(facetOptions(facts)[kind].map((rating) => [String(rating), counts[rating]!]))
}

/** Own project rows by outlook, of the kinds that the filter includes. */
function countOutlooks(facts: FactColumns, kinds: Uint8Array, side: Side): ReadonlyMap<string, number> {
  const { first, code, rows } = facetOptions(facts).ownOutlooks
  const size = facts.outlooks.length
  const byKind = countSide(side, {
    column: code, policies: facts.policies.count, name: 'outlooks', size: kinds.length * size,
    add: (counts, { policies, sign }) => {
      for (let place = 0; place < policies.length; place++) {
        const end = first[policies[place]! + 1]!
        for (let at = first[policies[place]!]!; at < end; at++) counts[code[at]!]! += sign * rows[at]!
      }
    },
  })
  return new Map(facts.outlooks.map((name, outlook) =>
    [name, kinds.reduce((sum, included, kind) => sum + included * byKind[kind * size + outlook]!, 0)]))
}

/** The side to count for each clause's own facet: of the policies that fail no clause but that. */
function sidesOf(choice: Choice): (own: number) => Side {
  const { failures } = choice
  let failed = 0
  for (let at = 0; at < failures.length; at++) failed |= failures[at]!
  const chosen = smallerSide(choice)
  return (own) => ((failed & own) === 0 ? chosen : sideWithout(failures, failed & ~own))
}

/**
 * How many policies each option would give, ignoring its own facet's clause.
 * @param choice what the filter selects, where it is known
 * @returns every option of the table, also with 0; for outlooks own project rows of the otherwise chosen policies
 */
export function countFacets(facts: FactColumns, judged: JudgedColumns, filter: Filter, choice: Choice = select(facts, judged, filter)): FacetCounts {
  const but = sidesOf(choice)
  const { policies, departments, municipalities } = facts
  const ofDepartments = filter.related ? tallyRelated(facts, but(CLAUSE.departments)) : tally(policies.department, departments.length, but(CLAUSE.departments))
  return {
    sections: countSections(facts, but(CLAUSE.sections)),
    departments: named(departments, ofDepartments),
    progress: countRatingOptions(facts, 'progress', but(CLAUSE.progress)),
    states: named(ATTAINMENT_STATES, tallyBits(judged.stateBits, ATTAINMENT_STATES.length, but(CLAUSE.states))),
    necessity: countRatingOptions(facts, 'necessity', but(CLAUSE.necessity)),
    outlooks: countOutlooks(facts, choice.kinds, but(0)),
    points: named(POINT_CODES, tallyBits(judged.pointBits, POINT_CODES.length, but(CLAUSE.points))),
    municipalities: named(municipalities, tally(policies.municipality, municipalities.length, but(CLAUSE.municipalities))),
  }
}
