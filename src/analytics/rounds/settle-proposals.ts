import type { ConfirmedMatches, Pair, Proposal, SettledProposal } from './match-types.ts'

/** A proposal with how much speaks for it. */
export interface Candidate extends Proposal {
  readonly weight: number
}

export interface Settled {
  readonly pairs: readonly Pair[]
  readonly proposals: readonly Proposal[]
  readonly settled: readonly SettledProposal[]
}

const plain = ({ key, part, before, after, evidence }: Candidate): Proposal => ({ key, part, before, after, evidence })

/**
 * Joins what a person has confirmed, leaves out what was rejected, and proposes the rest, each row once, the likeliest first.
 * @param candidates in the order in which they are shown
 */
export function settleProposals(candidates: readonly Candidate[], confirmed: ConfirmedMatches): Settled {
  const taken = { before: new Set<number>(), after: new Set<number>() }
  const free = ({ before, after }: Candidate): boolean => !taken.before.has(before) && !taken.after.has(after)
  const take = ({ before, after }: Candidate): void => {
    taken.before.add(before)
    taken.after.add(after)
  }
  const pairs: Pair[] = []
  const settled: SettledProposal[] = []
  for (const candidate of candidates) {
    const verdict = confirmed.get(candidate.key)
    if (verdict === 'other') settled.push({ ...plain(candidate), verdict })
    if (verdict !== 'same' || !free(candidate)) continue
    take(candidate)
    settled.push({ ...plain(candidate), verdict })
    pairs.push({ before: candidate.before, after: candidate.after, how: 'confirmed' })
  }
  const chosen = new Set<Candidate>()
  for (const candidate of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (confirmed.has(candidate.key) || !free(candidate)) continue
    take(candidate)
    chosen.add(candidate)
  }
  return { pairs, settled, proposals: candidates.filter((one) => chosen.has(one)).map(plain) }
}
