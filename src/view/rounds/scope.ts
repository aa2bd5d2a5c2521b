import type { Selection } from '../../analytics/filter.ts'
import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import type { FiscalYear } from '../../domain/units.ts'
import type { MoneyUnit } from '../../format/money.ts'

/** Two rounds under the reader's filter and switches: the filter chooses policies and projects of the later round. */
export interface RoundsScope {
  readonly two: TwoRounds
  /** Of the later round. */
  readonly selection: Selection
  /** Of the earlier round: all policies, project rows under the same conditions. */
  readonly earlier: Selection
  readonly unit: MoneyUnit
  readonly actualOnly: boolean
  readonly hideAttainment: boolean
}

/** Which rows of either table the filter shows. A row that only the earlier round has goes with its policy; without one it shows while no policy is left out. */
export interface ShownRows {
  readonly policy: (after: number) => boolean
  readonly indicator: (after: number) => boolean
  readonly project: (after: number) => boolean
  readonly endedPolicy: (before: number) => boolean
  readonly endedIndicator: (before: number) => boolean
  readonly endedProject: (before: number) => boolean
  /** True while no policy of the later round is left out. */
  readonly whole: boolean
}

export function shownRows({ two, selection, earlier }: RoundsScope): ShownRows {
  const { before, after, match } = two
  const partner = new Map(match.policies.pairs.map((pair) => [pair.before, pair.after]))
  const whole = selection.policyCount === after.facts.policies.count
  const policy = (row: number): boolean => selection.policies[row] === 1
  const endedPolicy = (row: number): boolean => {
    const later = partner.get(row)
    return later === undefined ? whole : policy(later)
  }
  return {
    policy, endedPolicy, whole,
    indicator: (row) => policy(after.facts.indicators.policy[row]!),
    project: (row) => selection.listings[row] === 1,
    endedIndicator: (row) => endedPolicy(before.facts.indicators.policy[row]!),
    endedProject: (row) => earlier.listings[row] === 1 && endedPolicy(before.facts.listings.policy[row]!),
  }
}

/** The years in which the two sets of sheets were written. */
export function evaluationYears({ before, after }: TwoRounds): readonly [FiscalYear, FiscalYear] {
  const [one, other] = [before.facts.rounds[0]!, after.facts.rounds[0]!]
  return [one.evaluationYear, other.evaluationYear]
}
