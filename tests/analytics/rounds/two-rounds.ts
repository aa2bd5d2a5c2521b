import { buildFacts } from '../../../src/analytics/facts.ts'
import { judgeAll } from '../../../src/analytics/judged.ts'
import { matchRounds } from '../../../src/analytics/rounds/match.ts'
import type { ConfirmedMatches, RoundChain, RoundFacts, TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import { pairAt } from '../../../src/analytics/rounds/threads.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { asaka } from '../asaka.ts'
import { nextRound } from '../next-round.ts'

const sideOf = (snapshots: readonly Snapshot[]): RoundFacts => {
  const facts = buildFacts(snapshots)
  return { facts, judged: judgeAll(facts, 'latest') }
}

/** Years of a municipality, the earliest first, each matched with the next. @param confirmed a person's words on each pair */
export function chainOf(years: readonly (readonly Snapshot[])[], confirmed: readonly ConfirmedMatches[] = []): RoundChain {
  const rounds = years.map(sideOf)
  return { rounds, matches: rounds.slice(1).map((after, at) => matchRounds(rounds[at]!.facts, after.facts, confirmed[at] ?? new Map())) }
}

/** Two years of a municipality, matched; the shipped round and the one made up after it where none are given. */
export function twoRounds(
  earlier: readonly Snapshot[] = [asaka()], later: readonly Snapshot[] = [nextRound()], confirmed: ConfirmedMatches = new Map(),
): TwoRounds {
  return pairAt(chainOf([earlier, later], [confirmed]), 0)
}
