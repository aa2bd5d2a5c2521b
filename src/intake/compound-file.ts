import type { FileRefusalCode } from './file-refusal.ts'

const ENTRY = 128
const HEADER = 512
const NAME_LENGTH = 64

/** Streams that tell what a compound file is; a workbook under a password lies whole in a stream of its own. */
const streams: readonly (readonly [name: string, code: FileRefusalCode])[] = [
  ['EncryptedPackage', 'workbook-protected'],
  ['Workbook', 'old-workbook'],
  ['Book', 'old-workbook'],
  ['WordDocument', 'old-word-document'],
  ['PowerPoint Document', 'old-presentation'],
]

function isNamed(view: DataView, at: number, name: string): boolean {
  if (view.getUint16(at + NAME_LENGTH, true) !== (name.length + 1) * 2) return false
  for (let nth = 0; nth < name.length; nth++) {
    if (view.getUint16(at + nth * 2, true) !== name.charCodeAt(nth)) return false
  }
  return true
}

/**
 * What a compound file (the container of Office before 2007, and of protected files since) holds, by the names in its
 * directory. Entries lie at multiples of their size, wherever the directory is.
 */
export function recogniseCompoundFile(bytes: Uint8Array): FileRefusalCode {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    const found = streams.find(([name]) => isNamed(view, at, name))
    if (found) return found[1]
  }
  return 'compound-file'
}
