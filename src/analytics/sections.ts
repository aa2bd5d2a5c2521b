import type { Snapshot } from '../snapshot/types.ts'

/** 章 (level 1) or 節 (level 2): policies belong to it by the beginning of their code. */
export interface SectionInfo {
  readonly code: string
  readonly name: string | null
  readonly level: number
}

/** The sections of several rounds, in code order; the first name known for a code stays. */
export function listSections(snapshots: readonly Pick<Snapshot, 'sections'>[]): readonly SectionInfo[] {
  const names = new Map<string, string | null>()
  for (const { code, name } of snapshots.flatMap((snapshot) => snapshot.sections)) {
    names.set(code, names.get(code) ?? name)
  }
  const codes = [...names.keys()].sort()
  const above = (code: string): number => codes.filter((other) => other !== code && code.startsWith(other)).length
  return codes.map((code) => ({ code, name: names.get(code) ?? null, level: above(code) + 1 }))
}
