import { remember } from '../../domain/remember.ts'
import { invariant } from '../../domain/result.ts'
import type { RoundChain, RoundFacts, RoundMatch, TwoRounds } from './match-types.ts'

/** A row of the last round and what it was before: its row in each round, null before it begins. */
export interface Thread {
  readonly rows: readonly (number | null)[]
  readonly last: number
}

/**
 * Follows what the last round has back through the rounds, pair by pair, so that a rename a person confirmed carries through.
 * @returns in the last round's order; only what at least one earlier round has too
 */
export function followThreads({ rounds, matches }: RoundChain, part: keyof RoundMatch): readonly Thread[] {
  const back = matches.map((match) => new Map(match[part].pairs.map((pair) => [pair.after, pair.before])))
  return (matches.at(-1)?.[part].pairs ?? []).map(({ after: last }) => {
    const rows: (number | null)[] = rounds.map(() => null)
    let row: number | undefined = last
    for (let at = rounds.length - 1; at >= 0 && row !== undefined; at--) {
      rows[at] = row
      row = back[at - 1]?.get(row)
    }
    return { rows, last }
  })
}

/** Two rounds that follow each other. @param at place of the earlier one */
export function pairAt({ rounds, matches }: RoundChain, at: number): TwoRounds {
  const [before, after, match] = [rounds[at], rounds[at + 1], matches[at]]
  invariant(before !== undefined && after !== undefined && match !== undefined, 'a pair of rounds that follow each other')
  return pairOf(match, before, after)
}

/** The same object for the same pair, by which what is found in it is found again. */
const pairOf = remember((match: RoundMatch, before: RoundFacts, after: RoundFacts): TwoRounds => ({ before, after, match }))
