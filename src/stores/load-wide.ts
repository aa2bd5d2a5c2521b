import type { FactColumns } from '../analytics/facts.ts'
import { unpackWide } from '../analytics/wide-columns.ts'
import { createSheetReader } from '../analytics/wide-sheets.ts'
import type { WideTable } from '../analytics/wide-table.ts'
import type { StorageFailure } from '../db/failure.ts'
import type { Shelf } from '../db/shelf.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { municipalityRound } from '../snapshot/municipality-round.ts'
import type { Snapshot } from '../snapshot/types.ts'
import type { BringPart } from './wide-round.ts'

/** A stored round that is looked at through its columns. */
export interface LoadedWide {
  readonly table: WideTable
  readonly bringPart: BringPart
}

/** Why sheets of an open round did not come. */
class SheetsError extends Error {
  constructor(readonly failure: StorageFailure) {
    super(failure.code)
  }
}

const indexesOf = (codes: Uint16Array, wanted: number): readonly number[] =>
  [...codes.keys()].filter((policy) => codes[policy] === wanted)

/** Brings the sheets of one municipality of a round as a round of its own. */
export const partsOf = (header: Omit<Snapshot, 'policies'>, facts: FactColumns, sheetsOf: WideTable['sheetsOf']): BringPart => async (municipality) => {
  const at = facts.municipalities.indexOf(municipality)
  return municipalityRound(header, municipality, at, await sheetsOf(indexesOf(facts.policies.municipality, at)))
}

/**
 * A wide round from the shelf: its row and its columns alone, the sheets when they are asked for.
 * Where another build made the columns they are made again, from all sheets.
 */
export async function loadWideRound(id: string, shelf: Pick<Shelf, 'loadWide' | 'loadSheets'>): Promise<Result<LoadedWide, StorageFailure>> {
  const loaded = await shelf.loadWide(id)
  if (!loaded.ok) return loaded
  const { row: { header, wide }, columns } = loaded.value
  const loadPart = async (n: number): Promise<Uint8Array> => {
    const part = await shelf.loadSheets(wide.key, n)
    if (!part.ok) throw new SheetsError(part.error)
    return part.value
  }
  try {
    const unpacked = unpackWide(header, columns) ?? (await (await import('./wide-again.ts')).columnsOfSheets(header, wide.sheets, loadPart))
    const { facts, judged, nameOf, places } = unpacked
    const sheetsOf = createSheetReader(places, loadPart)
    return ok({
      table: { id, title: header.title, madeUp: header.madeUp === true, facts, judged, nameOf, sheetsOf },
      bringPart: partsOf(header, facts, sheetsOf),
    })
  } catch (error) {
    if (error instanceof SheetsError) return fail(error.failure)
    throw error
  }
}
