import { Inflate } from 'fflate'
import { fileLimits } from '../domain/file-limits.ts'
import { crc32 } from './crc32.ts'
import { refuseWorkbook } from './refuse-workbook.ts'
import type { ZipEntry } from './zip-entries.ts'

/** What may still be unpacked of one file, in bytes; shared by its parts. */
export interface UnpackBudget {
  left: number
}

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_SIZE = 30
/** Deflate makes at most a thousandfold of it: no piece is larger than 17 MB. */
const PIECE = 16_384

function findContent(bytes: Uint8Array, { start, compressedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start + LOCAL_SIZE > bytes.length || view.getUint32(start, true) !== LOCAL_SIGNATURE) refuseWorkbook('workbook-damaged')
  const from = start + LOCAL_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (from + compressedSize > bytes.length) refuseWorkbook('workbook-damaged')
  return bytes.subarray(from, from + compressedSize)
}

function refuseTooLarge(): never {
  refuseWorkbook('workbook-too-large', { megabytes: fileLimits.unpackedBytes / 1_000_000 })
}

/** Damaged data makes the library throw. */
function* inflate(content: Uint8Array): Generator<Uint8Array> {
  let unpacked: Uint8Array[] = []
  const stream = new Inflate((piece) => { unpacked.push(piece) })
  for (let from = 0; from < content.length; from += PIECE) {
    try {
      stream.push(content.subarray(from, from + PIECE), from + PIECE >= content.length)
    } catch {
      refuseWorkbook('workbook-damaged')
    }
    yield* unpacked
    unpacked = []
  }
}

/**
 * The content of a zip's entry, piece by piece, never more of it than the budget allows, whatever the zip says of its size;
 * one that says too much is not begun, and one that holds more than it says is given up there.
 * @throws WorkbookRefused for an entry that is encrypted, packed in another way, damaged, or too large
 */
export function* unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Generator<Uint8Array> {
  if (entry.encrypted) refuseWorkbook('workbook-protected')
  if (entry.method !== 0 && entry.method !== 8) refuseWorkbook('workbook-damaged')
  const content = findContent(bytes, entry)
  if ((entry.size ?? 0) > budget.left) refuseTooLarge()
  let unpacked = 0
  let crc = 0
  for (const piece of entry.method === 0 ? [content] : inflate(content)) {
    unpacked += piece.length
    if (entry.size !== null && unpacked > entry.size) refuseWorkbook('workbook-damaged')
    budget.left -= piece.length
    if (budget.left < 0) refuseTooLarge()
    crc = crc32(piece, crc)
    yield piece
  }
  if (crc !== entry.crc) refuseWorkbook('workbook-damaged')
}
