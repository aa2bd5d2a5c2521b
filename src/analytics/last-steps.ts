import { type FiscalYear, fiscalYear } from '../domain/units.ts'
import { statedFigures } from './attainment-inputs.ts'
import { reaches, signOf, toleranceOf } from './attainment-numbers.ts'
import type { Attainment } from './attainment.ts'
import type { FactTable } from './facts.ts'
import type { Judged, Selection } from './filter.ts'
import { indicatorsOf } from './policy-rows.ts'

/** An indicator's step from the year before to the judged year. */
export interface YearStep {
  readonly policy: number
  readonly indicator: number
  readonly fromYear: FiscalYear
  readonly toYear: FiscalYear
  /** In the indicator's own unit, as it is. */
  readonly change: number
}

/** Indicators whose last year led away from their target. */
export interface StepsAway {
  /** By more than one printed unit. */
  readonly away: readonly YearStep[]
  /** By no more than one printed unit. */
  readonly within: readonly YearStep[]
  /** It depends on a direction that a person must confirm. */
  readonly awaiting: readonly YearStep[]
}

const NOISE = 1e-9

function stepOf(facts: FactTable, judged: Judged, policy: number, indicator: number): YearStep | null {
  const stated = statedFigures(facts.indicators.source[indicator]!)
    .filter((figure) => judged.basis === 'latest' || figure.basis === 'actual')
  const [before, last] = stated.slice(-2)
  if (before === undefined || last?.year !== before.year + 1) return null
  const change = last.value - before.value
  return { policy, indicator, fromYear: fiscalYear(before.year), toYear: fiscalYear(last.year), change }
}

function kindOf(attainment: Attainment, { change }: YearStep): keyof StepsAway | null {
  if (attainment.state === 'noFigures' || Math.abs(change) <= NOISE) return null
  if (attainment.state === 'awaiting') return 'awaiting'
  const { inputs } = attainment
  const back = -change * signOf(inputs)
  if (back <= toleranceOf(inputs) || reaches(inputs.value, inputs)) return null
  return back > inputs.step + toleranceOf(inputs) ? 'away' : 'within'
}

/**
 * Indicators of the chosen policies whose last value lies farther from the target than the year before.
 * @returns in sheet order; none that stands at its target, none without values in two years that follow each other
 */
export function findStepsAway(facts: FactTable, judged: Judged, selection: Selection): StepsAway {
  const found: Record<keyof StepsAway, YearStep[]> = { away: [], within: [], awaiting: [] }
  for (const policy of selection.policyIndexes) {
    for (const indicator of indicatorsOf(facts, policy)) {
      const step = stepOf(facts, judged, policy, indicator)
      const kind = step && kindOf(judged.attainments[indicator]!, step)
      if (step && kind) found[kind].push(step)
    }
  }
  return found
}
