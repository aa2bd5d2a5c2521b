import type { Selection } from '../../analytics/filter.ts'
import { carryBack } from '../../analytics/rounds/carry-back.ts'
import type { RoundChain, RoundFacts, TwoRounds } from '../../analytics/rounds/match-types.ts'
import { pairAt } from '../../analytics/rounds/threads.ts'
import { remember } from '../../domain/remember.ts'
import type { FiscalYear } from '../../domain/units.ts'
import type { MoneyUnit } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import type { ChoiceOption } from '../choice-options.ts'
import { chapterInBoth } from './chapters.ts'

/** How the reader wants to see what is compared. */
interface ScopeOptions {
  readonly unit: MoneyUnit
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
}

/** All years under the reader's filter and switches: the filter chooses policies and projects of the last round. */
export interface ChainScope extends ScopeOptions {
  readonly chain: RoundChain
  /** Of each round: the last one's as the reader chose, the others' all policies with project rows under the same conditions. */
  readonly selections: readonly Selection[]
}

/** Two rounds under the reader's filter and switches: the filter chooses policies and projects of the later round. */
export interface RoundsScope extends ScopeOptions {
  readonly two: TwoRounds
  /** Whether the later round is the one that is open, so that its pages can be gone to. */
  readonly open: boolean
  /** Of the later round. */
  readonly selection: Selection
  /** Of the earlier round: all policies, project rows under the same conditions. */
  readonly earlier: Selection
}

/** Two of the rounds that follow each other. @param at place of the earlier one */
export function scopeAt({ chain, selections, ...options }: ChainScope, at: number): RoundsScope {
  return { two: pairAt(chain, at), open: at === chain.matches.length - 1, selection: carryBack(chain, selections, at + 1), earlier: selections[at]!, ...options }
}

/**
 * Which rows of either table the filter shows. A row that only the earlier round has goes with its policy; without one it shows
 * while no policy is left out. A policy whose 章 the other round has nothing of is neither new nor ended.
 */
export interface ShownRows {
  readonly policy: (after: number) => boolean
  readonly indicator: (after: number) => boolean
  readonly project: (after: number) => boolean
  readonly newPolicy: (after: number) => boolean
  readonly newIndicator: (after: number) => boolean
  readonly newProject: (after: number) => boolean
  readonly endedPolicy: (before: number) => boolean
  readonly endedIndicator: (before: number) => boolean
  readonly endedProject: (before: number) => boolean
  /** True while no policy of the later round is left out. */
  readonly whole: boolean
}

export const shownRows = remember(({ two, selection, earlier }: RoundsScope): ShownRows => {
  const { before, after, match } = two
  const partner = new Map(match.policies.pairs.map((pair) => [pair.before, pair.after]))
  const joined = new Set(partner.values())
  const inBoth = chapterInBoth(two)
  const whole = selection.policyCount === after.facts.policies.count
  const policy = (row: number): boolean => selection.policies[row] === 1
  const endedPolicy = (row: number): boolean => {
    const later = partner.get(row)
    return later === undefined ? whole && inBoth.before(row) : policy(later)
  }
  const newPolicy = (row: number): boolean => policy(row) && (joined.has(row) || inBoth.after(row))
  const project = (row: number): boolean => selection.listings[row] === 1
  return {
    policy, project, newPolicy, endedPolicy, whole,
    indicator: (row) => policy(after.facts.indicators.policy[row]!),
    newIndicator: (row) => newPolicy(after.facts.indicators.policy[row]!),
    newProject: (row) => project(row) && newPolicy(after.facts.listings.policy[row]!),
    endedIndicator: (row) => endedPolicy(before.facts.indicators.policy[row]!),
    endedProject: (row) => earlier.listings[row] === 1 && endedPolicy(before.facts.listings.policy[row]!),
  }
})

const evaluationYear = ({ facts }: RoundFacts): FiscalYear => facts.rounds[0]!.evaluationYear

/** The years in which the two sets of sheets were written. */
export const evaluationYears = ({ before, after }: TwoRounds): readonly [FiscalYear, FiscalYear] => [evaluationYear(before), evaluationYear(after)]

/** R4年度評価 */
export const evaluationName = (round: RoundFacts): string => `${formatYear(evaluationYear(round))}年度評価`

/** The pairs of rounds that follow each other, the latest first, each by the year of its earlier round. */
export const pairChoices = ({ rounds, matches }: RoundChain): readonly ChoiceOption<number>[] =>
  matches.map((_, at) => ({ value: evaluationYear(rounds[at]!), label: `${evaluationName(rounds[at]!)}→${evaluationName(rounds[at + 1]!)}` })).reverse()
