import type { Policy } from './types.ts'

/** A project row by its positions in the list of policies and in its policy's projects. */
export interface ProjectRef {
  readonly policy: number
  readonly project: number
}

/** A re-listed row and the row where its cost is counted; null where the round holds none or more than one such row. */
export interface RelistedRow extends ProjectRef {
  readonly home: ProjectRef | null
}

function keyOf(policy: Policy, name: string): string {
  return `${policy.municipality ?? ''}\n${name.normalize('NFKC').trim()}`
}

/**
 * Joins every re-listed project to its home by name within the round (and municipality). A name that two own rows carry
 * stays unresolved: which of them is meant is not printed.
 * @returns one entry per re-listed row, in printed order
 */
export function resolveHomes(policies: readonly Policy[]): RelistedRow[] {
  const homes = new Map<string, ProjectRef | null>()
  const relisted: { ref: ProjectRef; key: string }[] = []
  policies.forEach((policy, at) => policy.projects.forEach((project, row) => {
    const key = keyOf(policy, project.name)
    const ref: ProjectRef = { policy: at, project: row }
    if (project.relisted) relisted.push({ ref, key })
    else homes.set(key, homes.has(key) ? null : ref)
  }))
  return relisted.map(({ ref, key }) => ({ ...ref, home: homes.get(key) ?? null }))
}
