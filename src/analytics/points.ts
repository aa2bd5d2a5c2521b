import { directionMustBeConfirmed, isJudged, type Attainment } from './attainment.ts'
import { hasNoValue } from './attainment-inputs.ts'
import type { FactTable } from './facts.ts'
import { POINT_CODES, type Point, type PointCode } from './point-codes.ts'
import { indicatorsOf, isDelayed, isOnTrack } from './policy-rows.ts'
import { findRecordPoints } from './record-points.ts'

interface Case {
  readonly facts: FactTable
  readonly policy: number
  /** Indexes of all indicators of the policy. */
  readonly indicators: readonly number[]
  readonly latest: readonly Attainment[]
  readonly actual: readonly Attainment[]
  readonly delayed: boolean
  /** Rated better than the level from which a policy counts as delayed. */
  readonly onTrack: boolean
}

type Hit = Pick<Point, 'indicators' | 'args'> | null

/** The indicators of the policy for which a condition holds; no hit where there is none. */
function hitWhere(one: Case, holds: (at: number) => boolean): Hit {
  const indicators = one.indicators.filter(holds)
  return indicators.length === 0 ? null : { indicators, args: { hits: indicators.length, of: one.indicators.length } }
}

const isBelow = (attainments: readonly Attainment[], at: number): boolean => attainments[at]!.state === 'belowGuide'

const TARGET_MISSED_IN_TEXT = /目標[^。]{0,8}下回/

function missedInText(one: Case): Hit {
  const phrase = TARGET_MISSED_IN_TEXT.exec(one.facts.policies.source[one.policy]!.progress.basis)
  if (phrase === null || one.indicators.some((at) => isBelow(one.latest, at))) return null
  return { indicators: one.indicators, args: { phrase: phrase[0] } }
}

function delayedThoughAhead(one: Case): Hit {
  const judged = one.indicators.map((at) => one.latest[at]!).filter(isJudged)
  const allAhead = judged.every(({ state }) => state === 'reached' || state === 'aboveGuide')
  return one.delayed && allAhead ? hitWhere(one, (at) => isJudged(one.latest[at]!)) : null
}

function reachedEarly(one: Case): Hit {
  return hitWhere(one, (at) => {
    const latest = one.latest[at]!
    return isJudged(latest) && latest.state === 'reached' && latest.inputs.year < latest.inputs.targetYear
  })
}

function liftedByEstimate(one: Case): Hit {
  if (!one.onTrack) return null
  return hitWhere(one, (at) => isBelow(one.actual, at) && !isBelow(one.latest, at))
}

/** The rules on indicators; the others rest on the record alone and are found once a table. */
const RULES: Partial<Readonly<Record<PointCode, (one: Case) => Hit>>> = {
  F1: (one) => (one.onTrack ? hitWhere(one, (at) => isBelow(one.latest, at)) : null),
  F2: (one) => hitWhere(one, (at) => hasNoValue(one.facts.indicators.source[at]!)),
  F3: delayedThoughAhead,
  F4: reachedEarly,
  F5: (one) => hitWhere(one, (at) => directionMustBeConfirmed(one.facts.indicators.source[at]!)),
  F6: missedInText,
  F11: liftedByEstimate,
}

function caseOf(facts: FactTable, policy: number, latest: readonly Attainment[], actual: readonly Attainment[]): Case {
  return {
    facts,
    policy,
    indicators: indicatorsOf(facts, policy),
    latest,
    actual,
    delayed: isDelayed(facts, policy),
    onTrack: isOnTrack(facts, policy),
  }
}

/**
 * The points to look at, on the sheet's own base year.
 * @param latest one judgement an indicator, on the latest stated value
 * @param actual the same on the last 実績
 * @returns in the order of POINT_CODES, then in sheet order
 */
export function findPoints(
  facts: FactTable,
  latest: readonly Attainment[],
  actual: readonly Attainment[],
): readonly Point[] {
  const cases = Array.from({ length: facts.policies.count }, (_, policy) => caseOf(facts, policy, latest, actual))
  const record = findRecordPoints(facts)
  return POINT_CODES.flatMap((code) => {
    const rule = RULES[code]
    if (rule === undefined) return record.filter((point) => point.code === code)
    return cases.flatMap((one) => {
      const found = rule(one)
      return found === null ? [] : [{ code, policy: one.policy, others: [], listings: [], ...found }]
    })
  })
}

export { DEPENDS_ON_ATTAINMENT, POINT_CODES, POINT_LISTS, type Point, type PointCode, type PointList } from './point-codes.ts'
