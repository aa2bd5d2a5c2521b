import type { SnapshotFailure } from '../snapshot/decode.ts'
import type { Diagnostic } from '../snapshot/types.ts'
import { buildFromTables } from '../tables/build-from-tables.ts'
import type { TableMapping } from '../tables/mapping.ts'
import { stampSources } from '../tables/stamp-sources.ts'
import { checkRound, type Progress, type ReadRound, type TableSet } from './read-all.ts'
import type { Hash } from './read-file.ts'

/** What came of tables as a mapping reads them. */
export type BuiltRound =
  | { readonly kind: 'round'; readonly round: ReadRound }
  | { readonly kind: 'unread'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly failure: SnapshotFailure }

/**
 * Makes a round of tables, checked like one from a stranger.
 * @param onProgress called before each table that is read
 */
export async function buildRound({ tables, files }: TableSet, mapping: TableMapping, hash: Hash, onProgress: Progress): Promise<BuiltRound> {
  const { snapshot, diagnostics } = buildFromTables(tables, mapping, onProgress)
  if (snapshot === null) return { kind: 'unread', diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
  const round = await checkRound(await stampSources(snapshot, hash), files, hash)
  return round.ok ? { kind: 'round', round: round.value } : { kind: 'refused', failure: round.error }
}
