import type { FactColumns } from './facts.ts'

/** What the counts of every filter rest on. */
export interface FacetOptions {
  /** By section the policy codes that begin with its code, as places in `policyCodes`. */
  readonly codesUnder: readonly Uint32Array[]
  /** Ratings that a scale prints or a policy is given, descending. */
  readonly progress: readonly number[]
  readonly necessity: readonly number[]
  /** By listing: 0 for a 再掲 row, otherwise 1 + its kind × outlooks + its outlook. */
  readonly ownOutlook: Uint32Array
}

function listRatings(facts: FactColumns, kind: 'progress' | 'necessity'): readonly number[] {
  const printed = facts.rounds.flatMap((round) => round.ratingScales[kind].labels.map(({ rating }) => rating))
  const given = new Set(printed)
  for (const rating of facts.policies[kind]) given.add(rating)
  return [...given].filter((rating) => rating >= 0 && rating < 128).sort((a, b) => b - a)
}

function listOwnOutlooks({ listings, outlooks }: FactColumns): Uint32Array {
  const { relisted, kind, outlook } = listings
  return Uint32Array.from(relisted, (one, row) => (one === 1 ? 0 : 1 + kind[row]! * outlooks.length + outlook[row]!))
}

const codesUnder = (facts: FactColumns, section: string): Uint32Array =>
  Uint32Array.from(facts.policyCodes.flatMap((code, at) => (code.startsWith(section) ? [at] : [])))

const known = new WeakMap<FactColumns, FacetOptions>()

/** The options of a table without regard to any filter; kept as long as the table. */
export function facetOptions(facts: FactColumns): FacetOptions {
  const before = known.get(facts)
  if (before !== undefined) return before
  const options: FacetOptions = {
    codesUnder: facts.sections.map(({ code }) => codesUnder(facts, code)),
    progress: listRatings(facts, 'progress'),
    necessity: listRatings(facts, 'necessity'),
    ownOutlook: listOwnOutlooks(facts),
  }
  known.set(facts, options)
  return options
}
