import { remember } from '../../domain/remember.ts'
import type { FactTable } from '../facts.ts'
import { nameKey } from './names.ts'
import type { Pair, TwoRounds } from './match-types.ts'

export type RelistingKind = 'own-to-relisted' | 'relisted-to-own' | 'relisted-added' | 'relisted-ended'

/** A joined policy that lists a project in another way than in the earlier round. */
export interface RelistingChange {
  readonly kind: RelistingKind
  readonly policy: Pair
  readonly name: string
  /** The row in its table; null on the side that does not list it. */
  readonly before: number | null
  readonly after: number | null
}

type Listing = Readonly<Record<'own' | 'relisted', ReadonlyMap<string, number>>>

/** A policy's rows by name, in the later round's words where a person joined two names. */
function listingOf(facts: FactTable, policy: number, names: ReadonlyMap<string, string>): Listing {
  const listing = { own: new Map<string, number>(), relisted: new Map<string, number>() }
  for (let row = facts.policies.firstListing[policy]!; row < facts.policies.firstListing[policy + 1]!; row++) {
    const name = nameKey(facts.listings.source[row]!.name)
    listing[facts.listings.relisted[row] === 1 ? 'relisted' : 'own'].set(names.get(name) ?? name, row)
  }
  return listing
}

function changesOf(before: Listing, after: Listing): readonly Omit<RelistingChange, 'policy' | 'name'>[] {
  const changes: Omit<RelistingChange, 'policy' | 'name'>[] = []
  for (const [key, row] of after.relisted) {
    const own = before.own.get(key)
    if (own !== undefined && !before.relisted.has(key)) changes.push({ kind: 'own-to-relisted', before: own, after: row })
    else if (!before.relisted.has(key)) changes.push({ kind: 'relisted-added', before: null, after: row })
  }
  for (const [key, row] of before.relisted) {
    const own = after.own.get(key)
    if (own !== undefined && !after.relisted.has(key)) changes.push({ kind: 'relisted-to-own', before: row, after: own })
    else if (!after.relisted.has(key)) changes.push({ kind: 'relisted-ended', before: row, after: null })
  }
  return changes
}

const nameOf = (row: number | null, facts: FactTable): string | null => (row === null ? null : facts.listings.source[row]!.name)

/** 再掲 rows of joined policies that came, went, or changed places with an own row; no amount is touched by any of them. */
export const findRelistingChanges = remember(({ before, after, match }: TwoRounds): readonly RelistingChange[] => {
  const renamed = new Map(match.projects.pairs.map(({ before: one, after: other }) =>
    [nameKey(before.facts.listings.source[one]!.name), nameKey(after.facts.listings.source[other]!.name)]))
  return match.policies.pairs.flatMap((policy) => {
    const changes = changesOf(listingOf(before.facts, policy.before, renamed), listingOf(after.facts, policy.after, new Map()))
    return changes.map((one) => ({ ...one, policy, name: nameOf(one.before, before.facts) ?? nameOf(one.after, after.facts) ?? '' }))
  })
})
