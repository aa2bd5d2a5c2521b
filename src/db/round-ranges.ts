import { Dexie, type Collection } from 'dexie'
import type { MiharashiDatabase } from './database.ts'
import type { PartRow, SourceRow } from './rows.ts'

/** All parts of a round, by kind and number. */
export const partsOf = (db: MiharashiDatabase, round: string): Collection<PartRow> =>
  db.parts
    .where('[round+kind+n]')
    .between([round, Dexie.minKey, Dexie.minKey], [round, Dexie.maxKey, Dexie.maxKey])

/** The columns of a wide round. */
export const columnsOf = (db: MiharashiDatabase, key: string): Collection<PartRow> =>
  db.parts.where('[round+kind+n]').between([key, 'columns', Dexie.minKey], [key, 'columns', Dexie.maxKey])

/** All source texts of a round. */
export const sourcesOf = (db: MiharashiDatabase, round: string): Collection<SourceRow> =>
  db.sources.where('[round+id]').between([round, Dexie.minKey], [round, Dexie.maxKey])
