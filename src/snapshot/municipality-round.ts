import { readSectionCodes } from './sections-of.ts'
import type { Policy, Snapshot } from './types.ts'

const LONGEST_ID = 64

/** What is left of a round of many municipalities when one of them is looked at: a round of its own, under an id that no other part has. */
export function municipalityRound(header: Omit<Snapshot, 'policies'>, municipality: string, at: number, policies: readonly Policy[]): Snapshot {
  const suffix = `-m${at + 1}`
  const sections = new Set(policies.flatMap(({ code }) => readSectionCodes(code)))
  return {
    ...header, id: `${header.id.slice(0, LONGEST_ID - suffix.length)}${suffix}`, municipality, policies,
    sections: header.sections.filter(({ code }) => sections.has(code)),
    diagnostics: header.diagnostics.filter(({ args }) => args.municipality === municipality),
  }
}
