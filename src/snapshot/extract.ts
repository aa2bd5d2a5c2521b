import type { Policy, Snapshot } from './types.ts'
import { readSectionCodes } from './sections-of.ts'

const LONGEST_ID = 64
const SUFFIX = '-sub'
const LONGEST_TITLE = 900

const nameExtract = (id: string): string => id.slice(0, LONGEST_ID - SUFFIX.length) + SUFFIX

/**
 * A round with only some of its policies, as a round of its own: its id ends in -sub and its title says 抜粋, so that it never
 * takes the place of the whole. Notes on sheets that are left out go with them.
 * @returns the round itself where every policy is kept
 */
export function extractRound(snapshot: Snapshot, keep: (policy: Policy) => boolean): Snapshot {
  const policies = snapshot.policies.filter(keep)
  if (policies.length === snapshot.policies.length) return snapshot
  const codes = new Set(policies.map((policy) => policy.code))
  const sections = new Set(policies.flatMap((policy) => readSectionCodes(policy.code)))
  return {
    ...snapshot,
    id: nameExtract(snapshot.id), title: `${snapshot.title.slice(0, LONGEST_TITLE)}（抜粋）`, policies,
    sections: snapshot.sections.filter((section) => sections.has(section.code)),
    diagnostics: snapshot.diagnostics.filter(({ args }) => args.policy === undefined || codes.has(String(args.policy))),
  }
}
