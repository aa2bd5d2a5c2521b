import { auditSnapshot } from './audit-snapshot.ts'
import { auditTables } from './audit-tables.ts'
import { breakTable } from './broken-table.ts'
import type { FaultClass } from './fault-class.ts'
import { readBroken } from './read-broken.ts'

/** Tables (.csv, .tsv, .xlsx) with something wrong in them: refused with a sentence, or read, guessed at and made a round of. */
export const tables: FaultClass = {
  name: 'tables',
  trials: 50_000,
  run: async (seed) => {
    const { outcome, found } = await readBroken(breakTable(seed))
    try {
      const made = outcome?.tables ? auditTables(outcome.tables) : []
      return [...found, ...made, ...(outcome?.rounds ?? []).flatMap(({ snapshot }) => auditSnapshot(snapshot))]
    } catch (error) {
      return [...found, `making a round threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)}`]
    }
  },
}
