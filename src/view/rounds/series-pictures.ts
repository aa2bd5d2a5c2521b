import type { CostBasis, IndicatorBasis } from '../../snapshot/types.ts'
import { isFinal } from '../../analytics/rounds/agreeing-years.ts'
import type { JoinedValue } from '../../analytics/rounds/join-stated.ts'
import { formatYear } from '../../format/year.ts'
import type { MiniBar } from '../mini-bars.ts'
import type { TrackView } from '../track.ts'
import { allYears, otherStatements, unconfirmed, type AnyBasis, type Joined, type SeriesWords } from './series-table.ts'

/** 「R4：R4年度評価の見込み88」, for the years in which another round states another value. */
export function otherwise<B extends AnyBasis>(years: Joined<B>, words: SeriesWords<B>): readonly string[] {
  return years.flatMap((one) => {
    const said = otherStatements(words, { replaced: unconfirmed(one), differs: one.differs })
    return said.length === 0 ? [] : [`${formatYear(one.year)}：${said.join('、')}${one.differs.length > 0 ? '（記載の違い）' : ''}`]
  })
}

/** 「R2 41→R3 44→R4 45（見込み）」; a year that no round states is named. */
export function yearsText<B extends AnyBasis>(years: Joined<B>, words: SeriesWords<B>): string {
  return allYears([years]).map(({ year }) => {
    const one = years.find((value) => value.year === year)
    if (one === undefined) return `${formatYear(year)}はどの評価にもなし`
    return `${formatYear(year)} ${words.value(one.stated)}${isEstimate(one) && one.stated.value !== null ? `（${words.basis[one.stated.basis]}）` : ''}`
  }).join('→')
}

export const isEstimate = ({ stated }: Pick<JoinedValue<AnyBasis>, 'stated'>): boolean => !isFinal(stated)

/** A series with its target as a small picture, true to time. */
export function trackOf(years: Joined<IndicatorBasis>, target: { readonly year: number; readonly value: number | null; readonly text: string }, words: SeriesWords<IndicatorBasis>): TrackView {
  const points = years.map((one) => ({ year: one.year, value: one.stated.value, text: words.value(one.stated), estimate: isEstimate(one) }))
  const { year, value, text } = target
  const values = [...points.flatMap((point) => (point.value === null ? [] : [point.value])), ...(value === null ? [] : [value])]
  const span = [...points.map((point) => point.year), year]
  return {
    firstYear: Math.min(...span), lastYear: Math.max(...span), points, target: value === null ? null : { year, value, text }, guide: null,
    min: values.length > 0 ? Math.min(...values) : 0, max: values.length > 0 ? Math.max(...values) : 1,
  }
}

/** Costs of a series as bars of its own scale; a year that no round states keeps its place. */
export function barsOf(years: Joined<CostBasis>, words: SeriesWords<CostBasis>): readonly MiniBar[] {
  const largest = Math.max(0, ...years.map((one) => one.stated.value ?? 0))
  return allYears([years]).map(({ year }) => {
    const one = years.find((value) => value.year === year)
    if (one === undefined) return { label: formatYear(year), text: '', share: null, estimate: false, absent: true }
    const { value, basis } = one.stated
    return {
      label: `${formatYear(year)}${words.basis[basis]}`, estimate: isEstimate(one), text: words.value(one.stated),
      share: value === null ? null : largest > 0 ? value / largest : 0,
    }
  })
}
