import { inferDirection } from '../snapshot/infer-direction.ts'
import type { Direction, Indicator, Target } from '../snapshot/types.ts'
import { printedText, wordKey } from './cell-text.ts'
import type { DraftFigure, DraftIndicator, DraftTarget } from './drafts.ts'
import type { RawCell } from './raw-table.ts'
import type { TableReport } from './table-diagnostics.ts'
import { DIRECTION_BASIS_WORDS, DIRECTION_WORDS, TARGET_KIND_WORDS } from './tidy-headings.ts'

/** The key whose word, Japanese or the key itself, stands in a cell. */
function readWord<K extends string>(cell: RawCell, words: Readonly<Record<K, string>>): K | null {
  const text = wordKey(printedText(cell))
  return (Object.keys(words) as K[]).find((key) => text === wordKey(words[key]) || text === key.toLowerCase()) ?? null
}

/** What a table does to the values of its indicators, told once. */
export interface IndicatorTally {
  targetsLeft: number
  estimatesReplaced: number
}

/** An actual value takes the place of the estimate of its year; without one the estimate stays. */
function settleFigures(figures: readonly DraftFigure[], tally: IndicatorTally): Indicator['figures'] {
  const sorted = [...figures].sort((a, b) => a.year - b.year)
  return sorted.flatMap((figure) => {
    const other = sorted.find((one) => one !== figure && one.year === figure.year)
    const stays = !other || (figure.basis === 'actual' ? figure.value !== null || other.value === null : other.value === null && figure.value !== null)
    if (!stays && figure.value !== null) tally.estimatesReplaced++
    const { year, basis, value, raw, at } = figure
    return stays ? [{ year, basis, value, ...(raw === undefined ? {} : { raw }), ...(at ? { at } : {}) }] : []
  })
}

/** The target of the latest year that states one is the final one. */
function settleTarget(targets: readonly DraftTarget[], targetYear: number, tally: IndicatorTally): Target {
  const yearOf = (target: DraftTarget): number => target.year ?? targetYear
  const sorted = [...targets].sort((a, b) => yearOf(b) - yearOf(a))
  const chosen = sorted.find(({ value }) => value !== null) ?? sorted[0]
  if (!chosen) return { year: targetYear, value: null }
  tally.targetsLeft += targets.filter((one) => one !== chosen && one.value !== null).length
  return { year: yearOf(chosen), value: chosen.value, raw: chosen.raw, at: chosen.at }
}

/** A percentage that a workbook stores as a fraction shows as such: no value of the indicator exceeds 1. */
function looksLikeFractions({ unit, figures }: DraftIndicator): boolean {
  const stored = figures.filter(({ value, stored: number }) => number && value !== null)
  return unit === '%' && stored.length > 0 && stored.length === figures.filter(({ value }) => value !== null).length &&
    stored.every(({ value }) => Math.abs(value ?? 0) <= 1) && stored.some(({ value }) => !Number.isInteger(value))
}

function settleDirection(draft: DraftIndicator, figures: Indicator['figures'], target: Target): Pick<Indicator, 'direction' | 'directionBasis'> {
  const told: Direction | null = readWord(draft.direction, DIRECTION_WORDS)
  if (told === null) return { direction: inferDirection(figures, target.value), directionBasis: 'inferred' }
  return { direction: told, directionBasis: readWord(draft.directionBasis, DIRECTION_BASIS_WORDS) ?? 'inferred' }
}

/** An indicator of the snapshot. @param no given or the next that is free */
export function settleIndicator(draft: DraftIndicator, no: number, targetYear: number, policy: string, tally: IndicatorTally, report: TableReport): Indicator {
  const figures = settleFigures(draft.figures, tally)
  const target = settleTarget(draft.targets, targetYear, tally)
  if (looksLikeFractions(draft)) report('percent-as-fraction', draft.at, { policy, name: draft.name })
  return {
    no, name: draft.name, unit: draft.unit, description: draft.description, strategic: draft.strategic, cumulative: draft.cumulative,
    ...settleDirection(draft, figures, target),
    targetKind: readWord(draft.targetKind, TARGET_KIND_WORDS) ?? 'unconfirmed',
    figures, target,
  }
}
