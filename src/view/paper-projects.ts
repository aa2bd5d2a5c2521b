import { bridgeCosts } from '../analytics/bridge.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { formatMoneyChangeColumn, type MoneyUnit } from '../format/money.ts'
import { NOT_STATED } from '../format/number.ts'
import { stepName } from './bridge.ts'
import { otherProjects } from '../messages/paper.ts'
import { paperAmount } from './paper-amount.ts'
import type { ShownYear } from './period.ts'
import { buildProjectTable } from './project-table.ts'
import type { Row, TableView } from './table.ts'

/** The projects of a sheet that there is room for, with what changed and the sum of all. */
export interface PaperProjects {
  readonly table: TableView
  /** How many rows are left out and where they stand; null where all are here. */
  readonly rest: string | null
}

export interface PaperYears {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

/** The largest of the last year, as listed on the sheet. @param most rows besides the sum */
export function paperProjects(facts: FactTable, selection: Selection, policy: number, { years, unit }: PaperYears, most: number): PaperProjects {
  const table = buildProjectTable(facts, selection, policy, years, unit)
  const [first, last] = [years[0], years.at(-1)]
  const changes = first && last && first.year !== last.year ? changesOf(facts, selection, first, last) : null
  const largest = [...table.rows].sort((a, b) => amountOf(b, last) - amountOf(a, last)).slice(0, most)
  const rows = table.rows.filter((row) => largest.includes(row))
  const change = (amount: number | null): { readonly text: string; readonly order: number | null } =>
    ({ text: amount === null ? NOT_STATED : paperAmount(formatMoneyChangeColumn(amount, unit)), order: amount })
  const withChange = (row: Row): Row => ({
    ...row, cells: { ...row.cells, change: row.quiet ? { text: '', order: null } : change(changes?.rows.get(row.key) ?? stayed(row, first, last)) },
  })
  return {
    table: {
      caption: table.caption,
      columns: [
        ...table.columns.filter(({ key }) => !['line', 'outlook'].includes(key)),
        ...(changes && first && last ? [{ key: 'change', label: `増減 ${stepName(first, last)}`, amount: true, money: unit }] : []),
        ...table.columns.filter(({ key }) => key === 'outlook').map((column) => ({ ...column, label: '方向性' })),
      ],
      rows: rows.map(withChange),
      ...(table.total ? { total: { ...table.total, cells: { ...table.total.cells, ...(changes ? { change: change(changes.total) } : {}) } } } : {}),
    },
    rest: rows.length < table.rows.length ? otherProjects(facts.policies.source[policy]!.code, table.rows.length - rows.length) : null,
  }
}

const amountOf = (row: Row, shown: ShownYear | undefined): number => {
  const order = shown ? row.cells[String(shown.year)]?.order : null
  return typeof order === 'number' ? order : -1
}

/** 0 where both years are stated, since only changes are listed; null where one is not. */
function stayed(row: Row, first: ShownYear | undefined, last: ShownYear | undefined): number | null {
  return amountOf(row, first) >= 0 && amountOf(row, last) >= 0 ? 0 : null
}

function changesOf(facts: FactTable, selection: Selection, first: ShownYear, last: ShownYear) {
  const { blocks, change } = bridgeCosts(facts, selection, first.year, last.year)
  return { total: change as number, rows: new Map(blocks.flatMap((block) => block.changes.map((one): [string, number] => [String(one.listing), one.change]))) }
}
