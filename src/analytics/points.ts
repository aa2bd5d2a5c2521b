import { directionMustBeConfirmed, isJudged, type Attainment } from './attainment.ts'
import { hasNoValue } from './attainment-inputs.ts'
import type { FactTable } from './facts.ts'
import { indicatorsOf, isDelayed, isOnTrack } from './policy-rows.ts'

/** 確認したい点; the order of the list. */
export const POINT_CODES = ['F1', 'F2', 'F3', 'F4', 'F6', 'F11', 'F5'] as const
export type PointCode = (typeof POINT_CODES)[number]

/** 質問の候補 for the committee, or 記載の確認 for the secretariat. */
export const POINT_LISTS: Readonly<Record<PointCode, 'question' | 'record'>> = {
  F1: 'question',
  F2: 'question',
  F3: 'question',
  F4: 'question',
  F6: 'question',
  F11: 'question',
  F5: 'record',
}

/** The codes that rest on the 試算 and disappear with it. */
export const DEPENDS_ON_ATTAINMENT: Readonly<Record<PointCode, boolean>> = {
  F1: true,
  F2: false,
  F3: true,
  F4: true,
  F6: true,
  F11: true,
  F5: true,
}

/** One rule that holds for one policy. */
export interface Point {
  readonly code: PointCode
  /** Index into the policies. */
  readonly policy: number
  /** The indicators that it speaks of, as indexes; empty where it speaks of the text alone. */
  readonly indicators: readonly number[]
  readonly args: Readonly<Record<string, string | number>>
}

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

const RULES: Readonly<Record<PointCode, (one: Case) => Hit>> = {
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
  return POINT_CODES.flatMap((code) =>
    cases.flatMap((one) => {
      const found = RULES[code](one)
      return found === null ? [] : [{ code, policy: one.policy, ...found }]
    }),
  )
}
