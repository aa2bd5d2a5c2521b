import { formatYear } from '../format/year.ts'
import type { ShownYear } from './period.ts'

/** The two years that a change is told between. */
export interface Span {
  /** First and last, or fewer where there are not two. */
  readonly years: readonly ShownYear[]
  /** Why it is not what the address asks for, or why there is nothing to tell. */
  readonly note: string | null
}

/**
 * The years chosen among those shown; the first and the last where none is chosen.
 * @param from,to years, null where the reader chose none; one that is not shown is told and replaced
 */
export function spanOf(years: readonly ShownYear[], from: number | null, to: number | null): Span {
  const find = (year: number | null): ShownYear | undefined => years.find((shown) => shown.year === year)
  const first = find(from) ?? years[0]
  const last = find(to) ?? years.at(-1)
  if (!first || !last || years.length < 2) return { years: [], note: '増減を表すには、2つ以上の年度の表示が必要です。' }
  const hidden = [from, to].filter((year): year is number => year !== null && find(year) === undefined)
  if (first.year === last.year) return { years: [first], note: `${formatYear(first.year)}どうしの間に増減はありません。別の年度を選んでください。` }
  return {
    years: [first, last],
    note: hidden.length > 0
      ? `${hidden.map((year) => formatYear(year)).join('・')}は表示中の年度にないため、${formatYear(first.year)}と${formatYear(last.year)}の間を表示しています。`
      : null,
  }
}
