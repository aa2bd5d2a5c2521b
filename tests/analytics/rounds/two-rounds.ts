import { buildFacts } from '../../../src/analytics/facts.ts'
import { judgeAll } from '../../../src/analytics/judged.ts'
import { matchRounds } from '../../../src/analytics/rounds/match.ts'
import type { ConfirmedMatches, RoundFacts, TwoRounds } from '../../../src/analytics/rounds/match-types.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { asaka } from '../asaka.ts'
import { nextRound } from '../next-round.ts'

const sideOf = (snapshots: readonly Snapshot[]): RoundFacts => {
  const facts = buildFacts(snapshots)
  return { facts, judged: judgeAll(facts, 'latest') }
}

/** Two years of a municipality, matched; the shipped round and the one made up after it where none are given. */
export function twoRounds(
  earlier: readonly Snapshot[] = [asaka()], later: readonly Snapshot[] = [nextRound()], confirmed: ConfirmedMatches = new Map(),
): TwoRounds {
  const [before, after] = [sideOf(earlier), sideOf(later)]
  return { before, after, match: matchRounds(before.facts, after.facts, confirmed) }
}
