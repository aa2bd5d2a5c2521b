import type { FactTable } from './facts.ts'
import type { Point } from './points.ts'
import { policiesOf } from './record-points.ts'

/**
 * The key under which a mark of a point is kept.
 * It names the evaluation year: what was checked in one round is to be looked at again in the next.
 */
export function pointMarkKey(facts: FactTable, point: Point): string {
  const { evaluationYear } = facts.rounds[facts.policies.round[point.policy]!]!
  const municipality = facts.municipalities[facts.policies.municipality[point.policy]!]!
  return JSON.stringify([municipality, evaluationYear, ...policiesOf(point).map((at) => facts.policies.source[at]!.code), point.code])
}
