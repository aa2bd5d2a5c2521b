import { type FiscalYear, fiscalYear } from '../domain/units.ts'
import type { At, Direction, DirectionBasis, Indicator, IndicatorBasis, Stated, TargetKind } from '../snapshot/types.ts'
import { printedStep } from './printed-step.ts'

/** Which value is judged: the latest stated one, or the last 実績 only. */
export type JudgedBasis = 'latest' | 'actual'

export interface JudgeOptions {
  readonly basis: JudgedBasis
  /** Another stated year to start the line from. */
  readonly baseYear?: number
  /** Another kind of target, for a trial. */
  readonly targetKind?: TargetKind
}

/** Everything a judgement starts from, as printed; null where the sheet does not state it. */
export interface AttainmentInputs {
  readonly baseYear: FiscalYear | null
  readonly base: number | null
  readonly baseRaw: string | null
  readonly baseAt: At | null
  readonly year: FiscalYear | null
  readonly value: number | null
  readonly valueRaw: string | null
  readonly valueAt: At | null
  readonly valueBasis: IndicatorBasis | null
  readonly targetYear: FiscalYear
  readonly target: number | null
  readonly targetRaw: string | null
  readonly targetAt: At | null
  readonly direction: Direction
  readonly directionBasis: DirectionBasis
  readonly targetKind: TargetKind
  /** One unit of the finest printed decimal place. */
  readonly step: number | null
}

/** The inputs of an indicator that could be judged: nothing is missing. */
export interface KnownInputs extends AttainmentInputs {
  readonly baseYear: FiscalYear
  readonly base: number
  readonly year: FiscalYear
  readonly value: number
  readonly valueBasis: IndicatorBasis
  readonly target: number
  readonly step: number
}

export type StatedFigure = Stated<IndicatorBasis> & { readonly value: number }

/** The figures that state a value, ascending by year. */
export function statedFigures(indicator: Indicator): readonly StatedFigure[] {
  return indicator.figures
    .filter((figure): figure is StatedFigure => figure.value !== null)
    .sort((a, b) => a.year - b.year)
}

/** True when no year of the sheet states a value. */
export const hasNoValue = (indicator: Indicator): boolean => indicator.figures.every((figure) => figure.value === null)

/**
 * The printed inputs of one judgement.
 * @returns base: the first 実績, or the chosen year when that is a stated 実績 (its year is kept even where the value is missing); value: the latest stated, or the last 実績
 */
export function readInputs(indicator: Indicator, options: JudgeOptions): AttainmentInputs {
  const stated = statedFigures(indicator)
  const actual = stated.filter((figure) => figure.basis === 'actual')
  const judged = (options.basis === 'actual' ? actual : stated).at(-1)
  const chosen = options.baseYear
  const base = chosen === undefined ? actual[0] : actual.find((figure) => figure.year === chosen)
  const baseYear = base?.year ?? chosen
  const { target } = indicator
  return {
    baseYear: baseYear === undefined ? null : fiscalYear(baseYear),
    base: base?.value ?? null,
    baseRaw: base?.raw ?? null,
    baseAt: base?.at ?? null,
    year: judged === undefined ? null : fiscalYear(judged.year),
    value: judged?.value ?? null,
    valueRaw: judged?.raw ?? null,
    valueAt: judged?.at ?? null,
    valueBasis: judged?.basis ?? null,
    targetYear: fiscalYear(target.year),
    target: target.value,
    targetRaw: target.raw ?? null,
    targetAt: target.at ?? null,
    direction: indicator.direction,
    directionBasis: indicator.directionBasis,
    targetKind: options.targetKind ?? indicator.targetKind,
    step: printedStep(indicator),
  }
}
