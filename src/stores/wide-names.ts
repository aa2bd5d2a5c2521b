import { facetOptions } from '../analytics/facet-options.ts'
import { normaliseText } from '../analytics/policy-text.ts'
import type { WideTable } from '../analytics/wide-table.ts'

/** So many names at once stay far below what a reader feels. */
const AT_ONCE = 1_000

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const wish = requestIdleCallback(work, { timeout: 500 })
    return () => cancelIdleCallback(wish)
  }
  const wish = setTimeout(work, 16)
  return () => clearTimeout(wish)
}

/**
 * Brings the names of a round into searchable form, in pieces while nothing else is to do, and with them what the menus count from.
 * @param names filled in the order of the policies
 * @returns gives it up
 */
export function prepareNames({ facts, nameOf }: WideTable, names: string[], done: () => void): () => void {
  let cancel = whenIdle(step)
  function step(): void {
    const end = Math.min(facts.policies.count, names.length + AT_ONCE)
    while (names.length < end) names.push(normaliseText(nameOf(names.length)))
    if (end < facts.policies.count) cancel = whenIdle(step)
    else {
      facetOptions(facts)
      done()
    }
  }
  return () => cancel()
}
