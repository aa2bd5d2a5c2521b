import { createWideBuilder, endColumns } from '../analytics/wide-builder.ts'
import { packWide, unpackWide, type UnpackedWide } from '../analytics/wide-columns.ts'
import { createSheetReader, type SheetPlaces } from '../analytics/wide-sheets.ts'
import { invariant } from '../domain/result.ts'
import type { Policy, Snapshot } from '../snapshot/types.ts'

const LINE_END = 0x0a

/**
 * The columns of a stored round from its sheets alone: those that lie beside them are of a build that counted or judged otherwise.
 * @param parts how many parts of sheets there are
 * @param loadPart the bytes of one, a policy a line; rejects where the storage does not give them
 */
export async function columnsOfSheets(header: Omit<Snapshot, 'policies'>, parts: number, loadPart: (n: number) => Promise<Uint8Array>): Promise<UnpackedWide> {
  const builder = createWideBuilder(header)
  const decoder = new TextDecoder()
  const [part, from, to]: [number[], number[], number[]] = [[], [], []]
  for (let n = 0; n < parts; n += 1) {
    const bytes = await loadPart(n)
    let begin = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, begin)) {
      builder.add(JSON.parse(decoder.decode(bytes.subarray(begin, end))) as Policy)
      part.push(n)
      from.push(begin)
      begin = end + 1
      to.push(begin)
    }
  }
  const places: SheetPlaces = { part: Uint32Array.from(part), from: Uint32Array.from(from), to: Uint32Array.from(to) }
  const unpacked = unpackWide(header, packWide(await endColumns(builder, header, createSheetReader(places, loadPart)), places))
  invariant(unpacked !== null, 'what was packed just now is of this build')
  return unpacked
}
