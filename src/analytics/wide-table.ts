import type { Policy, Snapshot } from '../snapshot/types.ts'
import type { FactColumns } from './facts.ts'
import type { JudgedColumns } from './judged.ts'

/** A round beyond this many policies is looked at through its columns; its sheets are read when they are asked for. */
export const WIDE_FROM = 2_000

/** Whether a round holds several municipalities, which may use the same policy codes: then it is looked at through its columns, too. */
export function holdsSeveral({ municipality, policies }: Snapshot): boolean {
  const [first] = policies
  return policies.some((policy) => (policy.municipality ?? municipality) !== (first?.municipality ?? municipality))
}

/** A round too large to hold all its sheets in memory: columns to filter, count and add up, names to list, sheets on demand. */
export interface WideTable {
  readonly id: string
  readonly title: string
  /** Of a generator, not of any document. */
  readonly madeUp: boolean
  readonly facts: FactColumns
  /** On the latest stated values. */
  readonly judged: JudgedColumns
  /** Name of a policy by its index. */
  readonly nameOf: (policy: number) => string
  /** The sheets of some policies, in the order asked for; rejects where the storage does not give them. */
  readonly sheetsOf: (policies: readonly number[]) => Promise<readonly Policy[]>
}
