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

/** Indicators of the chosen policies by group and state, at `group * ATTAINMENT_STATES.length + state`. */
export function tallyStates(facts: FactColumns, judged: JudgedColumns, { policyIndexes }: Pick<Selection, 'policyIndexes'>, groupOf: ArrayLike<number>, groups: number): Uint32Array {
  const size = ATTAINMENT_STATES.length
  const tally = new Uint32Array(groups * size)
  const { firstIndicator } = facts.policies
  const { states } = judged
  for (let place = 0; place < policyIndexes.length; place++) {
    const policy = policyIndexes[place]!
    const start = groupOf[policy]! * size
    const end = firstIndicator[policy + 1]!
    for (let at = firstIndicator[policy]!; at < end; at++) tally[start + states[at]!]!++
  }
  return tally
}

/** One group of `tallyStates`. */
const stateCounts = (tally: Uint32Array, group: number): StateCounts =>
  Object.fromEntries(ATTAINMENT_STATES.map((state, at) => [state, tally[group * ATTAINMENT_STATES.length + at]!])) as Record<AttainmentState, number>

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
  const { department } = facts.policies
  const tallies = tallyStates(facts, judged, selection, department, facts.leadDepartmentCount)
  const led = new Uint32Array(facts.leadDepartmentCount)
  for (const policy of selection.policyIndexes) led[department[policy]!]!++
  return facts.departments.slice(0, facts.leadDepartmentCount).flatMap((name, at) => {
    const counts = stateCounts(tallies, at)
    const indicators = ATTAINMENT_STATES.reduce((sum, state) => sum + counts[state], 0)
    return led[at] === 0 ? [] : [{ department: name, policies: led[at]!, indicators, counts }]
  })
}
