import { bridgeCosts, type CostBridge, type ProjectChange } from '../analytics/bridge.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { remember } from '../domain/remember.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { BRIDGE_WORDS } from '../messages/words.ts'
import { stepName } from './bridge.ts'
import { costNothing } from './cost-cell.ts'
import type { ShownYear } from './period.ts'
import type { Cell, Row, TableView } from './table.ts'

/** What changed between two years, project by project, largest first. */
export interface CostChangesView {
  readonly finding: string
  /** The line that sums up. */
  readonly sum: string
  readonly table: TableView
}

/** null where fewer than two years are given. */
export function buildCostChanges(facts: FactTable, selection: Selection, years: readonly ShownYear[], unit: MoneyUnit): CostChangesView | null {
  const first = years[0]
  const last = years.at(-1)
  if (!first || !last || first.year === last.year) return null
  const bridge = bridgeCosts(facts, selection, first.year, last.year)
  const changes = bridge.blocks.flatMap((block) => block.changes).sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  const up = changes.filter((one) => one.change > 0)
  const down = changes.filter((one) => one.change < 0)
  const name = MONEY_UNIT_NAMES[unit]
  return {
    finding: findingOf(facts, [up[0], down[0]], [first, last], unit),
    sum: `${stepName(first, last)}で増えた事業${up.length}、減った事業${down.length}。総コストは${formatMoney(bridge.from, unit)}→${formatMoney(bridge.to, unit)}${name}、差引${formatMoneyChange(bridge.change, unit)}${name}（再掲の行は含みません）。`,
    table: tableOf(facts, bridge, changes, [first, last], unit),
  }
}

/** 増減が大きい事業：財政調整基金積立事業 ＋1,267.2百万円、住民基本台帳管理事業 −61.8百万円 */
function findingOf(facts: FactTable, largest: readonly (ProjectChange | undefined)[], span: readonly [ShownYear, ShownYear], unit: MoneyUnit): string {
  const named = largest.filter((one) => one !== undefined).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).map((one) => {
    const nothing = notStated(facts, one, span[0].year, span[1].year)
    return `${facts.listings.source[one.listing]!.name} ${formatMoneyChange(one.change, unit)}${MONEY_UNIT_NAMES[unit]}${nothing ? `（${nothing}）` : ''}`
  })
  return named.length === 0 ? `${stepName(...span)}で総コストの増減がある事業はありません` : `増減が大きい事業：${named.join('、')}`
}

/** 「R2は「－」」 where a year states no amount; '' where both do. */
function notStated(facts: FactTable, { listing, from, to }: ProjectChange, first: number, last: number): string {
  const { costs } = facts.listings.source[listing]!
  const missing = [...(from === null ? [first] : []), ...(to === null ? [last] : [])]
  return missing.map((year) => {
    const words = costNothing(costs, year) ?? ''
    return `${formatYear(year)}は${words === '－' ? '「－」' : words}`
  }).join('、')
}

const amountCell = (value: number, unit: MoneyUnit): Cell => ({ text: formatMoneyColumn(value, unit), order: value })
const changeCell = (value: number, unit: MoneyUnit): Cell => ({ text: formatMoneyChangeColumn(value, unit), order: value })

const rowOf = remember((one: ProjectChange, facts: FactTable, first: number, last: number, unit: MoneyUnit): Row => {
  const { code } = facts.policies.source[facts.listings.policy[one.listing]!]!
  const { name, costs } = facts.listings.source[one.listing]!
  const stated = (value: number | null, year: number): Cell =>
    value === null ? { text: costNothing(costs, year) ?? '', order: null } : amountCell(value, unit)
  const nothing = notStated(facts, one, first, last)
  return {
    key: String(one.listing),
    cells: {
      name: { text: name, order: name },
      policy: { text: code, order: code, to: `/policies/${code}` },
      kind: { text: BRIDGE_WORDS[one.kind], order: one.kind },
      from: stated(one.from, first), to: stated(one.to, last), change: changeCell(one.change, unit),
      note: { text: nothing ? `${nothing}（記載上）` : '', order: nothing || null },
    },
  }
})

function tableOf(
  facts: FactTable, bridge: CostBridge, changes: readonly ProjectChange[], span: readonly [ShownYear, ShownYear], unit: MoneyUnit,
): TableView {
  const [first, last] = span
  return {
    caption: `事業ごとの増減（${stepName(first, last)}、単位：${MONEY_UNIT_NAMES[unit]}、増減の大きい順。増減のない事業は省いています）`,
    columns: [
      { key: 'name', label: '事務事業', room: 'name' }, { key: 'policy', label: '施策', room: 'word' }, { key: 'kind', label: '区分', room: 'word' },
      { key: 'from', label: first.label, amount: true, money: unit }, { key: 'to', label: last.label, amount: true, money: unit },
      { key: 'change', label: '増減', amount: true, money: unit }, { key: 'note', label: '記載', room: 'word' },
    ],
    rows: changes.map((one) => rowOf(one, facts, first.year, last.year, unit)),
    total: {
      key: 'total',
      cells: {
        name: { text: '合計', order: null }, from: amountCell(bridge.from, unit), to: amountCell(bridge.to, unit), change: changeCell(bridge.change, unit),
      },
    },
  }
}
