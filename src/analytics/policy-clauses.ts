import { ATTAINMENT_STATES } from './attainment.ts'
import type { FactColumns } from './facts.ts'
import type { Filter } from './filter-choice.ts'
import type { JudgedColumns } from './judged.ts'
import { searchWords } from './policy-text.ts'
import { POINT_CODES } from './points.ts'
import { countHeldWords } from './search-texts.ts'

/** One bit a clause: a policy is chosen when it fails none, and counts for a facet when it fails that facet's alone. */
export const CLAUSE = {
  sections: 1,
  departments: 2,
  progress: 4,
  states: 8,
  necessity: 16,
  points: 32,
  text: 64,
  municipalities: 128,
} as const
export const ALL_CLAUSES = 255

/** Sets a clause's bit where the table refuses the code of the policy. */
function failByCode(failures: Uint8Array, bit: number, codes: ArrayLike<number>, allowed: Uint8Array): void {
  const failure = allowed.map((code) => (code === 0 ? bit : 0))
  for (let at = 0; at < failures.length; at++) failures[at]! |= failure[codes[at]!]!
}

function failByBits(failures: Uint8Array, bit: number, bits: ArrayLike<number>, wanted: number): void {
  for (let at = 0; at < failures.length; at++) failures[at]! |= (bits[at]! & wanted) === 0 ? bit : 0
}

function failByDepartment(failures: Uint8Array, facts: FactColumns, allowed: Uint8Array, related: boolean): void {
  if (!related) return failByCode(failures, CLAUSE.departments, facts.policies.department, allowed)
  const { department, relatedFirst, related: codes } = facts.policies
  for (let at = 0; at < failures.length; at++) {
    let found = allowed[department[at]!]!
    for (let place = relatedFirst[at]!; place < relatedFirst[at + 1]!; place++) found |= allowed[codes[place]!]!
    if (found === 0) failures[at]! |= CLAUSE.departments
  }
}

function failByText(failures: Uint8Array, facts: FactColumns, text: string): void {
  const words = searchWords(text)
  if (words.length === 0) return
  const held = countHeldWords(facts.policies.text, failures.length, words)
  for (let at = 0; at < failures.length; at++) if (held[at] !== words.length) failures[at]! |= CLAUSE.text
}

const allow = (words: readonly string[], chosen: readonly string[]): Uint8Array => {
  const set = new Set(chosen)
  return Uint8Array.from(words, (word) => (set.has(word) ? 1 : 0))
}

const allowRatings = (chosen: readonly number[]): Uint8Array => {
  const allowed = new Uint8Array(128)
  for (const rating of chosen) allowed[rating] = 1
  return allowed
}

const bitsOf = <T>(all: readonly T[], chosen: readonly T[]): number =>
  chosen.reduce((bits, one) => bits | (all.includes(one) ? 1 << all.indexOf(one) : 0), 0)

/**
 * Which clauses of the filter each policy fails.
 * @returns by policy: bits of CLAUSE, 0 = chosen
 */
export function findFailures(facts: FactColumns, judged: JudgedColumns, filter: Filter): Uint8Array {
  const failures = new Uint8Array(facts.policies.count)
  const { policies } = facts
  if (filter.sections.length > 0) {
    const under = (code: string): number => (filter.sections.some((section) => code.startsWith(section)) ? 1 : 0)
    failByCode(failures, CLAUSE.sections, policies.code, Uint8Array.from(facts.policyCodes, under))
  }
  if (filter.departments.length > 0) {
    failByDepartment(failures, facts, allow(facts.departments, filter.departments), filter.related)
  }
  if (filter.progress.length > 0) failByCode(failures, CLAUSE.progress, policies.progress, allowRatings(filter.progress))
  if (filter.necessity.length > 0) failByCode(failures, CLAUSE.necessity, policies.necessity, allowRatings(filter.necessity))
  if (filter.states.length > 0) failByBits(failures, CLAUSE.states, judged.stateBits, bitsOf(ATTAINMENT_STATES, filter.states))
  if (filter.points.length > 0) failByBits(failures, CLAUSE.points, judged.pointBits, bitsOf(POINT_CODES, filter.points))
  if (filter.municipalities.length > 0) {
    failByCode(failures, CLAUSE.municipalities, policies.municipality, allow(facts.municipalities, filter.municipalities))
  }
  failByText(failures, facts, filter.text)
  return failures
}
