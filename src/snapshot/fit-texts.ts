import { longest } from './schema.ts'
import type { Policy, Snapshot } from './types.ts'

const PROSE = new Set(['vision', 'issues', 'plans', 'roles', 'summary', 'basis', 'externalFactors', 'thirdPartyOpinions', 'strategyGoal', 'description'])

/** Items of a list have their position for a key: an activity is prose, a department is not and never nearly so long. */
const mostOf = (key: string): number => (PROSE.has(key) || /^\d+$/.test(key) ? longest.text : longest.word)

/** The beginning of a text, without half a letter at its end. */
const begin = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/**
 * A policy, or the scales of the ratings, with every text no longer than a snapshot can hold, so that one endless cell does not keep the rest of a
 * document out.
 * @returns the very one that was given where nothing is too long, and how many texts were cut
 */
export function fitTexts<T extends Policy | Snapshot['ratingScales']>(given: T): { readonly fitted: T; readonly cut: number } {
  let cut = 0
  const fit = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length <= mostOf(key)) return value
    cut++
    return begin(value, mostOf(key))
  }
  const fitted = JSON.parse(JSON.stringify(given, fit)) as T
  return cut === 0 ? { fitted: given, cut } : { fitted, cut }
}
