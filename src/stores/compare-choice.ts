import { fail, ok, type Result } from '../domain/result.ts'

/** Columns that can be read beside each other. */
export const MOST_COMPARED = 4

export type CompareKind = 'policy' | 'department'
export type CompareRefusal = 'full' | 'other-kind'

/** What can be compared in the data at hand; a code and a department are told apart by the list they stand in. */
export interface Comparable {
  readonly policies: readonly string[]
  readonly departments: readonly string[]
}

/** null where the data know neither a policy nor a department of that name. */
export function kindOf(id: string, known: Comparable): CompareKind | null {
  if (known.policies.includes(id)) return 'policy'
  return known.departments.includes(id) ? 'department' : null
}

/** The choice with one more at its end; one that is there already stays where it is. */
export function addCompared(chosen: readonly string[], id: string, known: Comparable): Result<readonly string[], CompareRefusal> {
  if (chosen.includes(id)) return ok(chosen)
  const [first] = chosen
  if (first !== undefined && kindOf(first, known) !== kindOf(id, known)) return fail('other-kind')
  return chosen.length >= MOST_COMPARED ? fail('full') : ok([...chosen, id])
}

/** The choice with one of it a place to the left (−1) or to the right (+1); at the edge it stays. */
export function moveCompared(chosen: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = chosen.indexOf(id)
  const other = chosen[from + by]
  if (from < 0 || other === undefined) return chosen
  return chosen.map((one, at) => (at === from ? other : at === from + by ? id : one))
}

export interface DroppedChoice {
  readonly value: string
  readonly why: 'unknown' | CompareRefusal
}

/** A list of an address as a choice: of one kind, each once, at most four; what does not fit is told. */
export function decodeCompared(values: readonly string[], known: Comparable): { readonly chosen: readonly string[]; readonly dropped: readonly DroppedChoice[] } {
  let chosen: readonly string[] = []
  const dropped: DroppedChoice[] = []
  for (const value of values) {
    if (kindOf(value, known) === null) {
      dropped.push({ value, why: 'unknown' })
      continue
    }
    const added = addCompared(chosen, value, known)
    if (added.ok) chosen = added.value
    else dropped.push({ value, why: added.error })
  }
  return { chosen, dropped }
}
