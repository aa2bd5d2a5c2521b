import type { FactColumns } from '../../analytics/facts.ts'
import type { Selection } from '../../analytics/filter.ts'
import { policyAmounts } from '../../analytics/policy-amounts.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../../format/money.ts'
import { NOT_STATED } from '../../format/number.ts'
import type { ShownYear } from '../period.ts'
import type { Cell, Column, Row, Sort } from '../table.ts'
import { pathIn } from './links.ts'
import { orderBy, type WindowedTable } from './windowed.ts'

export interface WidePolicyOptions {
  readonly years: readonly ShownYear[]
  readonly unit: MoneyUnit
}

function columnsOf({ years, unit }: WidePolicyOptions): readonly Column[] {
  const [first, last] = [years[0], years.at(-1)]
  return [
    { key: 'name', label: '施策', room: 'name' }, { key: 'municipality', label: '市区町村' }, { key: 'department', label: '担当課' },
    { key: 'progress', label: '進捗状況（内部評価）' },
    ...(last ? [{ key: 'last', label: `総コスト ${last.label}`, amount: true, money: unit }] : []),
    ...(first && last && first !== last ? [{ key: 'change', label: `増減 ${first.label}から`, amount: true, money: unit }] : []),
  ]
}

/** The number that a column is ordered by, of every policy. */
function keysOf(facts: FactColumns, amounts: Float64Array, key: string, { years }: WidePolicyOptions): Float64Array {
  const { count, municipality, department, progress } = facts.policies
  const yearsOf = facts.years.length
  const cost = (shown: ShownYear | undefined) => (at: number): number => (shown ? amounts[at * yearsOf + facts.years.indexOf(shown.year)]! : Number.NaN)
  const [first, last] = [cost(years[0]), cost(years.at(-1))]
  const by: Readonly<Record<string, (at: number) => number>> = {
    last, change: (at) => last(at) - first(at),
    municipality: (at) => municipality[at]!, department: (at) => department[at]!,
    progress: (at) => progress[at]! || Number.NaN,
  }
  const of = by[key]
  return Float64Array.from({ length: count }, (_, at) => (of ? of(at) : at))
}

/** Orders are dear and do not depend on the conditions: the last one of a table of amounts is kept. */
const known = new WeakMap<Float64Array, { readonly key: string; readonly order: Uint32Array }>()

function orderOf(facts: FactColumns, amounts: Float64Array, sort: Sort, options: WidePolicyOptions): Uint32Array {
  const key = `${sort.key} ${sort.descending} ${options.years.map(({ year }) => year).join()}`
  const before = known.get(amounts)
  if (before?.key === key) return before.order
  const order = orderBy(keysOf(facts, amounts, sort.key, options), sort)
  known.set(amounts, { key, order })
  return order
}

function ratingWords(facts: FactColumns, policy: number): string {
  const rating = facts.policies.progress[policy]!
  if (rating === 0) return '未評価'
  const { labels } = facts.rounds[facts.policies.round[policy]!]!.ratingScales.progress
  return `${rating} ${labels.find((one) => one.rating === rating)?.label ?? ''}`.trim()
}

/** The chosen policies, in the round's order or as the reader sorts them. */
export function widePolicyTable(facts: FactColumns, selection: Selection, nameOf: (policy: number) => string, sort: Sort | null, options: WidePolicyOptions): WindowedTable {
  const amounts = policyAmounts(facts, selection)
  const shown = sort ? orderOf(facts, amounts, sort, options).filter((policy) => selection.policies[policy] === 1) : selection.policyIndexes
  return policyTableOf(facts, amounts, shown, nameOf, options)
}

/** Some policies as a table of rows that are made when they are asked for. */
export function policyTableOf(facts: FactColumns, amounts: Float64Array, shown: Uint32Array, nameOf: (policy: number) => string, options: WidePolicyOptions): WindowedTable {
  const { years, unit } = options
  const columns = columnsOf(options)
  const costAt = (policy: number, year: ShownYear | undefined): number =>
    (year ? amounts[policy * facts.years.length + facts.years.indexOf(year.year)]! : Number.NaN)
  const cell = (value: number, write: (value: number, unit: MoneyUnit) => string): Cell =>
    (Number.isNaN(value) ? { text: NOT_STATED, order: null } : { text: write(value, unit), order: value })
  return {
    caption: `施策の一覧（総コストの単位：${MONEY_UNIT_NAMES[unit]}）`, columns, count: shown.length,
    rowAt: (place): Row => {
      const policy = shown[place]!
      const code = facts.policyCodes[facts.policies.code[policy]!]!
      const municipality = facts.municipalities[facts.policies.municipality[policy]!]!
      const [first, last] = [costAt(policy, years[0]), costAt(policy, years.at(-1))]
      return {
        key: String(policy),
        cells: {
          name: { text: `${code} ${nameOf(policy)}`, order: code, to: pathIn(municipality, `/policies/${encodeURIComponent(code)}`) },
          municipality: { text: municipality, order: municipality },
          department: { text: facts.departments[facts.policies.department[policy]!]!, order: facts.policies.department[policy]! },
          progress: { text: ratingWords(facts, policy), order: facts.policies.progress[policy]! || null },
          last: cell(last, formatMoneyColumn), change: cell(last - first, formatMoneyChangeColumn),
        },
      }
    },
  }
}
