import { amountAt } from '../analytics/amounts.ts'
import { DEFAULT_COST_LISTS, LISTING_KINDS, type CostLists } from '../analytics/cost-lists.ts'
import { rollUpCosts } from '../analytics/costs.ts'
import type { FactTable } from '../analytics/facts.ts'
import { EMPTY_FILTER, select, type Judged } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { COST_LIST_WORDS } from '../messages/data.ts'
import { isStated } from './mini-bars.ts'
import type { ShownYear } from './period.ts'
import type { Cell, TableView } from './table.ts'

/** One of the two lists, with the projects that its words catch. */
export interface CostListView {
  readonly kind: keyof CostLists
  readonly title: string
  readonly note: string
  readonly words: readonly string[]
  /** Whether the words are those that come with the app. */
  readonly isDefault: boolean
  readonly finding: string
  readonly table: TableView
}

const amount = (value: number, unit: MoneyUnit): Cell =>
  Number.isNaN(value) ? { text: '－', order: null } : { text: formatMoneyColumn(value, unit), order: value }

function tableOf(facts: FactTable, judged: Judged, kind: keyof CostLists, listings: readonly number[], years: readonly ShownYear[], unit: MoneyUnit): TableView {
  const totals = rollUpCosts(facts, select(facts, judged, EMPTY_FILTER), 'kind').filter((one) => one.key === kind)
  const place = (year: number): number => facts.years.findIndex((one) => one === year)
  return {
    caption: `「${COST_LIST_WORDS[kind].title}」とする事業（単位：${MONEY_UNIT_NAMES[unit]}）`,
    columns: [
      { key: 'policy', label: '施策' }, { key: 'name', label: '事務事業' },
      ...years.map((shown) => ({ key: String(shown.year), label: shown.label, amount: true })),
    ],
    rows: listings.map((at) => {
      const { code } = facts.policies.source[facts.listings.policy[at]!]!
      const { name } = facts.listings.source[at]!
      return {
        key: String(at),
        cells: {
          policy: { text: code, order: code, to: `/policies/${code}` }, name: { text: name, order: name },
          ...Object.fromEntries(years.map(({ year }) => [String(year), amount(amountAt(facts.listings.cost, at * facts.years.length + place(year)), unit)])),
        },
      }
    }),
    total: {
      key: 'total',
      cells: {
        policy: { text: '計', order: null }, name: { text: '', order: null },
        ...Object.fromEntries(years.map(({ year }) => {
          const total = totals.find((one) => one.year === year)
          return [String(year), amount(total && isStated(total) ? total.home : Number.NaN, unit)]
        })),
      },
    },
  }
}

/** The lists of 積立 and 選挙・周年 with what they catch among the own rows of all policies. */
export function buildCostLists(facts: FactTable, judged: Judged, lists: CostLists, years: readonly ShownYear[], unit: MoneyUnit): readonly CostListView[] {
  return (['reserve', 'oneOff'] as const).map((kind) => {
    const code = LISTING_KINDS.indexOf(kind)
    const listings = [...facts.listings.source.keys()].filter((at) => facts.listings.kind[at] === code && facts.listings.relisted[at] === 0)
    return {
      kind, ...COST_LIST_WORDS[kind], words: lists[kind],
      isDefault: JSON.stringify(lists[kind]) === JSON.stringify(DEFAULT_COST_LISTS[kind]),
      finding: `${COST_LIST_WORDS[kind].title}は${listings.length}事業`,
      table: tableOf(facts, judged, kind, listings, years, unit),
    }
  })
}
