import type { FiscalYear, Ratio } from '../../domain/units.ts'
import type { FactTable } from '../facts.ts'
import type { Judged } from '../judged.ts'

export type MatchPart = 'policy' | 'indicator' | 'project'

/**
 * Why two rows are one: the same name at the same place, another name that is alike under the same code,
 * the same name at another place, or a person's word.
 */
export type MatchHow = 'same' | 'renamed' | 'moved' | 'confirmed'

/** A row of the earlier round and its row of the later one, by index in their own tables. */
export interface Pair {
  readonly before: number
  readonly after: number
  readonly how: MatchHow
}

/** What speaks for two rows being one. */
export type Evidence =
  | { readonly kind: 'same-name' }
  | { readonly kind: 'same-code' }
  | { readonly kind: 'same-number'; readonly no: number }
  | { readonly kind: 'similar-name'; readonly share: Ratio }
  /** Final figures of these years stand alike in both rounds. */
  | { readonly kind: 'same-figures'; readonly years: readonly FiscalYear[] }

/** Two rows that may be one; joined by a person only. */
export interface Proposal {
  /** From `proposalKey`: names the rows, so that it means the same in the next session. */
  readonly key: string
  readonly part: MatchPart
  readonly before: number
  readonly after: number
  readonly evidence: readonly Evidence[]
}

/** 同じとする, 別とする. */
export type Verdict = 'same' | 'other'

/** What a person has said of proposals, by their key. */
export type ConfirmedMatches = ReadonlyMap<string, Verdict>

export interface SettledProposal extends Proposal {
  readonly verdict: Verdict
}

/** A name that several rows of a round carry, so that nobody can tell which belong together. */
export interface Ambiguity {
  readonly name: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** How the policies, the indicators or the own project rows of two rounds belong together. */
export interface PartMatch {
  /** In the later round's order. */
  readonly pairs: readonly Pair[]
  /** Rows of the earlier round without a partner, those with an open proposal among them. */
  readonly ended: readonly number[]
  /** Rows of the later round without a partner. */
  readonly added: readonly number[]
  readonly proposals: readonly Proposal[]
  readonly settled: readonly SettledProposal[]
  /** Neither joined, nor ended, nor new. */
  readonly ambiguous: readonly Ambiguity[]
}

export interface RoundMatch {
  readonly policies: PartMatch
  readonly indicators: PartMatch
  /** Own rows alone; a 再掲 row is no project of its own. */
  readonly projects: PartMatch
}

/** A municipality's year: its facts and their judgement. */
export interface RoundFacts {
  readonly facts: FactTable
  readonly judged: Judged
}

/** Two years of one municipality with what belongs together. */
export interface TwoRounds {
  readonly before: RoundFacts
  readonly after: RoundFacts
  readonly match: RoundMatch
}

/** Several years of one municipality, the earliest first, and what of each belongs to what of the next. */
export interface RoundChain {
  readonly rounds: readonly RoundFacts[]
  /** One fewer than the rounds: the first and the second, the second and the third, and so on. */
  readonly matches: readonly RoundMatch[]
}
