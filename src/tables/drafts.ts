import type { At, CostBasis, IndicatorBasis, Stated } from '../snapshot/types.ts'
import type { RawCell } from './raw-table.ts'
import type { TextField } from './fields.ts'
import { nameKey } from './cell-text.ts'

export interface DraftText {
  readonly text: string
  readonly at: At
}

export interface DraftFigure extends Stated<IndicatorBasis> {
  /** A number of the file itself, of which a percentage may be the hundredth part. */
  readonly stored: boolean
}

export interface DraftTarget {
  readonly year: number | null
  readonly value: number | null
  readonly raw: string
  readonly at: At
}

export interface DraftIndicator {
  readonly name: string
  readonly at: At
  no: number | null
  unit: string
  description: string
  strategic: boolean
  cumulative: boolean
  direction: RawCell
  directionBasis: RawCell
  targetKind: RawCell
  readonly figures: DraftFigure[]
  readonly targets: DraftTarget[]
}

export interface DraftProject {
  readonly no: number | null
  readonly name: string
  readonly at: At
  relisted: boolean
  outlook: string
  readonly costs: Stated<CostBasis>[]
}

export interface DraftRating {
  readonly cell: RawCell
  readonly label: string | null
  readonly printed: string | null
  readonly at: At
  readonly table: string
}

/** A policy while tables add to it. */
export interface DraftPolicy {
  code: string | null
  /** A number that may serve as its code where nothing else does. */
  readonly otherCode: string
  name: string
  readonly at: At
  department: string
  relatedDepartments: readonly string[]
  readonly projectDepartments: string[]
  readonly texts: Map<TextField, DraftText>
  readonly gathered: Map<TextField, DraftText[]>
  readonly ratings: Map<'progress' | 'necessity', DraftRating>
  activities: { new: readonly string[]; continuing: readonly string[] }
  readonly indicators: DraftIndicator[]
  readonly projects: DraftProject[]
  readonly totals: Stated<CostBasis>[]
  readonly trend: Stated<CostBasis>[]
}

/** The policies of a round, found by code or name. */
export interface Drafts {
  readonly policies: DraftPolicy[]
  readonly byCode: Map<string, DraftPolicy>
  readonly byName: Map<string, DraftPolicy>
}

export const emptyDrafts = (): Drafts => ({ policies: [], byCode: new Map(), byName: new Map() })

/** What a row says of the policy it belongs to. */
export interface PolicyIdentity {
  /** '' where none is printed. */
  readonly code: string
  readonly name: string
  readonly otherCode: string
  readonly at: At
}

export function findPolicy(drafts: Drafts, { code, name }: PolicyIdentity): DraftPolicy | null {
  const byCode = code === '' ? undefined : drafts.byCode.get(code)
  if (byCode) return byCode
  const byName = name === '' ? undefined : drafts.byName.get(nameKey(name))
  return byName && (code === '' || byName.code === null) ? byName : null
}

/** The policy that a row belongs to; made where it is met for the first time. */
export function takePolicy(drafts: Drafts, identity: PolicyIdentity): DraftPolicy {
  const { code, name, otherCode, at } = identity
  const found = findPolicy(drafts, identity)
  const policy = found ?? {
    code: null, otherCode, name, at, department: '', relatedDepartments: [], projectDepartments: [], texts: new Map(), gathered: new Map(), ratings: new Map(),
    activities: { new: [], continuing: [] }, indicators: [], projects: [], totals: [], trend: [],
  }
  if (!found) drafts.policies.push(policy)
  if (policy.name === '') policy.name = name
  if (code !== '' && policy.code === null) {
    policy.code = code
    drafts.byCode.set(code, policy)
  }
  if (policy.name !== '' && !drafts.byName.has(nameKey(policy.name))) drafts.byName.set(nameKey(policy.name), policy)
  return policy
}
