import { ATTAINMENT_STATES, type AttainmentState } from './attainment.ts'
import type { FactColumns } from './facts.ts'
import type { JudgedColumns, Selection } from './filter.ts'
import { countSide, smallerSide, tally, type Side } from './side.ts'

/** Numbers of indicators by state. */
export type StateCounts = Readonly<Record<AttainmentState, number>>

export interface DepartmentStates {
  readonly department: string
  /** Chosen policies that it leads. */
  readonly policies: number
  readonly indicators: number
  readonly counts: StateCounts
}

const SIZE = ATTAINMENT_STATES.length

/** Adds a side's indicators, at `group * SIZE + state`. @param groupOf by policy; null where all are one group */
function addStates(facts: FactColumns, { states }: JudgedColumns, groupOf: Uint16Array | Uint32Array | null, counts: Uint32Array, { policies, sign }: Side): void {
  const { firstIndicator } = facts.policies
  for (let place = 0; place < policies.length; place++) {
    const policy = policies[place]!
    const start = groupOf === null ? 0 : groupOf[policy]! * SIZE
    const end = firstIndicator[policy + 1]!
    for (let at = firstIndicator[policy]!; at < end; at++) counts[start + states[at]!]! += sign
  }
}

/** One group of counts, each by group and state. */
const stateCounts = (counts: Uint32Array, group: number): StateCounts =>
  Object.fromEntries(ATTAINMENT_STATES.map((state, at) => [state, counts[group * SIZE + at]!])) as Record<AttainmentState, number>

/** Indicators of the chosen policies by group and state, at `group * ATTAINMENT_STATES.length + state`. @param by null where all are one group */
export function tallyStates(facts: FactColumns, judged: JudgedColumns, selection: Selection, by: 'department' | 'municipality' | null): Uint32Array {
  const groups = { department: facts.leadDepartmentCount, municipality: facts.municipalities.length }
  const groupOf = by && facts.policies[by]
  return countSide(smallerSide(selection), {
    column: judged.states, policies: facts.policies.count, name: `states ${by}`, size: (by ? groups[by] : 1) * SIZE,
    add: (counts, side) => addStates(facts, judged, groupOf, counts, side),
  })
}

/** Counts the states of some policies' indicators. */
export function countStatesOf(facts: FactColumns, judged: JudgedColumns, policies: Uint32Array): StateCounts {
  const counts = new Uint32Array(SIZE)
  addStates(facts, judged, null, counts, { policies, sign: 1 })
  return stateCounts(counts, 0)
}

/** States of all indicators of the chosen policies; nothing is averaged. */
export const countStates = (facts: FactColumns, judged: JudgedColumns, selection: Selection): StateCounts =>
  stateCounts(tallyStates(facts, judged, selection, null), 0)

/** The same by lead department, in sheet order, only departments that lead a chosen policy. */
export function countStatesByDepartment(
  facts: FactColumns,
  judged: JudgedColumns,
  selection: Selection,
): readonly DepartmentStates[] {
  const { department } = facts.policies
  const tallies = tallyStates(facts, judged, selection, 'department')
  const led = tally(department, facts.leadDepartmentCount, smallerSide(selection))
  return facts.departments.slice(0, facts.leadDepartmentCount).flatMap((name, at) => {
    const counts = stateCounts(tallies, at)
    const indicators = ATTAINMENT_STATES.reduce((sum, state) => sum + counts[state], 0)
    return led[at] === 0 ? [] : [{ department: name, policies: led[at]!, indicators, counts }]
  })
}
