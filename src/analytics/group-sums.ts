import { LISTING_KINDS } from './cost-lists.ts'
import { addPolicies, addRow, copySums, emptySums, isWhole, joinSums, type CostSums, type Grouping } from './cost-sums.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { allOf, ofWhole, smallerSide, type Side } from './side.ts'

export type CostGrouping = 'all' | 'policy' | 'department' | 'municipality' | 'kind'

/** What of a selection a sum of costs reads. */
type SummedRows = Pick<Selection, 'policies' | 'policyCount' | 'policyIndexes' | 'kinds' | 'listings' | 'outlookFiltered'>

const KINDS = LISTING_KINDS.length

function groupingOf({ policies, leadDepartmentCount, municipalities }: FactColumns, by: CostGrouping): Grouping {
  switch (by) {
    case 'all': return { size: 1, ofPolicy: null, byKind: false }
    case 'policy': return { size: policies.count, ofPolicy: ofWhole(policies.code, 'a group each', () => allOf(policies.count).policies), byKind: false }
    case 'department': return { size: leadDepartmentCount, ofPolicy: policies.department, byKind: false }
    case 'municipality': return { size: municipalities.length, ofPolicy: policies.municipality, byKind: false }
    case 'kind': return { size: KINDS, ofPolicy: null, byKind: true }
  }
}

/** Chosen rows one by one, where an outlook leaves some of a policy's rows out. */
function sumRows(facts: FactColumns, { listings, policyIndexes }: SummedRows, { size, ofPolicy, byKind }: Grouping): CostSums {
  const sums = emptySums(size, facts.years.length)
  const { firstListing } = facts.policies
  for (const policy of policyIndexes) {
    const end = firstListing[policy + 1]!
    for (let row = firstListing[policy]!; row < end; row++) {
      if (listings[row] === 1) addRow(facts, sums, byKind ? facts.listings.kind[row]! : (ofPolicy?.[policy] ?? 0), row)
    }
  }
  return sums
}

/** Whole policies, added up one after another. */
function sumPolicies(facts: FactColumns, side: Side, kinds: Uint8Array, grouping: Grouping): CostSums {
  const sums = emptySums(grouping.size, facts.years.length)
  addPolicies(facts, sums, side, kinds, grouping)
  return sums
}

/** The chosen kinds of rows of every policy, by itself. */
export const sumEachPolicy = (facts: FactColumns, kinds: Uint8Array): CostSums =>
  sumPolicies(facts, allOf(facts.policies.count), kinds, groupingOf(facts, 'policy'))

/** Whole numbers, from nothing or from the sums of all policies, whichever is nearer. */
function sumSide(facts: FactColumns, selection: SummedRows, grouping: Grouping, name: string): CostSums {
  const { kinds } = selection
  const side = smallerSide(selection)
  if (side.sign === 1) return sumPolicies(facts, side, kinds, grouping)
  const sums = copySums(ofWhole(facts, `costs ${name} ${kinds.join()}`, () => sumPolicies(facts, allOf(facts.policies.count), kinds, grouping)))
  addPolicies(facts, sums, side, kinds, grouping)
  return sums
}

/** By table and mask of a selection. */
const known = new WeakMap<FactColumns, WeakMap<Uint8Array, Map<string, CostSums>>>()

/** Sums of whole numbers, kept as long as the selection: several pictures of a page rest on the same. */
function keepSums(facts: FactColumns, { policies, kinds }: SummedRows, name: string, sum: () => CostSums): CostSums {
  const ofFacts = known.get(facts) ?? new WeakMap<Uint8Array, Map<string, CostSums>>()
  known.set(facts, ofFacts)
  const before = ofFacts.get(policies) ?? new Map<string, CostSums>()
  ofFacts.set(policies, before)
  const key = `${name} ${kinds.join()}`
  const sums = before.get(key) ?? sum()
  before.set(key, sums)
  return sums
}

/** By department and kind: all that falls to neither a policy nor a municipality follows from it. */
const baseSums = (facts: FactColumns, selection: SummedRows): CostSums => keepSums(facts, selection, 'base', () =>
  sumSide(facts, selection, { size: facts.leadDepartmentCount * KINDS, ofPolicy: facts.policies.department, byKind: true }, 'base'))

function wholeSums(facts: FactColumns, selection: SummedRows, by: Exclude<CostGrouping, 'policy'>): CostSums {
  const { size } = groupingOf(facts, by)
  switch (by) {
    case 'all': return joinSums(baseSums(facts, selection), size, () => 0)
    case 'kind': return joinSums(baseSums(facts, selection), size, (group) => group % KINDS)
    case 'department': return joinSums(baseSums(facts, selection), size, (group) => Math.floor(group / KINDS))
    case 'municipality': return keepSums(facts, selection, by, () => sumSide(facts, selection, groupingOf(facts, by), by))
  }
}

/**
 * Costs added up by group, each project once at its home policy.
 * @returns not to be changed; sums of fractions are always added up row after row, so that they are the same whichever policies are left out
 */
export function sumCosts(facts: FactColumns, selection: SummedRows, by: CostGrouping): CostSums {
  if (selection.outlookFiltered) return sumRows(facts, selection, groupingOf(facts, by))
  if (by !== 'policy' && isWhole(facts)) return wholeSums(facts, selection, by)
  return sumPolicies(facts, { policies: selection.policyIndexes, sign: 1 }, selection.kinds, groupingOf(facts, by))
}
