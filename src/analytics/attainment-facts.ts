import { type FiscalYear, fiscalYear } from '../domain/units.ts'
import type { Indicator } from '../snapshot/types.ts'
import type { AttainmentInputs, KnownInputs, StatedFigure } from './attainment-inputs.ts'
import { reaches, signOf, toleranceOf, type AttainmentNumbers } from './attainment-numbers.ts'

/** A fact that stands beside the state, as a number and never as a label of blame. */
export type AttainmentFact =
  /** The value is worse than at the base year; `by` > 0 in the indicator's unit. */
  | { readonly kind: 'below-base'; readonly by: number }
  /** The last earlier year that stood at the target, while the judged one does not. */
  | { readonly kind: 'earlier-reached'; readonly year: FiscalYear }
  /** Reached before the target year with at least 200 % of the way. */
  | { readonly kind: 'far-beyond' }
  | { readonly kind: 'cumulative' }
  | { readonly kind: 'survey' }
  | { readonly kind: 'estimate' }

const SURVEY = /アンケート|調査|市民の割合/

/** Facts that need no judgement: the kind of value and of indicator. */
export function plainFacts(indicator: Indicator, inputs: AttainmentInputs): readonly AttainmentFact[] {
  const facts: AttainmentFact[] = []
  if (inputs.valueBasis === 'estimate') facts.push({ kind: 'estimate' })
  if (indicator.cumulative) facts.push({ kind: 'cumulative' })
  if (SURVEY.test(`${indicator.name}\n${indicator.description}`.normalize('NFKC'))) facts.push({ kind: 'survey' })
  return facts
}

/** Facts that compare the judged value with the base year, the target and the years before. */
export function judgedFacts(
  inputs: KnownInputs,
  numbers: AttainmentNumbers,
  stated: readonly StatedFigure[],
): readonly AttainmentFact[] {
  const facts: AttainmentFact[] = []
  const { base, value, year, targetYear, step } = inputs
  const reached = reaches(value, inputs)
  if ((value - base) * signOf(inputs) < -step - toleranceOf(inputs)) {
    facts.push({ kind: 'below-base', by: Math.abs(value - base) })
  }
  const earlier = stated.filter((figure) => figure.year < year && reaches(figure.value, inputs)).at(-1)
  if (earlier !== undefined && !reached) facts.push({ kind: 'earlier-reached', year: fiscalYear(earlier.year) })
  if (reached && year < targetYear && numbers.share !== null && numbers.share >= 2 - 1e-9) facts.push({ kind: 'far-beyond' })
  return facts
}
