import type { Evidence, MatchPart, Proposal, RoundChain, TwoRounds, Verdict } from '../../analytics/rounds/match-types.ts'
import { matchKey } from '../../analytics/rounds/proposal-key.ts'
import { pairAt } from '../../analytics/rounds/threads.ts'
import { formatFixed } from '../../format/number.ts'
import { formatYear } from '../../format/year.ts'
import { MAYBE_SAME, PART_WORDS } from '../../messages/rounds-compared.ts'
import { indicatorAt, policyAt, projectAt } from './cells.ts'
import { evaluationName } from './scope.ts'

/** Two rows that may be one, for a person to settle. */
export interface ProposalRow {
  readonly key: string
  /** From `matchKey`: the two years under which a person's word is kept. */
  readonly between: string
  /** What the two rounds are called: R4年度評価. */
  readonly rounds: { readonly before: string; readonly after: string }
  readonly mark: string
  readonly before: string
  readonly after: string
  readonly evidence: string
  /** null while nobody has said anything. */
  readonly verdict: Verdict | null
  readonly words: { readonly same: string; readonly other: string; readonly said: string }
}

export interface ProposalsView {
  readonly open: readonly ProposalRow[]
  readonly settled: readonly ProposalRow[]
  /** Names that several rows carry, as sentences. */
  readonly unclear: readonly string[]
}

function evidenceWords(part: MatchPart, one: Evidence): string {
  switch (one.kind) {
    case 'same-name': return '名称が同じで、番号が異なります'
    case 'same-code': return '施策番号が同じです'
    case 'same-number': return `番号${one.no}が同じです`
    case 'similar-name': return `名称の${formatFixed(one.share * 100, 0)}％が同じ文字の並びです`
    case 'same-figures': return `${one.years.map((year) => formatYear(year)).join('・')}の${part === 'project' ? '決算' : '実績'}が同じです`
  }
}

function nameOf(two: TwoRounds, part: MatchPart, side: 'before' | 'after', row: number): string {
  if (part === 'policy') return `${policyAt(two, side, row).code} ${policyAt(two, side, row).name}`
  if (part === 'project') return `${projectAt(two, side, row).policy.code} ${projectAt(two, side, row).project.name}`
  const { policy, indicator } = indicatorAt(two, side, row)
  return `${policy.code}指標${indicator.no} ${indicator.name}`
}

function rowOf(two: TwoRounds, proposal: Proposal, verdict: Verdict | null): ProposalRow {
  const what = PART_WORDS[proposal.part]
  return {
    key: proposal.key, between: matchKey(two.before.facts, two.after.facts), rounds: { before: evaluationName(two.before), after: evaluationName(two.after) }, mark: MAYBE_SAME[proposal.part], verdict,
    before: nameOf(two, proposal.part, 'before', proposal.before), after: nameOf(two, proposal.part, 'after', proposal.after),
    evidence: `${proposal.evidence.map((one) => evidenceWords(proposal.part, one)).join('、')}。`,
    words: { same: `同じ${what}とする`, other: `別の${what}とする`, said: verdict === 'same' ? `同じ${what}としています` : `別の${what}としています` },
  }
}

function proposalsOf(two: TwoRounds): ProposalsView {
  const parts = [two.match.policies, two.match.indicators, two.match.projects]
  const [before, after] = [evaluationName(two.before), evaluationName(two.after)]
  return {
    open: parts.flatMap((part) => part.proposals.map((one) => rowOf(two, one, null))),
    settled: parts.flatMap((part) => part.settled.map((one) => rowOf(two, one, one.verdict))),
    unclear: parts.flatMap((part) => part.ambiguous.map((one) =>
      `「${one.name}」は${before}に${one.before.length}行、${after}に${one.after.length}行あり、どれがどれに当たるか決められないため、比べていません。`)),
  }
}

/** What a person may join or keep apart, what has been settled, and what stays unresolved, the latest years first; no filter hides any of it. */
export function buildProposals(chain: RoundChain): ProposalsView {
  const each = chain.matches.map((_, at) => proposalsOf(pairAt(chain, at))).reverse()
  return { open: each.flatMap((one) => one.open), settled: each.flatMap((one) => one.settled), unclear: each.flatMap((one) => one.unclear) }
}
