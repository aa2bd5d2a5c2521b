import { type FiscalYear, type Ratio, ratio } from '../domain/units.ts'
import type { KnownInputs, StatedFigure } from './attainment-inputs.ts'

/** The step from the stated year before to the judged one. */
export interface LastStep {
  readonly fromYear: FiscalYear
  readonly toYear: FiscalYear
  readonly change: number
}

/** The figures of a judged indicator, in its own unit unless a ratio. */
export interface AttainmentNumbers {
  /** Share of the way that the line has gone by the judged year. */
  readonly tau: Ratio
  /** この年度の目安. */
  readonly guide: number
  /** Distance from the guide, positive is good; null when the direction is unknown. */
  readonly gap: number | null
  /** Inside it a difference is not a difference. */
  readonly band: number
  /** 目標までの割合; null = not shown. */
  readonly share: Ratio | null
  /** 目標までに必要な年平均; null from the target year on and once reached. */
  readonly need: number | null
  readonly lastStep: LastStep | null
  /** 達成率 v/T; null unless more is better and 0 ≤ base < target. */
  readonly achievement: Ratio | null
}

/** +1 more is better, −1 less is better, 0 unknown. */
export const signOf = (inputs: Pick<KnownInputs, 'direction'>): 1 | -1 | 0 =>
  inputs.direction === 'up' ? 1 : inputs.direction === 'down' ? -1 : 0

/** The tolerance of every comparison, so that binary fractions decide nothing. */
export const toleranceOf = ({ base, target, step }: KnownInputs): number => 1e-9 * Math.max(Math.abs(target - base), step)

/** True when a value stands at the target or past it; with an unknown direction, within one printed step of it. */
export function reaches(value: number, inputs: KnownInputs): boolean {
  const sign = signOf(inputs)
  const tolerance = toleranceOf(inputs)
  if (sign === 0) return Math.abs(value - inputs.target) <= inputs.step + tolerance
  return (value - inputs.target) * sign >= -tolerance
}

function shareOf(inputs: KnownInputs): Ratio | null {
  const { base, value, target, step } = inputs
  const tolerance = toleranceOf(inputs)
  if (Math.abs(target - base) <= 2 * step + tolerance) return null
  if ((target - base) * signOf(inputs) <= tolerance) return null
  return ratio((value - base) / (target - base))
}

function lastStepOf(inputs: KnownInputs, stated: readonly StatedFigure[]): LastStep | null {
  const before = stated.filter((figure) => figure.year < inputs.year).at(-1)
  if (before === undefined) return null
  return { fromYear: before.year as FiscalYear, toYear: inputs.year, change: inputs.value - before.value }
}

/**
 * The figures of one judgement: the straight line from base to target and the value's place beside it.
 * @param inputs nothing missing, base year before the judged and the target year
 * @param stated the indicator's stated figures, ascending by year
 */
export function computeNumbers(inputs: KnownInputs, stated: readonly StatedFigure[]): AttainmentNumbers {
  const { base, baseYear, value, year, target, targetYear, targetKind, step } = inputs
  const sign = signOf(inputs)
  const tau = Math.min(1, (year - baseYear) / (targetYear - baseYear))
  const guide = targetKind === 'level' ? target : base + (target - base) * tau
  const open = year < targetYear && !reaches(value, inputs)
  return {
    tau: ratio(tau),
    guide,
    gap: sign === 0 ? null : (value - guide) * sign,
    band: Math.max(step, 0.05 * Math.abs(target - base)),
    share: shareOf(inputs),
    need: open ? (target - value) / (targetYear - year) : null,
    lastStep: lastStepOf(inputs, stated),
    achievement: sign === 1 && base >= 0 && base < target ? ratio(value / target) : null,
  }
}
