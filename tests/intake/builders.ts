import { createHash } from 'node:crypto'
import type { FileRefusal } from '../../src/intake/file-refusal.ts'
import { readFile, type ReadFile } from '../../src/intake/read-file.ts'
import { encodeUtf16, encodeUtf8 } from './encode-text.ts'

export const hash = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))

/** Reads a file; a string stands for its bytes in UTF-8. */
export const give = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  readFile({ name, bytes: typeof content === 'string' ? encodeUtf8(content) : content }, hash)

export async function taken<K extends ReadFile['kind']>(kind: K, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Extract<ReadFile, { kind: K }>> {
  const read = await give(name, content)
  if (!read.ok) throw new Error(`refused as ${read.error.code}`)
  if (read.value.kind !== kind) throw new Error(`read as ${read.value.kind}`)
  return read.value as Extract<ReadFile, { kind: K }>
}

export async function refusal(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<FileRefusal | null> {
  const read = await give(name, content)
  return read.ok ? null : read.error
}

/** A compound file with one stream of that name. */
export function compoundFile(stream: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(encodeUtf16(stream, true), 1152)
  bytes[1152 + 64] = (stream.length + 1) * 2
  return bytes
}
