import type { Indicator } from '../snapshot/types.ts'
import { judgedFacts, plainFacts, type AttainmentFact } from './attainment-facts.ts'
import { readInputs, statedFigures, type AttainmentInputs, type JudgeOptions, type KnownInputs } from './attainment-inputs.ts'
import { computeNumbers, reaches, signOf, toleranceOf, type AttainmentNumbers } from './attainment-numbers.ts'

export type JudgedState = 'reached' | 'aboveGuide' | 'onGuide' | 'belowGuide'
export type AttainmentState = JudgedState | 'awaiting' | 'noFigures'
export type NoFiguresReason = 'no-value' | 'no-target' | 'no-later-year' | 'no-base' | 'no-direction'

/** All states in the order in which counts of them are shown. */
export const ATTAINMENT_STATES: readonly AttainmentState[] = [
  'reached',
  'aboveGuide',
  'onGuide',
  'belowGuide',
  'awaiting',
  'noFigures',
]

interface Judgement {
  readonly facts: readonly AttainmentFact[]
}

/** A state with its numbers. */
export interface JudgedAttainment extends Judgement, AttainmentNumbers {
  readonly state: JudgedState
  readonly inputs: KnownInputs
  /** Which half of the band held; null unless the state is onGuide. */
  readonly bandReason: 'step' | 'share' | null
  readonly reason: null
}

/** 確認待ち: a name contradicts the direction; no numbers until a person confirms it. */
export interface AwaitingAttainment extends Judgement {
  readonly state: 'awaiting'
  readonly inputs: AttainmentInputs
  readonly reason: null
}

/** 数値なし: something the straight line needs is not stated. */
export interface NoFiguresAttainment extends Judgement {
  readonly state: 'noFigures'
  readonly inputs: AttainmentInputs
  readonly reason: NoFiguresReason
}

export type Attainment = JudgedAttainment | AwaitingAttainment | NoFiguresAttainment

/** True for the four states that carry numbers. */
export const isJudged = (attainment: Attainment): attainment is JudgedAttainment =>
  attainment.state !== 'awaiting' && attainment.state !== 'noFigures'

const CUT_IN_NAME = /(削減|減少|抑制|縮減|低減)(率|割合|量|額|数)/

/** True while "lower is better" was only inferred and the name speaks of a cut, which would be better when higher. */
export function directionMustBeConfirmed(indicator: Indicator): boolean {
  return (
    indicator.direction === 'down' &&
    indicator.directionBasis === 'inferred' &&
    CUT_IN_NAME.test(indicator.name.normalize('NFKC'))
  )
}

function whatIsMissing(inputs: AttainmentInputs): KnownInputs | NoFiguresReason {
  const { baseYear, base, year, value, valueBasis, targetYear, target, step } = inputs
  if (year === null || value === null || valueBasis === null || step === null) return 'no-value'
  if (target === null) return 'no-target'
  if (baseYear !== null && (year <= baseYear || targetYear <= baseYear)) return 'no-later-year'
  if (baseYear === null || base === null) return 'no-base'
  const known: KnownInputs = { ...inputs, baseYear, base, year, value, valueBasis, target, step }
  return signOf(known) === 0 && !reaches(value, known) ? 'no-direction' : known
}

function stateOf(inputs: KnownInputs, { gap, band }: AttainmentNumbers): JudgedState {
  if (gap === null || reaches(inputs.value, inputs)) return 'reached'
  const tolerance = toleranceOf(inputs)
  if (Math.abs(gap) <= band + tolerance) return 'onGuide'
  return gap > 0 ? 'aboveGuide' : 'belowGuide'
}

function bandReasonOf(inputs: KnownInputs, state: JudgedState, gap: number | null): 'step' | 'share' | null {
  if (state !== 'onGuide' || gap === null) return null
  return Math.abs(gap) <= inputs.step + toleranceOf(inputs) ? 'step' : 'share'
}

/**
 * How far an indicator has come on the straight line from its base year to its final target (試算).
 * @param indicator as the snapshot states it, with a person's confirmations applied
 * @param options basis: the latest stated value or the last 実績; another base year or kind of target for a trial
 * @returns a judged state with its numbers; `awaiting` and `noFigures` carry the known inputs and no numbers
 * @source 施策評価シート 指標
 */
export function judge(indicator: Indicator, options: JudgeOptions): Attainment {
  const inputs = readInputs(indicator, options)
  const facts = plainFacts(indicator, inputs)
  const known = whatIsMissing(inputs)
  if (typeof known === 'string') return { state: 'noFigures', reason: known, inputs, facts }
  if (directionMustBeConfirmed(indicator)) return { state: 'awaiting', reason: null, inputs, facts }
  const stated = statedFigures(indicator)
  const numbers = computeNumbers(known, stated)
  const state = stateOf(known, numbers)
  return {
    ...numbers,
    state,
    reason: null,
    inputs: known,
    bandReason: bandReasonOf(known, state, numbers.gap),
    facts: [...judgedFacts(known, numbers, stated), ...facts],
  }
}

export type { AttainmentFact, AttainmentInputs, JudgeOptions, KnownInputs, AttainmentNumbers }
export type { JudgedBasis } from './attainment-inputs.ts'
