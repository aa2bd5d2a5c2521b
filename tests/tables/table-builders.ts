import { expect } from 'vitest'
import type { FileTable } from '../../src/domain/file-table.ts'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import type { At, Diagnostic, Snapshot } from '../../src/snapshot/types.ts'
import { buildFromTables, type BuiltFromTables } from '../../src/tables/build-from-tables.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import type { RawCell, RawTable } from '../../src/tables/raw-table.ts'

/** A table as a reader gives it, every row on the line after the one before. */
export const rawTable = (rows: readonly (readonly RawCell[])[], name = '事業', file = `${name}.csv`): RawTable =>
  ({ name, file, rows, lines: rows.map((_, at) => at + 1) })

/** Tables as they come back from a workbook of one sheet each. */
export const asRead = (tables: readonly FileTable[]): RawTable[] =>
  tables.map(({ title, headings, rows }) => rawTable([headings, ...rows], title, 'round.xlsx'))

/** A table written line by line, cells parted by |; a blank cell is none. */
export const drawn = (text: string, name?: string): RawTable =>
  rawTable(text.trim().split('\n').map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim()))), name)

/** A round as a person's choice of nothing but what was guessed makes it. */
export const builtByGuess = (...tables: readonly RawTable[]): BuiltFromTables => buildFromTables(tables, guessMapping(tables))

/** The same, where a round must come of it that the decoder takes as it stands. */
export function roundByGuess(...tables: readonly RawTable[]): { readonly snapshot: Snapshot; readonly diagnostics: readonly Diagnostic[] } {
  const { snapshot, diagnostics } = builtByGuess(...tables)
  return { snapshot: decoded(snapshot), diagnostics }
}

/** The round as it comes back from its file, which must be the round itself. */
export function decoded(snapshot: Snapshot | null): Snapshot {
  const read = decodeSnapshot(JSON.parse(JSON.stringify(snapshot)))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.value).toEqual(snapshot)
  return read.value
}

const PLACES = new Set(['at', 'textAt', 'sources', 'diagnostics', 'createdAt'])

/** What a round says, without where it says it. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !PLACES.has(key)).map(([key, one]) => [key, withoutPlaces(one)]))
}

export const codesOf = (diagnostics: readonly Diagnostic[]): string[] => [...new Set(diagnostics.map(({ code }) => code))].sort()

/** What the text of a round's source shows at a place, up to the end of the cell. */
export function textAtPlace({ sources }: Snapshot, at: At | undefined): string {
  const text = sources.find(({ id }) => id === at?.[0])?.text ?? ''
  return (text.split('\n')[(at?.[1] ?? 0) - 1] ?? '').slice((at?.[2] ?? 1) - 1).split('\t')[0] ?? ''
}
