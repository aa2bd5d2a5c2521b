import { bridgeCosts, type CostBridge } from '../analytics/bridge.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { BRIDGE_WORDS, ROUNDING_NOTE } from '../messages/words.ts'
import { leftOut } from './cost-years.ts'
import type { ShownYear } from './period.ts'
import type { TableView } from './table.ts'

/** One bar of the breakdown; `start` and `end` are shares of the widest extent, 0 … 1. */
export interface BridgeBar {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly tone: 'total' | 'reserve' | 'oneOff' | 'increase' | 'decrease'
  readonly estimate: boolean
  readonly start: number
  readonly end: number
}

/** 総コストの増減の内訳: from one year's total over four blocks to the other's. */
export interface BridgeView {
  readonly title: string
  /** The line that sums up. */
  readonly finding: string
  readonly bars: readonly BridgeBar[]
  readonly notes: readonly string[]
  readonly table: TableView
}

/** null where fewer than two years are shown. */
export function buildBridge(facts: FactTable, selection: Selection, years: readonly ShownYear[], unit: MoneyUnit): BridgeView | null {
  const first = years[0]
  const last = years.at(-1)
  if (!first || !last || first.year === last.year) return null
  const bridge = bridgeCosts(facts, selection, first.year, last.year)
  const left = leftOut(selection)
  const shown = bridge.blocks.filter((block) => block.changes.length > 0)
  return {
    title: `${left ? `${left}を除く` : ''}総コストの増減の内訳（${formatYear(first.year)}→${formatYear(last.year)}${last.estimate ? '見込み' : ''}、${MONEY_UNIT_NAMES[unit]}）`,
    finding: findingOf(bridge, last.year - first.year, unit),
    bars: placeBars(bridge, shown, first, last, unit),
    notes: [
      ...(bridge.notStated > 0 ? [`${bridge.notStated}事業は「－」の年度があり、その年度の額には加えていません。`] : []),
      ROUNDING_NOTE,
    ],
    table: tableOf(facts, bridge, first, last, unit),
  }
}

function findingOf(bridge: CostBridge, span: number, unit: MoneyUnit): string {
  const name = MONEY_UNIT_NAMES[unit]
  const change = `${span}年で${formatMoneyChange(bridge.change, unit)}${name}`
  const reserve = bridge.blocks.find((block) => block.kind === 'reserve')
  return reserve && reserve.changes.length > 0 ? `${change}、うち積立${formatMoneyChange(reserve.change, unit)}${name}` : change
}

function placeBars(bridge: CostBridge, blocks: CostBridge['blocks'], first: ShownYear, last: ShownYear, unit: MoneyUnit): readonly BridgeBar[] {
  let level: number = bridge.from
  const steps = blocks.map((block) => {
    const before = level
    level += block.change
    return { block, low: Math.min(before, level), high: Math.max(before, level) }
  })
  const extent = Math.max(bridge.from, bridge.to, ...steps.map((step) => step.high), 1)
  const total = (key: string, shown: ShownYear, amount: number): BridgeBar => ({
    key, label: shown.label, text: formatMoney(amount, unit), tone: 'total', estimate: shown.estimate, start: 0, end: amount / extent,
  })
  return [
    total('from', first, bridge.from),
    ...steps.map(({ block, low, high }): BridgeBar => ({
      key: block.kind, label: BRIDGE_WORDS[block.kind], text: formatMoneyChange(block.change, unit), tone: block.kind,
      estimate: last.estimate, start: Math.max(0, low / extent), end: high / extent,
    })),
    total('to', last, bridge.to),
  ]
}

function tableOf(facts: FactTable, bridge: CostBridge, first: ShownYear, last: ShownYear, unit: MoneyUnit): TableView {
  const amount = (value: number | null) => ({ text: value === null ? '－' : formatMoneyColumn(value, unit), order: value })
  const change = (value: number) => ({ text: formatMoneyChangeColumn(value, unit), order: value })
  const changes = bridge.blocks.flatMap((block) => block.changes)
  return {
    caption: `事業ごとの増減（${MONEY_UNIT_NAMES[unit]}、増減の大きい順。増減のない事業は省いています）`,
    columns: [
      { key: 'name', label: '事務事業' }, { key: 'policy', label: '施策' }, { key: 'kind', label: '区分' },
      { key: 'from', label: first.label, amount: true }, { key: 'to', label: last.label, amount: true },
      { key: 'change', label: '増減', amount: true },
    ],
    rows: [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).map((one) => {
      const policy = facts.policies.source[facts.listings.policy[one.listing]!]!
      const name = facts.listings.source[one.listing]!.name
      return {
        key: String(one.listing),
        cells: {
          name: { text: name, order: name },
          policy: { text: policy.code, order: policy.code, to: `/policies/${policy.code}` },
          kind: { text: BRIDGE_WORDS[one.kind], order: one.kind },
          from: amount(one.from), to: amount(one.to), change: change(one.change),
        },
      }
    }),
    total: {
      key: 'total',
      cells: {
        name: { text: '合計', order: null }, policy: { text: '', order: null }, kind: { text: '', order: null },
        from: amount(bridge.from), to: amount(bridge.to), change: change(bridge.change),
      },
    },
  }
}
