import { wordKey } from './cell-text.ts'
import type { TableRole } from './fields.ts'
import { RATINGS_TABLE, ROUND_TABLE, TIDY_NAMES, TIDY_TABLES } from './tidy-headings.ts'

const names = new Map<string, TableRole>([
  ...TIDY_NAMES.flatMap((name): [string, TableRole][] => [[name, name], [TIDY_TABLES[name].japanese, name]]),
  ...[ROUND_TABLE, RATINGS_TABLE].flatMap(({ name, japanese }): [string, TableRole][] => [[name, name], [japanese, name]]),
])

/** The role that a sheet's or file's name gives it in the tidy form; null for any other name. */
export const readTidyName = (name: string): TableRole | null => names.get(wordKey(name)) ?? null
