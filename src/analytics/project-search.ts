import type { FactTable } from './facts.ts'
import type { Selection } from './filter.ts'
import { normaliseText } from './policy-text.ts'

/**
 * Keeps the chosen project rows whose name holds a text.
 * @param text any; compared exactly after NFKC and lower-casing, spaces at its ends left away; '' keeps all
 * @returns the same policies; rows by name, own and 再掲 rows alike, so that `rollUpCosts` adds up what was found
 */
export function searchProjects(facts: FactTable, selection: Selection, text: string): Selection {
  const wanted = normaliseText(text).trim()
  if (wanted === '') return selection
  const listings = Uint8Array.from(selection.listings, (chosen, row) =>
    chosen === 1 && normaliseText(facts.listings.source[row]!.name).includes(wanted) ? 1 : 0)
  return {
    policies: selection.policies, policyCount: selection.policyCount, policyIndexes: selection.policyIndexes,
    kinds: selection.kinds, listings, outlookFiltered: true,
  }
}
