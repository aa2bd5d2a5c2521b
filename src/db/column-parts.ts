import { fail, ok, type Result } from '../domain/result.ts'
import { checksumOfWords } from './checksum.ts'
import { storageFailure, type StorageFailure } from './failure.ts'
import type { PartRow } from './rows.ts'

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Float32Array, Float64Array } as const
type TypeName = keyof typeof TYPES

export type ColumnArray = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array

/** Columns by name, and whatever of plain JSON they point into. */
export interface StoredColumns {
  readonly words: unknown
  readonly arrays: Readonly<Record<string, ColumnArray>>
}

/** Where a column lies: the part, and its place in there in bytes. */
interface ColumnPlace {
  readonly name: string
  readonly type: TypeName
  readonly length: number
  readonly part: number
  readonly at: number
}

interface Manifest {
  readonly words: unknown
  readonly places: readonly ColumnPlace[]
}

/** Few large records are read faster than many small ones; one column alone may be larger. */
const BYTES_A_PART = 16_000_000
/** A typed array of any type may begin there. */
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

const typeOf = (array: ColumnArray): TypeName => array.constructor.name as TypeName

function layOut(arrays: StoredColumns['arrays']): { places: readonly ColumnPlace[]; sizes: readonly number[] } {
  const sizes: number[] = []
  const places = Object.entries(arrays).map(([name, array]): ColumnPlace => {
    const last = sizes.length
    const isFull = last === 0 || (sizes[last - 1]! > 0 && sizes[last - 1]! + array.byteLength > BYTES_A_PART)
    if (isFull) sizes.push(0)
    const part = sizes.length
    const at = sizes[part - 1]!
    sizes[part - 1] = at + aligned(array.byteLength)
    return { name, type: typeOf(array), length: array.length, part, at }
  })
  return { places, sizes }
}

function partOf(round: string, n: number, bytes: Uint8Array<ArrayBuffer>): PartRow {
  return { round, kind: 'columns', n, bytes, checksum: checksumOfWords(bytes) }
}

function encodeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  const padded = new Uint8Array(aligned(bytes.length)).fill(0x20)
  padded.set(bytes)
  return padded
}

/** Columns as parts: number 0 tells where each lies in the others. */
export function encodeColumnParts(round: string, { words, arrays }: StoredColumns): PartRow[] {
  const { places, sizes } = layOut(arrays)
  const buffers = sizes.map((size) => new Uint8Array(size))
  for (const { name, part, at } of places) {
    const { buffer, byteOffset, byteLength } = arrays[name]!
    buffers[part - 1]!.set(new Uint8Array(buffer, byteOffset, byteLength), at)
  }
  return [encodeManifest({ words, places }), ...buffers].map((bytes, n) => partOf(round, n, bytes))
}

/**
 * Columns from their parts, without a copy.
 * @param parts all of one round, by `n`
 * @returns `damaged` where one is missing or changed
 */
export function decodeColumnParts(parts: readonly PartRow[]): Result<StoredColumns, StorageFailure> {
  const broken = parts.findIndex(({ n, bytes, checksum }, at) => n !== at || !(bytes instanceof Uint8Array) || bytes.length % 8 !== 0 || checksumOfWords(bytes) !== checksum)
  if (parts[0] === undefined || broken >= 0) return fail(storageFailure('damaged', { columns: broken }))
  try {
    const { words, places } = JSON.parse(new TextDecoder().decode(parts[0].bytes)) as Manifest
    const arrays = Object.fromEntries(places.map(({ name, type, length, part, at }) => {
      const { buffer, byteOffset } = parts[part]!.bytes
      return [name, new TYPES[type](buffer, byteOffset + at, length)] as const
    }))
    return ok({ words, arrays })
  } catch {
    return fail(storageFailure('damaged', { columns: 0 }))
  }
}
