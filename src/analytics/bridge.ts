import { remember } from '../domain/remember.ts'
import { invariant } from '../domain/result.ts'
import { type FiscalYear, type ThousandYen, thousandYen } from '../domain/units.ts'
import { amountAt } from './amounts.ts'
import { rollUpCosts } from './costs.ts'
import type { FactTable } from './facts.ts'
import type { Selection } from './filter.ts'

export type BridgeBlockKind = 'reserve' | 'oneOff' | 'increase' | 'decrease'
/** The blocks in the order in which they lead from one total to the other. */
const BRIDGE_BLOCKS: readonly BridgeBlockKind[] = ['reserve', 'oneOff', 'increase', 'decrease']

/** One project's part in the change, 千円; null where the year is not stated. */
export interface ProjectChange {
  readonly listing: number
  readonly from: number | null
  readonly to: number | null
  readonly change: ThousandYen
  readonly kind: BridgeBlockKind
}

export interface BridgeBlock {
  readonly kind: BridgeBlockKind
  readonly change: ThousandYen
  /** Largest first, whichever its sign. */
  readonly changes: readonly ProjectChange[]
}

/** 総コストの増減の内訳: `from` + the blocks = `to`. */
export interface CostBridge {
  readonly from: ThousandYen
  readonly to: ThousandYen
  readonly change: ThousandYen
  /** All four, also where nothing changed. */
  readonly blocks: readonly BridgeBlock[]
  /** Own selected rows that state one or both years not; such a year adds nothing to its total. */
  readonly notStated: number
}

const stated = (cost: number): number | null => (Number.isNaN(cost) ? null : cost)

function kindOf(listingKind: number, change: number): BridgeBlockKind {
  if (listingKind === 1) return 'reserve'
  if (listingKind === 2) return 'oneOff'
  return change > 0 ? 'increase' : 'decrease'
}

/** Those of all projects but 再掲 rows, in 千円, in the order of the rows. */
const allChanges = remember((facts: FactTable, fromAt: number, toAt: number): readonly ProjectChange[] => {
  const { count, relisted, cost, kind } = facts.listings
  const years = facts.years.length
  const changes: ProjectChange[] = []
  for (let listing = 0; listing < count; listing++) {
    if (relisted[listing] === 1) continue
    const from = stated(amountAt(cost, listing * years + fromAt))
    const to = stated(amountAt(cost, listing * years + toAt))
    const change = (to ?? 0) - (from ?? 0)
    changes.push({ listing, from, to, change: thousandYen(change), kind: kindOf(kind[listing]!, change) })
  }
  return changes
})

function totalIn(facts: FactTable, selection: Selection, year: FiscalYear): number {
  return rollUpCosts(facts, selection, 'all').find((rollup) => rollup.year === year)?.home ?? 0
}

/**
 * What the change of the total cost between two years is made of.
 * @param from,to years of the table; in any order, also the same
 * @returns amounts in 千円; a project that did not change stands in no block
 */
export function bridgeCosts(facts: FactTable, selection: Selection, from: FiscalYear, to: FiscalYear): CostBridge {
  const fromAt = facts.years.indexOf(from)
  const toAt = facts.years.indexOf(to)
  invariant(fromAt >= 0 && toAt >= 0, 'a bridge stands between years of the table')
  const changes = allChanges(facts, fromAt, toAt).filter(({ listing }) => selection.listings[listing] === 1)
  const blocks = BRIDGE_BLOCKS.map((kind): BridgeBlock => {
    const own = changes.filter((one) => one.kind === kind && one.change !== 0)
    own.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    return { kind, change: thousandYen(own.reduce((sum, one) => sum + one.change, 0)), changes: own }
  })
  const start = totalIn(facts, selection, from)
  const end = totalIn(facts, selection, to)
  return {
    from: thousandYen(start),
    to: thousandYen(end),
    change: thousandYen(end - start),
    blocks,
    notStated: changes.filter((one) => one.from === null || one.to === null).length,
  }
}
