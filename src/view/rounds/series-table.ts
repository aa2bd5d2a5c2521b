import { isFinal } from '../../analytics/rounds/agreeing-years.ts'
import type { JoinedValue, Told } from '../../analytics/rounds/join-stated.ts'
import { formatFigure } from '../../format/figure.ts'
import { formatMoneyColumn, type MoneyUnit } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import { COST_BASIS_WORDS } from '../../messages/words.ts'
import type { CostBasis, IndicatorBasis, Stated } from '../../snapshot/types.ts'
import { lazyTable, type Cell, type Column, type TableView } from '../table.ts'
import { nothing, plain } from './cells.ts'

export type AnyBasis = CostBasis | IndicatorBasis
export type Joined<B extends AnyBasis> = readonly JoinedValue<B>[]

/** How the statements of a series are put in words. */
export interface SeriesWords<B extends AnyBasis> {
  /** What each round is called: R4年度評価. */
  readonly rounds: readonly string[]
  readonly value: (stated: Stated<B>) => string
  readonly basis: Readonly<Partial<Record<B, string>>>
}

const FIGURE_WORDS = { estimate: '見込み', actual: '実績' } as const satisfies Readonly<Record<IndicatorBasis, string>>
export const figureWords = (rounds: readonly string[]): SeriesWords<IndicatorBasis> => ({ rounds, value: formatFigure, basis: FIGURE_WORDS })
export const costWords = (rounds: readonly string[], unit: MoneyUnit): SeriesWords<CostBasis> =>
  ({ rounds, value: ({ value }) => (value === null ? '－' : formatMoneyColumn(value, unit)), basis: { ...COST_BASIS_WORDS, estimate: '見込み' } })

/** What other rounds state of the year: 「R4年度評価の見込み45」, 「R4年度評価50」. */
export function otherStatements<B extends AnyBasis>({ rounds, value, basis }: SeriesWords<B>, { replaced, differs }: Pick<JoinedValue<B>, 'replaced' | 'differs'>): readonly string[] {
  const say = ({ stated, from }: Told<B>): string => `${rounds[from]}${isFinal(stated) ? '' : `の${basis[stated.basis]}`}${value(stated)}`
  return [...replaced, ...differs].map(say)
}

/** The estimates that a figure took the place of and did not confirm. */
export const unconfirmed = <B extends AnyBasis>({ stated, replaced }: JoinedValue<B>): readonly Told<B>[] =>
  replaced.filter((one) => one.stated.value !== stated.value)

/** Every year from the first to the last that a series states; those that none of them states are named so. */
export function allYears(series: readonly Joined<AnyBasis>[]): readonly { readonly year: number; readonly stated: boolean }[] {
  const stated = new Set(series.flatMap((years) => years.map(({ year }) => year)))
  const [first, last] = [Math.min(...stated), Math.max(...stated)]
  return stated.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, stated: stated.has(first + at) }))
}

export interface SeriesLine<B extends AnyBasis> {
  readonly key: string
  readonly name: Cell
  readonly policy: Cell
  readonly unit?: string
  readonly years: Joined<B>
}

function cellOf<B extends AnyBasis>(one: JoinedValue<B> | undefined, words: SeriesWords<B>): Cell {
  if (one === undefined) return nothing
  const { stated } = one
  const own = isFinal(stated) || stated.value === null ? [] : [words.basis[stated.basis] ?? '']
  const asEstimated = isFinal(stated) && stated.value !== null && one.replaced.at(-1)?.stated.value === stated.value ? ['見込みどおり'] : []
  const notes = [...own, ...asEstimated, ...otherStatements(words, { ...one, replaced: unconfirmed(one) })]
  return { text: words.value(stated), order: stated.value, ...(notes.length > 0 ? { note: notes.join('、') } : {}) }
}

/** One column a year; each value with what it is, and beside it what other rounds state. */
export const seriesTable = <B extends AnyBasis>(caption: string, linesOf: () => readonly SeriesLine<B>[], words: SeriesWords<B>, money?: MoneyUnit): TableView =>
  lazyTable(caption, () => tableOf(caption, linesOf(), words, money))

function tableOf<B extends AnyBasis>(caption: string, lines: readonly SeriesLine<B>[], words: SeriesWords<B>, money: MoneyUnit | undefined): TableView {
  const years = allYears(lines.map((line) => line.years))
  const withUnit = lines.some((line) => line.unit !== undefined)
  return {
    caption,
    columns: [
      { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '名称', room: 'name' }, ...(withUnit ? [{ key: 'unit', label: '単位', room: 'word' as const }] : []),
      ...years.map(({ year, stated }): Column => ({ key: String(year), label: `${formatYear(year)}${stated ? '' : '（どの評価にもなし）'}`, amount: true, ...(money ? { money } : {}) })),
    ],
    rows: lines.map((line) => ({
      key: line.key,
      cells: {
        policy: line.policy, name: line.name, unit: plain(line.unit ?? ''),
        ...Object.fromEntries(years.map(({ year, stated }) => [String(year), stated ? cellOf(line.years.find((value) => value.year === year), words) : plain('')])),
      },
    })),
  }
}
