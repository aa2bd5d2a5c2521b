import { judge, ATTAINMENT_STATES, type Attainment } from './attainment.ts'
import type { JudgedBasis } from './attainment-inputs.ts'
import type { FactTable } from './facts.ts'
import { findPoints, POINT_CODES, type Point, type PointCode } from './points.ts'
import { policiesOf } from './record-points.ts'

/** What a filter or a count reads of the judgements. */
export interface JudgedColumns {
  /** One an indicator: its state's place in ATTAINMENT_STATES. */
  readonly states: Uint8Array
  /** By policy, bit i: it has an indicator in ATTAINMENT_STATES[i]. */
  readonly stateBits: Uint8Array
  /** By policy, bit i: POINT_CODES[i] holds. */
  readonly pointBits: Uint16Array
}

/** All indicators judged, and the points that follow. */
export interface Judged extends JudgedColumns {
  readonly basis: JudgedBasis
  /** One an indicator. */
  readonly attainments: readonly Attainment[]
  /** Without those of rules that are switched off. */
  readonly points: readonly Point[]
}

const NONE: ReadonlySet<PointCode> = new Set()

/**
 * Judges every indicator once.
 * @param basis of the attainments; the points always rest on the latest stated value and the sheet's own base year
 * @param off rules that the reader has switched off
 */
export function judgeAll(facts: FactTable, basis: JudgedBasis, off: ReadonlySet<PointCode> = NONE): Judged {
  const latest = facts.indicators.source.map((indicator) => judge(indicator, { basis: 'latest' }))
  const actual = once(() => facts.indicators.source.map((indicator) => judge(indicator, { basis: 'actual' })))
  const attainments = basis === 'latest' ? latest : actual()
  const points = once(() => findPoints(facts, latest, actual()).filter(({ code }) => !off.has(code)))
  const stateBits = new Uint8Array(facts.policies.count)
  const states = Uint8Array.from(attainments, ({ state }) => ATTAINMENT_STATES.indexOf(state))
  states.forEach((state, at) => {
    stateBits[facts.indicators.policy[at]!]! |= 1 << state
  })
  const pointBits = once(() => bitsOf(points(), facts.policies.count))
  return { basis, attainments, states, stateBits, get points() { return points() }, get pointBits() { return pointBits() } }
}

function bitsOf(points: readonly Point[], policies: number): Uint16Array {
  const bits = new Uint16Array(policies)
  for (const point of points) {
    const bit = 1 << POINT_CODES.indexOf(point.code)
    for (const policy of policiesOf(point)) bits[policy]! |= bit
  }
  return bits
}

/** Made when it is first asked for: the first numbers need no points. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
