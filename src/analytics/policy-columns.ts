import type { Policy, Snapshot } from '../snapshot/types.ts'
import { Dictionary } from './dictionary.ts'
import { policyText } from './policy-text.ts'
import { stretchesOf, type TextStretch } from './search-texts.ts'

/** One row a policy, in sheet order; codes point into the lists of the FactTable. */
export interface PolicyCodes {
  readonly count: number
  readonly round: Uint16Array
  readonly municipality: Uint16Array
  /** Into `policyCodes`. */
  readonly code: Uint32Array
  /** The lead department. */
  readonly department: Uint32Array
  /** Related departments of policy p: `related[relatedFirst[p] … relatedFirst[p + 1]]`. */
  readonly relatedFirst: Uint32Array
  readonly related: Uint32Array
  /** Rating rank, 0 = none marked. */
  readonly progress: Int8Array
  readonly necessity: Int8Array
  /** Listings of policy p: `firstListing[p] … firstListing[p + 1]`; the same for indicators. */
  readonly firstListing: Uint32Array
  readonly firstIndicator: Uint32Array
  /** Searchable texts of all policies in order. */
  readonly text: readonly TextStretch[]
}

/** With the policies that the columns were taken from. */
export interface PolicyColumns extends PolicyCodes {
  readonly source: readonly Policy[]
}

export interface PolicyWords {
  readonly municipalities: readonly string[]
  readonly departments: readonly string[]
  /** How many of `departments` lead a policy; they come first. */
  readonly leadDepartmentCount: number
  readonly policyCodes: readonly string[]
}

function running(source: readonly Policy[], sizeOf: (policy: Policy) => number): Uint32Array {
  const first = new Uint32Array(source.length + 1)
  source.forEach((policy, at) => {
    first[at + 1] = first[at]! + sizeOf(policy)
  })
  return first
}

/** The policies of several rounds as columns, with the word lists that their codes point into. */
export function buildPolicyColumns(snapshots: readonly Snapshot[]): { columns: PolicyColumns; words: PolicyWords } {
  const source = snapshots.flatMap((snapshot) => snapshot.policies)
  const round = Uint16Array.from(snapshots.flatMap((snapshot, at) => snapshot.policies.map(() => at)))
  const municipalities = new Dictionary()
  const departments = new Dictionary()
  const codes = new Dictionary()
  const municipality = Uint16Array.from(source, (policy, at) =>
    municipalities.encode(policy.municipality ?? snapshots[round[at]!]!.municipality),
  )
  const department = Uint32Array.from(source, (policy) => departments.encode(policy.leadDepartment))
  const leadDepartmentCount = departments.words.length
  const columns: PolicyColumns = {
    count: source.length,
    round,
    municipality,
    code: Uint32Array.from(source, (policy) => codes.encode(policy.code)),
    department,
    relatedFirst: running(source, (policy) => policy.relatedDepartments.length),
    related: Uint32Array.from(source.flatMap((policy) => policy.relatedDepartments.map((name) => departments.encode(name)))),
    progress: Int8Array.from(source, (policy) => policy.progress.rating ?? 0),
    necessity: Int8Array.from(source, (policy) => policy.necessity.rating ?? 0),
    firstListing: running(source, (policy) => policy.projects.length),
    firstIndicator: running(source, (policy) => policy.indicators.length),
    source,
    text: stretchesOf(source.length, (policy) => policyText(source[policy]!)),
  }
  const words = {
    municipalities: municipalities.words,
    departments: departments.words,
    leadDepartmentCount,
    policyCodes: codes.words,
  }
  return { columns, words }
}
