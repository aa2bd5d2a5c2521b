import type { Shelf } from '../db/shelf.ts'
import { encodeHeader } from '../snapshot/ndjson.ts'

/**
 * A stored wide round as a file of lines, part by part: what is written is let go, and the browser keeps it where it likes.
 * @returns null where the storage does not give all of it, or the round is not a wide one
 */
export async function writeWide(id: string, shelf: Pick<Shelf, 'find' | 'loadSheets'>): Promise<Blob | null> {
  const found = await shelf.find(id)
  if (!found.ok || found.value?.wide === undefined) return null
  const { header, counts, wide } = found.value
  const parts: Blob[] = [new Blob([encodeHeader(header, counts.policies)])]
  for (let n = 0; n < wide.sheets; n++) {
    const part = await shelf.loadSheets(wide.key, n)
    if (!part.ok) return null
    parts.push(new Blob([part.value]))
  }
  return new Blob(parts, { type: 'application/x-ndjson' })
}
