import { bridgeCosts, type CostBridge } from '../analytics/bridge.ts'
import type { FactTable } from '../analytics/facts.ts'
import type { Selection } from '../analytics/filter.ts'
import { MONEY_UNIT_NAMES, formatMoney, formatMoneyChange, type MoneyUnit } from '../format/money.ts'
import { formatYear } from '../format/year.ts'
import { BRIDGE_WORDS, ROUNDING_NOTE } from '../messages/words.ts'
import { leftOut } from './left-out.ts'
import type { ShownYear } from './period.ts'
import type { TableView } from './table.ts'

/** One bar of the breakdown; `start` and `end` are shares of the widest extent, 0 … 1. */
export interface BridgeBar {
  readonly key: string
  readonly label: string
  readonly text: string
  /** Exact, in 千円. */
  readonly amount: number
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
  readonly table: TableView
  readonly notes: readonly string[]
}

/**
 * From the first of some years to the last of them, whichever is earlier.
 * @returns null where they are fewer than two
 */
export function buildBridge(facts: FactTable, selection: Selection, years: readonly ShownYear[], unit: MoneyUnit): BridgeView | null {
  const first = years[0]
  const last = years.at(-1)
  if (!first || !last || first.year === last.year) return null
  const bridge = bridgeCosts(facts, selection, first.year, last.year)
  const left = leftOut(selection)
  const shown = bridge.blocks.filter((block) => block.changes.length > 0)
  const title = `${left ? `${left}を除く` : ''}総コストの増減の内訳（${stepName(first, last)}、${MONEY_UNIT_NAMES[unit]}）`
  const bars = placeBars(bridge, shown, first, last, unit)
  return {
    title, bars,
    finding: findingOf(bridge, first, last, unit),
    table: tableOf(title, bars, unit),
    notes: [
      ...(bridge.notStated > 0 ? [`${bridge.notStated}事業は「－」の年度があり、その年度の額には加えていません。`] : []),
      ROUNDING_NOTE,
    ],
  }
}

function tableOf(caption: string, bars: readonly BridgeBar[], unit: MoneyUnit): TableView {
  return {
    caption,
    columns: [{ key: 'what', label: '内訳' }, { key: 'amount', label: '総コスト・増減', amount: true, money: unit }],
    rows: bars.map(({ key, label, text, amount }) => ({
      key, cells: { what: { text: label, order: null }, amount: { text, order: amount } },
    })),
  }
}

/** R2→R4見込み */
export const stepName = (first: ShownYear, last: ShownYear): string =>
  [first, last].map((shown) => `${formatYear(shown.year)}${shown.estimate ? '見込み' : ''}`).join('→')

function findingOf(bridge: CostBridge, first: ShownYear, last: ShownYear, unit: MoneyUnit): string {
  const name = MONEY_UNIT_NAMES[unit]
  const span = last.year - first.year
  const change = `${span > 0 ? `${span}年で` : `${stepName(first, last)} `}${formatMoneyChange(bridge.change, unit)}${name}`
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
    key, label: shown.label, text: formatMoney(amount, unit), amount, tone: 'total', estimate: shown.estimate, start: 0, end: amount / extent,
  })
  return [
    total('from', first, bridge.from),
    ...steps.map(({ block, low, high }): BridgeBar => ({
      key: block.kind, label: BRIDGE_WORDS[block.kind], text: formatMoneyChange(block.change, unit), amount: block.change, tone: block.kind,
      estimate: first.estimate || last.estimate, start: Math.max(0, low / extent), end: high / extent,
    })),
    total('to', last, bridge.to),
  ]
}
