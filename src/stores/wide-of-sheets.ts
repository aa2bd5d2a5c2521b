import { nameReader } from '../analytics/packed-names.ts'
import { createWideBuilder, endColumns } from '../analytics/wide-builder.ts'
import type { Policy, Snapshot } from '../snapshot/types.ts'
import { partsOf, type LoadedWide } from './load-wide.ts'

/** A round whose sheets are at hand, looked at through its columns. */
export async function wideOfSheets({ policies, ...header }: Snapshot): Promise<LoadedWide> {
  const builder = createWideBuilder(header)
  for (const policy of policies) builder.add(policy)
  const sheetsAt = (places: readonly number[]): Promise<readonly Policy[]> => Promise.resolve(places.map((place) => policies[place]!))
  const { facts, judged, names, order } = await endColumns(builder, header, sheetsAt)
  const sheetsOf = (wanted: readonly number[]): Promise<readonly Policy[]> => sheetsAt(wanted.map((policy) => order[policy]!))
  return {
    table: { id: header.id, title: header.title, madeUp: header.madeUp === true, facts, judged, nameOf: nameReader(names), sheetsOf },
    bringPart: partsOf(header, facts, sheetsOf),
  }
}
