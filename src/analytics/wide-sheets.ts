import type { Policy } from '../snapshot/types.ts'

/** Where sheets lie in the parts of their round: the part, and the bytes of the line there. */
export interface SheetPlaces {
  readonly part: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** A part is a few megabytes, and the sheets of one municipality lie in one or two. */
const PARTS_AT_HAND = 4

/**
 * Reads sheets by their index; of a part only the lines that are asked for are parsed.
 * @param loadPart the bytes of a part; rejects where the storage does not give them
 */
export function createSheetReader(places: SheetPlaces, loadPart: (n: number) => Promise<Uint8Array>): (indexes: readonly number[]) => Promise<readonly Policy[]> {
  const decoder = new TextDecoder()
  const atHand = new Map<number, Promise<Uint8Array>>()
  const partOf = (n: number): Promise<Uint8Array> => {
    const part = atHand.get(n) ?? loadPart(n)
    atHand.delete(n)
    atHand.set(n, part)
    const [oldest] = atHand.keys()
    if (atHand.size > PARTS_AT_HAND && oldest !== undefined) atHand.delete(oldest)
    // What could not be read may be there the next time.
    part.catch(() => atHand.delete(n))
    return part
  }
  return async (indexes) => {
    const sheets: Policy[] = []
    for (const index of indexes) {
      const bytes = await partOf(places.part[index]!)
      sheets.push(JSON.parse(decoder.decode(bytes.subarray(places.from[index], places.to[index]))) as Policy)
    }
    return sheets
  }
}
