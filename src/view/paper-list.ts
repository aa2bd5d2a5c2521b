import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Judged, Selection } from '../analytics/filter.ts'
import { formatMoneyChangeColumn, formatMoneyColumn } from '../format/money.ts'
import { NOT_STATED } from '../format/number.ts'
import { restOnSheet } from '../messages/paper.ts'
import { stepName } from './bridge.ts'
import { costChange } from './cost-change.ts'
import { linesOf } from './fit-text.ts'
import { paperAmount } from './paper-amount.ts'
import type { PaperYears } from './paper-projects.ts'
import { buildPolicies, type PolicyRow } from './policy-rows.ts'
import { quoteReason } from './quote.ts'
import { hasNoValue } from '../analytics/attainment-inputs.ts'
import type { TrackOptions } from './track.ts'

/** A policy in the list of all. */
export interface PaperListRow extends PolicyRow {
  readonly amounts: readonly string[]
  readonly change: string
  readonly reason: { readonly text: string; readonly rest: string | null } | null
}

export interface PaperList {
  /** Names of the columns of cost: the years and what changed. */
  readonly years: readonly string[]
  readonly step: string
  /** As many as one page holds, page by page. */
  readonly pages: readonly (readonly PaperListRow[])[]
  readonly total: { readonly amounts: readonly string[]; readonly change: string }
}

/** Policies, and lines of their indicators, that one A3 page holds. */
const MOST_ROWS = 16
const MOST_LINES = 17
const REASON_EMS = 24.5
const REASON_LINES = 3

/** Every chosen policy with 進捗状況, indicators, three years' cost and the department's reason. */
export function buildPaperList(facts: FactTable, judged: Judged, selection: Selection, options: TrackOptions & PaperYears): PaperList {
  const { years, unit } = options
  const rollups = rollUpCosts(facts, selection, 'policy')
  const all = rollUpCosts(facts, selection, 'all')
  const change = (amount: number | null): string => (amount === null ? NOT_STATED : paperAmount(formatMoneyChangeColumn(amount, unit)))
  const rows = buildPolicies(facts, judged, selection, options).rows.map((row): PaperListRow => ({
    ...row, amounts: row.bars.map(({ text }) => text),
    change: change(costChange(rollups.filter((one) => String(one.index) === row.key), years)),
    reason: reasonOf(facts, row),
  }))
  const [first, last] = [years[0], years.at(-1)]
  return {
    years: years.map(({ label }) => label), step: first && last ? stepName(first, last) : '',
    pages: dealPages(rows),
    total: {
      amounts: years.map(({ year }) => formatMoneyColumn(all.find((one) => one.year === year)?.home ?? 0, unit)),
      change: change(costChange(all, years)),
    },
  }
}

/** Rows in order, a new page where the next would not fit; one that is longer than a page stands alone. */
function dealPages(rows: readonly PaperListRow[]): readonly (readonly PaperListRow[])[] {
  const pages: PaperListRow[][] = []
  let lines = 0
  for (const row of rows) {
    const needed = Math.max(1, row.indicators.length)
    const page = pages.at(-1)
    if (!page || page.length === MOST_ROWS || lines + needed > MOST_LINES) {
      pages.push([row])
      lines = needed
    } else {
      page.push(row)
      lines += needed
    }
  }
  return pages
}

function reasonOf(facts: FactTable, row: PolicyRow): PaperListRow['reason'] {
  const { basis } = facts.policies.source[Number(row.key)]!.progress
  const noValue = row.indicators.length > 0 && row.indicators.every(({ source }) => hasNoValue(source))
  const quote = quoteReason(basis, noValue ? 'no-value' : 'figures')
  if (quote === null) return null
  return linesOf([`「${quote.whole}」`], REASON_EMS) <= REASON_LINES
    ? { text: quote.whole, rest: null } : { text: quote.text, rest: restOnSheet(row.code, '3 判断の根拠') }
}
