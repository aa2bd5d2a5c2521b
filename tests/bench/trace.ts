import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import type { FactColumns } from '../../src/analytics/facts.ts'
import { EMPTY_FILTER, type Filter } from '../../src/analytics/filter-choice.ts'
import { type Dice, rollDice } from '../../src/made-up/dice.ts'

/** A filter as a peer is told it: by code 1 = included, null = all. */
export interface PlainChoice {
  readonly department: Uint8Array | null
  readonly code: Uint8Array | null
  readonly progress: Uint8Array | null
  readonly necessity: Uint8Array | null
  /** By pattern of states. */
  readonly bits: Uint8Array | null
  readonly kind: Uint8Array | null
}

export interface Step {
  readonly filter: Filter
  readonly choice: PlainChoice
}

const toggle = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

type Change = (filter: Filter, dice: Dice, facts: FactColumns) => Filter

/** What a reader does: the department is chosen most often. */
const CHANGES: readonly Change[] = [
  (filter, dice, facts) => ({ ...filter, departments: toggle(filter.departments, dice.zipf(facts.departments.slice(0, facts.leadDepartmentCount))) }),
  (filter, dice, facts) => ({ ...filter, sections: toggle(filter.sections, dice.pick(facts.sections).code) }),
  (filter, dice) => ({ ...filter, progress: toggle(filter.progress, dice.below(5)) }),
  (filter, dice) => ({ ...filter, necessity: toggle(filter.necessity, dice.below(5)) }),
  (filter, dice) => ({ ...filter, states: toggle(filter.states, dice.pick(ATTAINMENT_STATES)) }),
  (filter) => ({ ...filter, reserve: !filter.reserve }),
]

const tableOf = (size: number, allows: (code: number) => boolean): Uint8Array => Uint8Array.from({ length: size }, (_, code) => (allows(code) ? 1 : 0))

function plain(facts: FactColumns, filter: Filter): PlainChoice {
  const some = (chosen: readonly unknown[], size: number, allows: (code: number) => boolean): Uint8Array | null =>
    (chosen.length === 0 ? null : tableOf(size, allows))
  const { departments, policyCodes } = facts
  return {
    department: some(filter.departments, departments.length, (code) => filter.departments.includes(departments[code]!)),
    code: some(filter.sections, policyCodes.length, (code) => filter.sections.some((section) => policyCodes[code]!.startsWith(section))),
    progress: some(filter.progress, 5, (rating) => filter.progress.includes(rating)),
    necessity: some(filter.necessity, 5, (rating) => filter.necessity.includes(rating)),
    bits: some(filter.states, 64, (bits) => filter.states.some((state) => (bits >> ATTAINMENT_STATES.indexOf(state)) % 2 === 1)),
    kind: filter.reserve ? null : Uint8Array.of(1, 0, 1),
  }
}

/** The filters of one question: one to four choices, each on top of the one before. */
function askOnce(dice: Dice, facts: FactColumns): readonly Filter[] {
  const filters = [EMPTY_FILTER]
  for (let left = 1 + dice.below(4); left > 0; left--) filters.push(dice.zipf(CHANGES)(filters.at(-1) ?? EMPTY_FILTER, dice, facts))
  return filters
}

/** Changes of the filter, one a step, the same for a seed: question after question, each beginning with everything chosen. */
export function buildTrace(facts: FactColumns, seed: number, length: number): readonly Step[] {
  const dice = rollDice(seed)
  const filters: Filter[] = []
  while (filters.length < length) filters.push(...askOnce(dice, facts))
  return filters.slice(0, length).map((filter) => ({ filter, choice: plain(facts, filter) }))
}
