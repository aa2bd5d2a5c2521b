import type { Selection } from '../../analytics/filter.ts'
import type { TwoRounds } from '../../analytics/rounds/match-types.ts'
import { formatYear } from '../../format/year.ts'
import { ratingHeadline } from '../headline.ts'
import { buildRating, type RatingView } from '../rating.ts'
import { evaluationYears } from './scope.ts'

/** 前年度; with its year where a year lies between. */
function earlierName(two: TwoRounds): string {
  const [from, to] = evaluationYears(two)
  return to - from === 1 ? '前年度' : `前回（${formatYear(from)}年度）`
}

/** 前年度の評価：「おおむね順調」13施策…, of the policies that belong to those chosen; all where none is left out. */
export function earlierHeadline(two: TwoRounds, selection: Selection): string {
  const { before, after, match } = two
  const whole = selection.policyCount === after.facts.policies.count
  const chosen = whole
    ? before.facts.policies.source.map((_, policy) => policy)
    : match.policies.pairs.filter((pair) => selection.policies[pair.after] === 1).map((pair) => pair.before).sort((a, b) => a - b)
  const found = chosen.length > 0 ? ratingHeadline(before.facts, { policyCount: chosen.length, policyIndexes: Uint32Array.from(chosen) }) : '対応する施策なし'
  return `${earlierName(two)}の評価：${found}`
}

/** A policy's 進捗状況 of the year before. */
export interface EarlierProgress {
  readonly name: string
  /** null where no policy of that year belongs to it. */
  readonly rating: RatingView | null
}

/** @param policy of the later round, by index */
export function earlierProgress(two: TwoRounds, policy: number): EarlierProgress {
  const { before, match } = two
  const name = `${earlierName(two)}の進捗状況`
  const pair = match.policies.pairs.find((one) => one.after === policy)
  if (pair === undefined) return { name, rating: null }
  const scale = before.facts.rounds[before.facts.policies.round[pair.before]!]!.ratingScales.progress
  return { name, rating: buildRating(before.facts.policies.source[pair.before]!.progress, scale, name) }
}
