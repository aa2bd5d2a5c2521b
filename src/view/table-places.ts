import { isTableSource } from '../domain/source-id.ts'
import type { At, Policy, Snapshot } from '../snapshot/types.ts'

/** Every place where something of a policy is printed. */
function placesOf({ textAt, indicators, projects, statedTotals, costTrend }: Policy): readonly At[] {
  const stated = [...indicators.flatMap(({ figures, target }) => [...figures, target]), ...projects.flatMap(({ costs }) => costs), ...statedTotals, ...costTrend]
  return [...Object.values(textAt), ...stated.flatMap(({ at }) => (at ? [at] : []))]
}

/** The table in which a policy is first spoken of; null for a policy of a document. */
export const firstTable = (policy: Policy): string | null => placesOf(policy).find(([id]) => isTableSource(id))?.[0] ?? null

/** The policy of which something stands on a table's line; null where nothing does. */
export const policyOnRow = ({ policies }: Snapshot, sourceId: string, line: number): Policy | null =>
  policies.find((policy) => placesOf(policy).some((at) => at[0] === sourceId && at[1] === line)) ?? null
