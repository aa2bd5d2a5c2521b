import { ATTAINMENT_STATES } from '../../src/analytics/attainment.ts'
import type { FactColumns } from '../../src/analytics/facts.ts'

/** How many policies each option would give, by code; its own facet's clause ignored. */
export interface FacetAnswer {
  readonly department: ArrayLike<number>
  /** By code of a policy; sections are its beginnings. */
  readonly code: ArrayLike<number>
  readonly progress: ArrayLike<number>
  readonly necessity: ArrayLike<number>
  /** By pattern of states. */
  readonly bits: ArrayLike<number>
}

/** What every engine must say after a change of the filter. */
export interface Answer {
  /** 千円 by lead department and year; after the years the number of figures that are missing. */
  readonly costs: Float64Array
  /** Indicators by state. */
  readonly states: ArrayLike<number>
  /** The policies with the largest cost of the last settled year, only such above 0. */
  readonly top: readonly { readonly policy: number; readonly value: number }[]
  readonly facets: FacetAnswer | null
}

export const TOP = 20

/** Facets as the app says them, so that ours need not be taken apart. */
export interface NamedFacets {
  readonly departments: readonly number[]
  readonly sections: readonly number[]
  readonly progress: readonly number[]
  readonly necessity: readonly number[]
  readonly states: readonly number[]
}

export function nameFacets(facts: FactColumns, facets: FacetAnswer): NamedFacets {
  const under = (section: string): number =>
    facts.policyCodes.reduce((sum, code, at) => sum + (code.startsWith(section) ? (facets.code[at] ?? 0) : 0), 0)
  const withState = (state: number): number =>
    Array.from({ length: 1 << ATTAINMENT_STATES.length }, (_, bits) => ((bits >> state) % 2 === 1 ? (facets.bits[bits] ?? 0) : 0)).reduce((sum, one) => sum + one, 0)
  return {
    departments: facts.departments.slice(0, facts.leadDepartmentCount).map((_, at) => facets.department[at] ?? 0),
    sections: facts.sections.map(({ code }) => under(code)),
    progress: Array.from({ length: 5 }, (_, rating) => facets.progress[rating] ?? 0),
    necessity: Array.from({ length: 5 }, (_, rating) => facets.necessity[rating] ?? 0),
    states: ATTAINMENT_STATES.map((_, state) => withState(state)),
  }
}

/** One number for an answer: equal answers, equal sums; every bit of every number counts. */
export function checksum(answer: Omit<Answer, 'facets'>, facets: NamedFacets | null): string {
  const top = [...answer.top].sort((a, b) => b.value - a.value || a.policy - b.policy).flatMap(({ policy, value }) => [policy, value])
  const named = facets === null ? [] : [facets.departments, facets.sections, facets.progress, facets.necessity, facets.states].flat()
  const numbers = Float64Array.from([...answer.costs, ...Array.from(answer.states), ...top, ...named])
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(numbers.buffer)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
