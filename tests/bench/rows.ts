import { amountAt } from '../../src/analytics/amounts.ts'
import { policySums } from '../../src/analytics/cost-sums.ts'
import type { World } from '../../src/analytics/column-part.ts'

/** A row as a peer holds it; 再掲 rows carry no cost. */
export interface Row {
  readonly policy: number
  readonly department: number
  readonly code: number
  readonly progress: number
  readonly necessity: number
  readonly bits: number
  readonly kind: number
  /** 1 in one row of each policy, which also carries its indicators by state. */
  head: 0 | 1
  states: readonly number[] | null
  readonly c0: number
  readonly c1: number
  readonly c2: number
  readonly c3: number
  readonly c4: number
  readonly c5: number
  /** Figures that are not stated. */
  readonly missing: number
}

type Amounts = Pick<Row, 'c0' | 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'missing'>
const NOTHING: Amounts = { c0: 0, c1: 0, c2: 0, c3: 0, c4: 0, c5: 0, missing: 0 }
const YEARS = 6

const amounts = (read: (year: number) => number, missing: number): Amounts =>
  ({ c0: read(0), c1: read(1), c2: read(2), c3: read(3), c4: read(4), c5: read(5), missing })

function rowOf({ facts, judged }: World, policy: number, kind: number, costs: Amounts): Row {
  const { department, code, progress, necessity } = facts.policies
  return {
    policy, department: department[policy]!, code: code[policy]!, progress: progress[policy]!, necessity: necessity[policy]!,
    bits: judged.stateBits[policy]!, kind, head: 0, states: null,
    c0: costs.c0, c1: costs.c1, c2: costs.c2, c3: costs.c3, c4: costs.c4, c5: costs.c5, missing: costs.missing,
  }
}

/** Marks the first regular row of a policy, which no switch leaves out; a policy without one is given an empty one. */
function markHead({ facts, judged }: World, policy: number, rows: Row[], from: number): void {
  const { firstIndicator } = facts.policies
  let head: Row | undefined
  for (let at = from; at < rows.length && head === undefined; at++) if (rows[at]!.kind === 0) head = rows[at]
  if (head === undefined) rows.push(head = rowOf({ facts, judged }, policy, 0, NOTHING))
  const states = [0, 0, 0, 0, 0, 0]
  for (let at = firstIndicator[policy]!; at < firstIndicator[policy + 1]!; at++) states[judged.states[at]!]! += 1
  head.head = 1
  head.states = states
}

function costsOfListing({ facts }: World, row: number): Amounts {
  const { relisted, cost } = facts.listings
  if (relisted[row] === 1) return NOTHING
  const stated = Float64Array.from({ length: YEARS }, (_, year) => amountAt(cost, row * YEARS + year))
  return amounts((year) => (Number.isNaN(stated[year]) ? 0 : stated[year]!), stated.reduce((sum, one) => sum + (Number.isNaN(one) ? 1 : 0), 0))
}

/** One row a project listed. */
export function projectRows(world: World): readonly Row[] {
  const { count, firstListing } = world.facts.policies
  const rows: Row[] = []
  for (let policy = 0; policy < count; policy++) {
    const from = rows.length
    for (let at = firstListing[policy]!; at < firstListing[policy + 1]!; at++) {
      rows.push(rowOf(world, policy, world.facts.listings.kind[at]!, costsOfListing(world, at)))
    }
    markHead(world, policy, rows, from)
  }
  return rows
}

/** One row a policy and kind of project: what a peer is left with when the costs are added up for it once. */
export function rolledUpRows(world: World): readonly Row[] {
  const { facts } = world
  const { parts, firstPart, kind } = policySums(facts)
  const rows: Row[] = []
  for (let policy = 0; policy < facts.policies.count; policy++) {
    const from = rows.length
    for (let part = firstPart[policy]!; part < firstPart[policy + 1]!; part++) {
      const absent = Array.from({ length: YEARS }, (_, year) => parts.missing[part * YEARS + year]!).reduce((sum, one) => sum + one)
      rows.push(rowOf(world, policy, kind[part]!, amounts((year) => parts.home[part * YEARS + year]!, absent)))
    }
    markHead(world, policy, rows, from)
  }
  return rows
}
