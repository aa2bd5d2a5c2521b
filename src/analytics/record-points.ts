import { checkTotals, isEqualTotal } from '../domain/printed-totals.ts'
import type { FactTable } from './facts.ts'
import type { Point } from './point-codes.ts'
import { findSameLines } from './same-lines.ts'

const NONE: Omit<Point, 'code' | 'policy'> = { others: [], indicators: [], listings: [], args: {} }

function listingsOf(facts: FactTable, policy: number): readonly number[] {
  const first = facts.policies.firstListing[policy]!
  return Array.from({ length: facts.policies.firstListing[policy + 1]! - first }, (_, at) => first + at)
}

/** Policies of one municipality in one round, as indexes. */
function scopesOf(facts: FactTable): readonly (readonly number[])[] {
  const scopes = new Map<number, number[]>()
  const { count, round, municipality } = facts.policies
  for (let policy = 0; policy < count; policy++) {
    // Both columns hold 16 bits, so that every pair has its own number.
    const scope = round[policy]! * 0x10000 + municipality[policy]!
    const before = scopes.get(scope)
    if (before === undefined) scopes.set(scope, [policy])
    else before.push(policy)
  }
  return [...scopes.values()]
}

function sameLines(facts: FactTable): readonly Point[] {
  return scopesOf(facts).flatMap((scope) =>
    findSameLines(scope.map((policy) => facts.policies.source[policy]!)).flatMap(({ policies, lines }): readonly Point[] => {
      const [policy, ...others] = policies.map((at) => scope[at]!)
      return policy === undefined ? [] : [{ ...NONE, code: 'F9', policy, others, args: { lines: lines.length } }]
    }),
  )
}

function relistedOnly(facts: FactTable, policy: number): Point | null {
  const listings = listingsOf(facts, policy)
  const { statedTotals } = facts.policies.source[policy]!
  const stated = statedTotals.filter(({ value }) => value !== null)
  const only = listings.length > 0 && listings.every((at) => facts.listings.relisted[at] === 1)
  if (!only || stated.length === 0 || stated.some(({ value }) => value !== 0)) return null
  return { ...NONE, code: 'F10', policy, listings, args: { rows: listings.length } }
}

function totalDiffers(facts: FactTable, policy: number): Point | null {
  const checks = checkTotals(facts.policies.source[policy]!)
  const hits = checks.filter((check) => !isEqualTotal(check)).length
  return hits === 0 ? null : { ...NONE, code: 'F12', policy, args: { hits, of: checks.length } }
}

function homeOutside(facts: FactTable, policy: number): Point | null {
  const listings = listingsOf(facts, policy).filter((at) => facts.listings.home[at]! < 0)
  return listings.length === 0 ? null : { ...NONE, code: 'F13', policy, listings, args: { rows: listings.length } }
}

function inEachPolicy(facts: FactTable, rule: (facts: FactTable, policy: number) => Point | null): readonly Point[] {
  return Array.from({ length: facts.policies.count }, (_, policy) => rule(facts, policy)).filter((point) => point !== null)
}

const known = new WeakMap<FactTable, readonly Point[]>()

/**
 * The points that check what the sheets print and rest on no judgement; kept as long as the table.
 * @returns by code, then in sheet order; F9 once for all policies that share the lines
 */
export function findRecordPoints(facts: FactTable): readonly Point[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const points = [
    ...sameLines(facts),
    ...inEachPolicy(facts, relistedOnly),
    ...inEachPolicy(facts, totalDiffers),
    ...inEachPolicy(facts, homeOutside),
  ]
  known.set(facts, points)
  return points
}

/** The policies that a point concerns, in sheet order. */
export const policiesOf = (point: Point): readonly number[] => [point.policy, ...point.others]
