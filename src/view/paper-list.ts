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

/** Rows that one A3 page holds. */
const MOST_ROWS = 16
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
    pages: Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, at) => rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS)),
    total: {
      amounts: years.map(({ year }) => formatMoneyColumn(all.find((one) => one.year === year)?.home ?? 0, unit)),
      change: change(costChange(all, years)),
    },
  }
}

function reasonOf(facts: FactTable, row: PolicyRow): PaperListRow['reason'] {
  const { basis } = facts.policies.source[Number(row.key)]!.progress
  const noValue = row.indicators.length > 0 && row.indicators.every(({ source }) => hasNoValue(source))
  const quote = quoteReason(basis, noValue ? 'no-value' : 'figures')
  if (quote === null) return null
  return linesOf([`「${quote.whole}」`], REASON_EMS) <= REASON_LINES
    ? { text: quote.whole, rest: null } : { text: quote.text, rest: restOnSheet(row.code, '3 判断の根拠') }
}
