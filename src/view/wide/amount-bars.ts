import { rollUpCosts } from '../../analytics/costs.ts'
import { sumCosts } from '../../analytics/group-sums.ts'
import { statedAmount, type CostSums } from '../../analytics/cost-sums.ts'
import type { FactColumns } from '../../analytics/facts.ts'
import type { Selection } from '../../analytics/filter.ts'
import { largestPolicies } from '../../analytics/largest-policies.ts'
import { smallerSide, tally } from '../../analytics/side.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyColumn, type MoneyUnit } from '../../format/money.ts'
import { formatFixed, NOT_STATED } from '../../format/number.ts'
import { chartPage, type ChartPage } from '../chart-page.ts'
import { leftOut } from '../left-out.ts'
import type { ShownYear } from '../period.ts'
import type { Cell, Row, TableView } from '../table.ts'
import { pathIn } from './links.ts'

/** One line of a table whose amounts are also drawn. */
export interface AmountBar {
  readonly key: string
  readonly label: string
  /** The municipality of a policy. */
  readonly place?: string
  readonly to: string | null
  readonly text: string
  /** 0 … 1 of the largest; null where nothing is stated. */
  readonly share: number | null
  readonly estimate: boolean
}

export interface AmountBarsView {
  /** What is added up and in which unit. */
  readonly title: string
  readonly bars: readonly AmountBar[]
  /** What the bars of other pages come to; null where there is one page. */
  readonly others: string | null
  readonly page: ChartPage
  readonly table: TableView
}

export interface AmountOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

const atMost = (largest: number, amount: number): number | null => (Number.isNaN(amount) ? null : largest > 0 ? Math.max(0, amount) / largest : 0)
const textOf = (amount: number, unit: MoneyUnit): string => (Number.isNaN(amount) ? NOT_STATED : formatMoneyColumn(amount, unit))
const cellOf = (amount: number, unit: MoneyUnit): Cell => ({ text: textOf(amount, unit), order: Number.isNaN(amount) ? null : amount })

function tableOf(caption: string, label: string, head: string, bars: readonly AmountBar[], amounts: readonly number[], unit: MoneyUnit): TableView {
  const rows = bars.map((bar, at): Row => ({
    key: bar.key, cells: { name: { text: bar.place ? `${bar.place} ${bar.label}` : bar.label, order: bar.label }, amount: cellOf(amounts[at]!, unit) },
  }))
  return { caption, columns: [{ key: 'name', label }, { key: 'amount', label: head, amount: true, money: unit }], rows }
}

/** The total cost of the chosen policies by year. */
export function yearBars(facts: FactColumns, selection: Selection, { years, unit }: AmountOptions): AmountBarsView {
  const all = rollUpCosts(facts, selection, 'all')
  const sums = years.map((shown) => all.find(({ year }) => year === shown.year))
  const amounts = sums.map((one) => (one === undefined || (one.rows > 0 && one.missing === one.rows) ? Number.NaN : one.home))
  const largest = Math.max(0, ...amounts.filter((amount) => !Number.isNaN(amount)))
  const bars = years.map((shown, at): AmountBar => ({
    key: String(shown.year), label: shown.label, to: null, text: textOf(amounts[at]!, unit), share: atMost(largest, amounts[at]!), estimate: shown.estimate,
  }))
  const left = leftOut(selection)
  const title = `年度別の総コスト（単位：${MONEY_UNIT_NAMES[unit]}${left ? `、${left}を除く` : ''}）`
  return { title, bars, others: null, page: chartPage(bars.length, 0), table: tableOf(title, '年度', '総コスト', bars, amounts, unit) }
}

const GROUPS = { department: { what: '課', label: '担当課' }, municipality: { what: '市区町村', label: '市区町村' } } as const
export type WideGrouping = keyof typeof GROUPS

const MOST_GROUPS = 15

interface Group {
  readonly index: number
  readonly amount: number
}

