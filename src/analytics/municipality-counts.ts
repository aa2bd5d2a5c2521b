import { isDelayed } from './policy-rows.ts'
import type { FactColumns } from './facts.ts'
import type { Selection } from './filter.ts'
import { countSide, smallerSide, tally } from './side.ts'

export interface GroupCounts {
  /** Chosen policies, by group. */
  readonly policies: Uint32Array
  /** Those of them that are rated as delayed. */
  readonly delayed: Uint32Array
}

/** Counts the chosen policies of each municipality. */
export function countByMunicipality(facts: FactColumns, selection: Selection): GroupCounts {
  const { count, municipality, progress } = facts.policies
  const size = facts.municipalities.length
  const side = smallerSide(selection)
  return {
    policies: tally(municipality, size, side),
    delayed: countSide(side, {
      column: progress, policies: count, name: 'delayed by municipality', size,
      add: (counts, { policies, sign }) => {
        for (let place = 0; place < policies.length; place++) if (isDelayed(facts, policies[place]!)) counts[municipality[policies[place]!]!]! += sign
      },
    }),
  }
}
