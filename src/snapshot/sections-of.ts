import type { Section } from './types.ts'

/**
 * Chapter and section codes of a policy code, outermost first: 653 → 6, 65; 1-2-3 → 1, 1-2. A code too short to hold a
 * level has none of it.
 */
export function readSectionCodes(policyCode: string): string[] {
  const segments = policyCode.split(/[-.]/)
  if (segments.length > 1) return segments.slice(0, 2).map((_, at) => segments.slice(0, at + 1).join('-')).slice(0, segments.length - 1)
  return [1, 2].filter((length) => length < policyCode.length).map((length) => policyCode.slice(0, length))
}

/** Every chapter and section of the given policy codes once, in code order; the documents print no names for them. */
export function listSections(policyCodes: readonly string[]): Section[] {
  const codes = [...new Set(policyCodes.flatMap(readSectionCodes))].sort()
  return codes.map((code) => ({ code, name: null }))
}
