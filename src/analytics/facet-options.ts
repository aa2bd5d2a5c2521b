import { remember } from '../domain/remember.ts'
import { LISTING_KINDS } from './cost-lists.ts'
import type { FactColumns } from './facts.ts'

/** What the counts of every filter rest on. */
export interface FacetOptions {
  /** By section the policy codes that begin with its code, as places in `policyCodes`. */
  readonly codesUnder: readonly Uint32Array[]
  /** Ratings that a scale prints or a policy is given, descending. */
  readonly progress: readonly number[]
  readonly necessity: readonly number[]
  readonly ownOutlooks: OwnOutlooks
}

/** Own rows of a policy that are alike in kind and outlook, counted once: policy p has the entries `first[p] … first[p + 1]`. */
interface OwnOutlooks {
  readonly first: Uint32Array
  /** By entry: kind × outlooks + outlook. */
  readonly code: Uint32Array
  readonly rows: Uint32Array
}

function listRatings(facts: FactColumns, kind: 'progress' | 'necessity'): readonly number[] {
  const printed = facts.rounds.flatMap((round) => round.ratingScales[kind].labels.map(({ rating }) => rating))
  const given = new Set(printed)
  for (const rating of facts.policies[kind]) given.add(rating)
  return [...given].filter((rating) => rating >= 0 && rating < 128).sort((a, b) => b - a)
}

function listOwnOutlooks({ policies, listings, outlooks }: FactColumns): OwnOutlooks {
  const first = new Uint32Array(policies.count + 1)
  const codes: number[] = []
  const rows: number[] = []
  const placeOf = new Int32Array(LISTING_KINDS.length * outlooks.length).fill(-1)
  for (let policy = 0; policy < policies.count; policy++) {
    const end = policies.firstListing[policy + 1]!
    for (let row = policies.firstListing[policy]!; row < end; row++) {
      if (listings.relisted[row] === 1) continue
      const code = listings.kind[row]! * outlooks.length + listings.outlook[row]!
      if (placeOf[code]! < first[policy]!) placeOf[code] = codes.push(code) - 1
      const place = placeOf[code]!
      rows[place] = (rows[place] ?? 0) + 1
    }
    first[policy + 1] = codes.length
  }
  return { first, code: Uint32Array.from(codes), rows: Uint32Array.from(rows) }
}

const codesUnder = (facts: FactColumns, section: string): Uint32Array =>
  Uint32Array.from(facts.policyCodes.flatMap((code, at) => (code.startsWith(section) ? [at] : [])))

/** The options of a table without regard to any filter; kept as long as the table. */
export const facetOptions = remember((facts: FactColumns): FacetOptions => ({
  codesUnder: facts.sections.map(({ code }) => codesUnder(facts, code)),
  progress: listRatings(facts, 'progress'),
  necessity: listRatings(facts, 'necessity'),
  ownOutlooks: listOwnOutlooks(facts),
}))
