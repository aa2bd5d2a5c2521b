/** Small charts that one picture shows, of all in their order. */
export interface ChartPage {
  /** 0-based, never beyond the last page. */
  readonly page: number
  readonly pages: number
  /** Ranks of those shown: 1-based first, and last. */
  readonly first: number
  readonly last: number
  readonly count: number
}

/** More small charts than this cannot be told apart on a screen; the table holds all. */
export const MOST_CHARTS = 24

/** Which of `count` small charts a page shows; a page that is no more, after a filter, is the last one. */
export function chartPage(count: number, wished: number, most = MOST_CHARTS): ChartPage {
  const pages = Math.max(1, Math.ceil(count / most))
  const page = Math.max(0, Math.min(wished, pages - 1))
  return { page, pages, first: Math.min(count, page * most + 1), last: Math.min(count, (page + 1) * most), count }
}

/** 「図は総コストの大きい順の25〜48番目です。ほかの76施策は前後の図と表にあります。」; null where one picture shows all. */
export function chartPageNote({ pages, first, last, count }: ChartPage, order: string, what: string): string | null {
  if (pages === 1) return null
  return `図は${order}の${first}〜${last}番目です。ほかの${count - (last - first + 1)}${what}は前後の図と表にあります。`
}
