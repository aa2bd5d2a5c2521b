import { ATTAINMENT_STATES, type AttainmentState } from './attainment.ts'
import type { FactColumns } from './facts.ts'
import type { JudgedColumns, Selection } from './filter.ts'

/** Numbers of indicators by state. */
export type StateCounts = Readonly<Record<AttainmentState, number>>

export interface DepartmentStates {
  readonly department: string
  /** Chosen policies that it leads. */
  readonly policies: number
  readonly indicators: number
  readonly counts: StateCounts
}

/** Counts the states of some policies' indicators. */
export function countStatesOf(facts: FactColumns, judged: JudgedColumns, policies: ArrayLike<number>): StateCounts {
  const tally = new Uint32Array(ATTAINMENT_STATES.length)
  const { firstIndicator } = facts.policies
  const { states } = judged
  for (let place = 0; place < policies.length; place++) {
    const policy = policies[place]!
    const end = firstIndicator[policy + 1]!
    for (let at = firstIndicator[policy]!; at < end; at++) tally[states[at]!]!++
  }
  return Object.fromEntries(ATTAINMENT_STATES.map((state, at) => [state, tally[at]!])) as Record<AttainmentState, number>
}

/** States of all indicators of the chosen policies; nothing is averaged. */
export function countStates(facts: FactColumns, judged: JudgedColumns, selection: Selection): StateCounts {
  return countStatesOf(facts, judged, selection.policyIndexes)
}

/** The same by lead department, in sheet order, only departments that lead a chosen policy. */
export function countStatesByDepartment(
  facts: FactColumns,
  judged: JudgedColumns,
  selection: Selection,
): readonly DepartmentStates[] {
  const led = new Map<number, number[]>()
  for (const policy of selection.policyIndexes) {
    const department = facts.policies.department[policy]!
    const before = led.get(department)
    if (before === undefined) led.set(department, [policy])
    else before.push(policy)
  }
  return [...led]
    .sort(([a], [b]) => a - b)
    .map(([department, policies]) => {
      const counts = countStatesOf(facts, judged, policies)
      const indicators = ATTAINMENT_STATES.reduce((sum, state) => sum + counts[state], 0)
      return { department: facts.departments[department]!, policies: policies.length, indicators, counts }
    })
}
