import type { CostRollup } from '../analytics/costs.ts'
import { MONEY_UNIT_NAMES, formatMoneyChangeColumn, formatMoneyColumn, type MoneyUnit } from '../format/money.ts'
import { formatSigned } from '../format/number.ts'
import { formatYear } from '../format/year.ts'
import { RELISTED_ONLY } from '../messages/words.ts'
import type { NoIndexReason } from '../analytics/cost-index.ts'
import { costChange } from './cost-change.ts'
import { isStated } from './mini-bars.ts'
import type { ShownYear } from './period.ts'
import type { Cell, TableView } from './table.ts'

export type TrendBy = 'policy' | 'department'
export type TrendScale = 'own' | 'shared' | 'index'

export interface TrendOptions {
  readonly by: TrendBy
  readonly scale: TrendScale
  readonly unit: MoneyUnit
  readonly years: readonly ShownYear[]
  readonly meta: string
  /** Code of the policy or name of the department that the reader picked out. */
  readonly selected: string | null
  /** Of the pictures of small charts, 0-based; left out: the one that shows what is picked out, else the first. */
  readonly page?: number | null
}

/** All roll-ups of one policy or department, years ascending. */
export interface TrendGroup {
  readonly key: string
  readonly name: string
  readonly to: string | null
  /** Every project is 再掲: the 0 needs a word. */
  readonly relistedOnly: boolean
  readonly rollups: readonly CostRollup[]
  readonly indices: readonly { readonly value: number | null; readonly reason: NoIndexReason | null }[]
}

const nothing: Cell = { text: '－', order: null }

function amountCell(rollup: CostRollup | undefined, unit: MoneyUnit): Cell {
  if (!rollup || !isStated(rollup)) return nothing
  return { text: formatMoneyColumn(rollup.home, unit), order: rollup.home }
}

/** Amounts by year, the change from the first to the last of them and its rate. */
function costCells(rollups: readonly CostRollup[], { years, unit }: TrendOptions): Readonly<Record<string, Cell>> {
  const base = rollups[0]?.home ?? 0
  const change = costChange(rollups, years)
  return {
    ...Object.fromEntries(years.map((shown, at) => [String(shown.year), amountCell(rollups[at], unit)])),
    change: change === null ? nothing : { text: formatMoneyChangeColumn(change, unit), order: change },
    rate: change === null || base === 0 ? nothing : { text: `${formatSigned((change / base) * 100, 1)}%`, order: change / base },
  }
}

/** The table beside the small charts; the last row is the roll-up over everything chosen, not a sum of the rows. */
export function trendTable(groups: readonly TrendGroup[], all: readonly CostRollup[], options: TrendOptions): TableView {
  const { by, unit, years } = options
  const shown = all.filter((rollup) => years.some((one) => one.year === rollup.year))
  const [first, last] = [years[0], years.at(-1)]
  return {
    caption: `${by === 'policy' ? '施策' : '担当課'}別の総コスト（単位：${MONEY_UNIT_NAMES[unit]}、再掲は本体の施策だけに計上）`,
    columns: [
      { key: 'name', label: by === 'policy' ? '施策' : '担当課', room: 'name' },
      ...years.map((one) => ({ key: String(one.year), label: one.label, amount: true, money: unit })),
      { key: 'change', label: first && last ? `${formatYear(first.year)}→${formatYear(last.year)}の増減` : '増減', amount: true, money: unit },
      { key: 'rate', label: '増減率', amount: true },
    ],
    rows: groups.map((group) => ({
      key: group.key,
      cells: { name: { text: group.name, order: group.name, ...(group.to ? { to: group.to } : {}), ...(group.relistedOnly ? { note: RELISTED_ONLY } : {}) }, ...costCells(group.rollups, options) },
    })),
    total: { key: 'total', cells: { name: { text: '合計', order: null }, ...costCells(shown, options) } },
  }
}
