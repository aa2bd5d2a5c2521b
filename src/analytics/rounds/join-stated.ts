import { invariant } from '../../domain/result.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../snapshot/types.ts'
import { isFinal } from './agreeing-years.ts'

type AnyBasis = CostBasis | IndicatorBasis

/** A statement and the round that it stands in, by its place. */
export interface Told<B extends AnyBasis> {
  readonly stated: Stated<B>
  readonly from: number
}

/** A year of a joined series: the statement that holds, and what other rounds state of it. */
export interface JoinedValue<B extends AnyBasis> extends Told<B> {
  readonly year: number
  /** Estimates of earlier rounds that it took the place of, the earliest first. */
  readonly replaced: readonly Told<B>[]
  /** Other final figures for the same year (記載の違い), the earliest first. */
  readonly differs: readonly Told<B>[]
}

/**
 * The statements of some rounds as one series.
 * @param rounds what each round states, the earliest round first; [] where it has no such row
 * @returns years ascending, none between them made up; a final figure stands before an estimate, the later round before the earlier; a hole stays a hole unless another round fills it with a final figure
 */
export function joinStated<B extends AnyBasis>(rounds: readonly (readonly Stated<B>[])[]): readonly JoinedValue<B>[] {
  const years = [...new Set(rounds.flatMap((stated) => stated.map(({ year }) => year)))].sort((a, b) => a - b)
  return years.map((year) => joinYear(year, rounds.flatMap((figures, from) => {
    const stated = figures.find((figure) => figure.year === year)
    return stated === undefined ? [] : [{ stated, from }]
  })))
}

function joinYear<B extends AnyBasis>(year: number, told: readonly Told<B>[]): JoinedValue<B> {
  const finals = told.filter(({ stated }) => isFinal(stated))
  const shown = finals.findLast(({ stated }) => stated.value !== null) ?? finals.at(-1) ?? told.at(-1)
  invariant(shown !== undefined, 'a year comes from one of the rounds')
  return {
    year, ...shown,
    replaced: told.filter(({ stated, from }) => !isFinal(stated) && from < shown.from),
    differs: finals.filter(({ stated }) => stated.value !== shown.stated.value),
  }
}
