import { fileLimits } from '../domain/file-limits.ts'

/** A file in a zip, as its directory lists it. Sizes are what the zip claims. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressedSize: number
  /** Unpacked; null where the directory leaves it to a longer form. */
  readonly size: number | null
  /** Where the entry's local header begins. */
  readonly start: number
}

const END_SIGNATURE = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_SIZE = 46
const TOLD_ELSEWHERE = 0xffffffff

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return -1
}

/** Part names have no leading slash; some writers use backslashes. */
const cleanName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')

function readEntry(view: DataView, at: number, shift: number): { entry: ZipEntry; next: number } | null {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameEnd - at - ENTRY_SIZE))
  const size = view.getUint32(at + 24, true)
  return {
    next,
    entry: {
      name: cleanName(name),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: size === TOLD_ELSEWHERE ? null : size,
      start: view.getUint32(at + 42, true) + shift,
    },
  }
}

/**
 * The entries of a zip by its directory, which stands at its end: a zip that was not copied whole has none.
 * @returns entries by name, the first of a name; null where the directory cannot be read or lists too many
 */
export function listZipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  const directory = end - view.getUint32(end + 12, true)
  // Bytes before the zip's own first move every place that it names.
  const shift = directory - view.getUint32(end + 16, true)
  if (count > fileLimits.zipEntries || directory < 0 || shift < 0) return null
  const entries = new Map<string, ZipEntry>()
  let at = directory
  for (let nth = 0; nth < count; nth++) {
    const read = readEntry(view, at, shift)
    if (read === null) return null
    if (!entries.has(read.entry.name)) entries.set(read.entry.name, read.entry)
    at = read.next
  }
  return entries
}