/** The groups of chosen policies, largest first; those that state nothing come last. */
function rankGroups(sums: CostSums, groups: ArrayLike<number>, year: number, years: number): readonly Group[] {
  return Array.from(groups, (index) => ({ index, amount: statedAmount(sums, index, year, years) }))
    .sort((a, b) => (Number.isNaN(a.amount) ? 1 : 0) - (Number.isNaN(b.amount) ? 1 : 0) || b.amount - a.amount || a.index - b.index)
}

function groupsOfChosen(selection: Selection, codes: Uint16Array | Uint32Array, size: number): Uint32Array {
  const chosen = tally(codes, size, smallerSide(selection))
  return Uint32Array.from(chosen.keys()).filter((group) => chosen[group]! > 0)
}

/** Cost of the last year by lead department or municipality, so many of the largest on a page; the others are added up and open as further pages. */
export function groupBars(facts: FactColumns, selection: Selection, by: WideGrouping, wishedPage: number, { years, unit }: AmountOptions): AmountBarsView {
  const { what, label } = GROUPS[by]
  const names = facts[by === 'department' ? 'departments' : 'municipalities']
  const last = years.at(-1)
  const sums = sumCosts(facts, selection, by)
  const year = last ? facts.years.indexOf(last.year) : -1
  const ranked = year < 0 ? [] : rankGroups(sums, groupsOfChosen(selection, facts.policies[by], names.length), year, facts.years.length)
  const page = chartPage(ranked.length, wishedPage, MOST_GROUPS)
  const shown = ranked.slice(page.first - 1, page.last)
  const largest = Math.max(0, ...shown.map(({ amount }) => amount || 0))
  const barOf = ({ index, amount }: Group): AmountBar => ({
    key: String(index), label: names[index]!, to: by === 'municipality' ? pathIn(names[index]!) : null,
    text: textOf(amount, unit), share: atMost(largest, amount), estimate: last?.estimate ?? false,
  })
  const rest = [...ranked.slice(0, page.first - 1), ...ranked.slice(page.last)]
  const restSum = rest.reduce((sum, { amount }) => sum + (amount || 0), 0)
  const unitName = MONEY_UNIT_NAMES[unit]
  const title = `${label}別の総コスト ${last?.label ?? ''}（単位：${unitName}）`
  return {
    title, bars: shown.map(barOf), page,
    others: rest.length === 0 ? null : `その他 ${formatFixed(rest.length, 0)}${what}（合計）${formatMoney(restSum, unit)}${unitName}`,
    table: { ...tableOf(title, label, last?.label ?? '総コスト', [], [], unit), get rows() { return tableOf(title, label, '', ranked.map(barOf), ranked.map(({ amount }) => amount), unit).rows } },
  }
}

const MOST_POLICIES = 20

/** The largest policies of the last year. */
export function policyBars(facts: FactColumns, selection: Selection, nameOf: (policy: number) => string, { years, unit }: AmountOptions): AmountBarsView {
  const last = years.at(-1)
  const year = last ? facts.years.indexOf(last.year) : -1
  const top = year < 0 ? [] : largestPolicies(facts, selection, year, MOST_POLICIES)
  const largest = top[0]?.amount ?? 0
  const bars = top.map(({ policy, amount }): AmountBar => {
    const code = facts.policyCodes[facts.policies.code[policy]!]!
    const place = facts.municipalities[facts.policies.municipality[policy]!]!
    return {
      key: String(policy), label: `${code} ${nameOf(policy)}`, place, to: pathIn(place, `/policies/${encodeURIComponent(code)}`),
      text: textOf(amount, unit), share: atMost(largest, amount), estimate: last?.estimate ?? false,
    }
  })
  const title = `総コストの大きい${top.length}施策 ${last?.label ?? ''}（単位：${MONEY_UNIT_NAMES[unit]}）`
  return {
    title, bars, others: null, page: chartPage(bars.length, 0),
    table: tableOf(title, '施策', last?.label ?? '総コスト', bars, top.map(({ amount }) => amount), unit),
  }
}
