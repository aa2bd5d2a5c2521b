import { type Ratio, ratio } from '../domain/units.ts'
import type { IndicatorBasis } from '../snapshot/types.ts'
import type { FactTable } from './facts.ts'
import { statedFigures } from './attainment-inputs.ts'

const LEVELS = /達成度を?([\d,、・]+)のいずれか/
const OF_POLICIES = /施策の割合/

/** How many policies of a round carry certain ratings, beside an indicator that states that share for the whole. */
export interface RatedShare {
  readonly levels: readonly number[]
  readonly rated: number
  /** Policies of the round with a rating. */
  readonly of: number
  readonly share: Ratio
  /** The indicator's own value of the evaluation year. */
  readonly value: number
  readonly raw: string | null
  readonly basis: IndicatorBasis
}

/** The ratings that an indicator counts policies of, as its definition names them; null where it does not. */
function ratedLevels(description: string): readonly number[] | null {
  const words = description.normalize('NFKC')
  const levels = LEVELS.exec(words)?.[1]
  if (levels === undefined || !OF_POLICIES.test(words)) return null
  return levels.split(/[,、・]/).filter((level) => level !== '').map(Number)
}

/**
 * The round's own count for an indicator that is a share of policies by rating.
 * @param basis 'actual' uses no estimate
 * @returns null where the definition speaks of something else, or no value of the evaluation year is stated
 */
export function ratedShare(facts: FactTable, indicatorIndex: number, basis: 'latest' | 'actual'): RatedShare | null {
  const indicator = facts.indicators.source[indicatorIndex]!
  const levels = ratedLevels(indicator.description)
  if (levels === null) return null
  const round = facts.policies.round[facts.indicators.policy[indicatorIndex]!]!
  const year = facts.rounds[round]!.evaluationYear
  const figure = statedFigures(indicator).find((one) => one.year === year && (basis === 'latest' || one.basis === 'actual'))
  if (figure === undefined) return null
  const ratings = [...facts.policies.progress].filter((rating, policy) => rating !== 0 && facts.policies.round[policy] === round)
  if (ratings.length === 0) return null
  const rated = ratings.filter((rating) => levels.includes(rating)).length
  return { levels, rated, of: ratings.length, share: ratio(rated / ratings.length), value: figure.value, raw: figure.raw ?? null, basis: figure.basis }
}
